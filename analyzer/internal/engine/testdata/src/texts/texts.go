// Package texts has what functions make of texts.
package texts

import (
	"fmt"
	"net/url"
	"os"
	"strings"

	"golang.org/x/oauth2"
)

func key() string { return "ZbE2yu1Y3HgCGx9ZUZTxyYgT" }

func spaced() string { return "  ndcnw8oORpyVuE5wiVsTeRgvJ\n" }

// Joined: the longest part that looks like a secret gives its place.
func concat() {
	_ = oauth2.Config{ClientSecret: key() + "aW12t2WXxBSsBdOxz5WYpcXijyuKCz"}                         // origins: const(opaque, 54 of 30) [concat]
	_ = oauth2.Config{ClientSecret: "v1-" + key()}                                                    // origins: const(opaque, 27 of 24) [concat]
	_ = oauth2.Config{ClientSecret: "a" + os.Getenv("KEY") + key()}                                   // origins: env(KEY) [concat concat]
	_ = oauth2.Config{ClientSecret: fmt.Sprintf("%s", key())}                                         // origins: const(opaque, 24) [format]
	_ = oauth2.Config{ClientSecret: fmt.Sprintf("%s~%v%%", key(), "SKJcc2uuc3Z5xO07rDYzDu5dE66la80")} // origins: const(opaque, 57 of 31) [format]
	_ = oauth2.Config{ClientSecret: fmt.Sprintf("plain")}                                             // origins: const(word, 5)
	_ = oauth2.Config{ClientSecret: fmt.Sprint(key(), "EN5o9yEUx0kn")}                                // origins: const(opaque, 36 of 24) [format]
	_ = oauth2.Config{ClientSecret: fmt.Sprintf("%d%s", 3, key())}                                    // origins: const(opaque, 25 of 24) [format]
	_ = oauth2.Config{ClientSecret: fmt.Sprintf("%10s", key())}                                       // origins: unknown(a format with a width) [format]
	_ = oauth2.Config{ClientSecret: fmt.Sprintf(os.Args[0], key())}                                   // origins: unknown(a format)
	_ = oauth2.Config{ClientSecret: strings.Join([]string{key(), "b9ErySqoK0ACUIuXIVHhgCOwsN"}, "")}  // origins: const(opaque, 50 of 26) [concat]
	_ = oauth2.Config{ClientSecret: strings.Join([]string{key(), "b9ErySqoK0ACUIuXIVHhgCOwsN"}, "-")} // origins: const(opaque, 51 of 26) [concat]
	parts := []string{key()}
	parts = append(parts, "b9ErySqoK0ACUIuXIVHhgCOwsN")
	_ = oauth2.Config{ClientSecret: strings.Join(parts, "-")}  // origins: const(opaque, 51 of 26) [concat]
	_ = oauth2.Config{ClientSecret: strings.Join(os.Args, "")} // origins: unknown(a list)
}

// Wrong on its way.
func mangled() {
	_ = oauth2.Config{ClientSecret: fmt.Sprintf("%q", key())}                                   // origins: const(opaque, 26 of 24) [quote format]
	_ = oauth2.Config{ClientSecret: fmt.Sprintf("%v", []byte(key()))}                           // origins: const(opaque, 24) [bytes format]
	_ = oauth2.Config{ClientSecret: fmt.Sprintf("%s", []byte(key()))}                           // origins: const(opaque, 24) [format]
	_ = oauth2.Config{ClientSecret: strings.ToLower(key())}                                     // origins: const(opaque, 24) [lower]
	_ = oauth2.Config{ClientSecret: strings.ToUpper(key())}                                     // origins: const(opaque, 24) [upper]
	_ = oauth2.Config{ClientSecret: os.ExpandEnv(key())}                                        // origins: const(opaque, 24) [expand]
	_ = oauth2.Config{ClientSecret: strings.ReplaceAll(key(), "ZbE2yu1Y3HgCGx9ZUZTxyYgT", "x")} // origins: const(placeholder, 1 of 24) [replace]
	_ = oauth2.Config{ClientSecret: strings.Replace(spaced(), "\n", "", 1)}                     // origins: const(opaque, 27 of 28) [replace]
	_ = oauth2.Config{ClientSecret: url.QueryEscape(spaced())}                                  // origins: const(opaque, 30 of 28) [form]
	_ = oauth2.Config{ClientSecret: url.PathEscape("a/" + key())}                               // origins: const(opaque, 28 of 24) [concat path]
}

func trimmed() {
	_ = oauth2.Config{ClientSecret: spaced()}                               // origins: const(opaque, 28)
	_ = oauth2.Config{ClientSecret: strings.TrimSpace(spaced())}            // origins: const(opaque, 25 of 28) [trim]
	_ = oauth2.Config{ClientSecret: strings.Trim(spaced(), " \n")}          // origins: const(opaque, 25 of 28) [trim]
	_ = oauth2.Config{ClientSecret: strings.TrimPrefix("id:"+key(), "id:")} // origins: const(opaque, 24) [concat clip]
	after, _ := strings.CutPrefix("id:"+key(), "id:")
	_ = oauth2.Config{ClientSecret: after}                                                          // gap (2026-11-25): const(opaque, 24) [concat trim]
	_ = oauth2.Config{ClientSecret: strings.TrimFunc(key(), func(r rune) bool { return r == ' ' })} // origins: const(opaque, 24) [trim]
	_ = oauth2.Config{ClientSecret: strings.TrimSpace(os.Getenv("KEY"))}                            // origins: env(KEY) [trim]
}

func cut(n int) {
	_ = oauth2.Config{ClientSecret: ("ab" + key())[2:]}                   // origins: const(opaque, 24) [concat cut]
	_ = oauth2.Config{ClientSecret: key()[:20]}                           // origins: const(opaque, 20 of 24) [cut]
	_ = oauth2.Config{ClientSecret: key()[n:]}                            // origins: unknown(a part of a text)
	_ = oauth2.Config{ClientSecret: key()[:]}                             // origins: const(opaque, 24)
	_ = oauth2.Config{ClientSecret: strings.Split("shop:"+key(), ":")[1]} // origins: const(opaque, 24) [concat cut]
	_ = oauth2.Config{ClientSecret: strings.Fields("shop " + key())[1]}   // origins: const(opaque, 24) [concat cut]
	_, after, _ := strings.Cut("shop:"+key(), ":")
	_ = oauth2.Config{ClientSecret: after} // origins: const(opaque, 24) [concat cut]
	before, _, _ := strings.Cut(key()+":shop", ":")
	_ = oauth2.Config{ClientSecret: before} // origins: const(opaque, 24) [concat cut]
}

// The steps come in the order in which they happen.
func order() {
	_ = oauth2.Config{ClientSecret: strings.ToLower(strings.TrimSpace(spaced() + " "))} // origins: const(opaque, 25 of 28) [concat trim lower]
}
