package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A module is a generated module: the contents of its files by their names.
type module map[string]string

// newModule returns a module without packages, which has a stand-in for
// golang.org/x/oauth2.
func newModule() module {
	return module{
		"go.mod":        "module example.com/grown\n\ngo 1.25\n\nrequire golang.org/x/oauth2 v0.37.0\n\nreplace golang.org/x/oauth2 => ./oauth2\n",
		"oauth2/go.mod": "module golang.org/x/oauth2\n\ngo 1.25\n",
		"oauth2/oauth2.go": `package oauth2

import "context"

type Config struct {
	ClientID, ClientSecret, RedirectURL string
	Endpoint                            Endpoint
	Scopes                              []string
}

type Endpoint struct {
	AuthURL, DeviceAuthURL, TokenURL string
	AuthStyle                        int
}

type Token struct{ AccessToken string }

func (c *Config) Exchange(ctx context.Context, code string) (*Token, error) { return nil, nil }
`,
	}
}

// write writes the module to a folder.
func (m module) write(dir string) error {
	for name, text := range m {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// secret is no secret: it is made up.
func secret(n int) string { return fmt.Sprintf("Jeihva9YegMy2LZbTQDYqVfHAE%05d", n) }

// packages returns a module of n packages, of which 2 % have an OAuth client
// with a constant secret. Each package imports the two before it in a tree, so
// that there is something to compile; clients are imported by nobody.
func packages(n int) module {
	m := newModule()
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "// Package p%d is generated.\npackage p%d\n\nimport (\n\t\"context\"\n\t\"strings\"\n", i, i)
		client := i%50 == 49
		if client {
			fmt.Fprint(&b, "\n\t\"golang.org/x/oauth2\"\n")
		}
		imports := imported(i)
		for _, j := range imports {
			fmt.Fprintf(&b, "\n\t\"example.com/grown/p%d\"\n", j)
		}
		fmt.Fprint(&b, ")\n\n")
		for f := range 10 {
			fmt.Fprintf(&b, "func F%d(ctx context.Context, s string) string {\n\tif ctx.Err() != nil {\n\t\treturn strings.ToUpper(s)\n\t}\n", f)
			for _, j := range imports {
				fmt.Fprintf(&b, "\ts = p%d.F%d(ctx, s)\n", j, f)
			}
			fmt.Fprint(&b, "\treturn strings.TrimSpace(s)\n}\n\n")
		}
		if client {
			fmt.Fprintf(&b, "var conf = oauth2.Config{ClientID: \"p%d\", ClientSecret: %q}\n\n", i, secret(i))
			fmt.Fprint(&b, "func Exchange(ctx context.Context, code string) (*oauth2.Token, error) { return conf.Exchange(ctx, code) }\n")
		}
		m[fmt.Sprintf("p%d/p%d.go", i, i)] = b.String()
	}
	return m
}

// imported returns the packages that package i imports: earlier ones, and none
// with a client.
func imported(i int) []int {
	var all []int
	for _, j := range []int{i / 2, i / 3} {
		if j%50 == 49 {
			j--
		}
		if j < i && j >= 0 && i > 3 && (len(all) == 0 || all[0] != j) {
			all = append(all, j)
		}
	}
	return all
}

// wrappers returns a module in which a secret passes through n functions on its
// way to the client.
func wrappers(n int) module {
	var b strings.Builder
	fmt.Fprint(&b, "package deep\n\nimport \"golang.org/x/oauth2\"\n\n")
	fmt.Fprint(&b, "func new0(secret string) *oauth2.Config { return &oauth2.Config{ClientID: \"deep\", ClientSecret: secret} }\n\n")
	for i := 1; i < n; i++ {
		fmt.Fprintf(&b, "func new%d(secret string) *oauth2.Config { return new%d(secret) }\n\n", i, i-1)
	}
	fmt.Fprintf(&b, "var Conf = new%d(%q)\n", n-1, secret(n))
	m := newModule()
	m["deep/deep.go"] = b.String()
	return m
}

// branches returns a module with a function of n branches, each of which may
// set the secret.
func branches(n int) module {
	var b strings.Builder
	fmt.Fprint(&b, "package wide\n\nimport (\n\t\"os\"\n\n\t\"golang.org/x/oauth2\"\n)\n\nfunc Conf(env string) *oauth2.Config {\n\tsecret := os.Getenv(\"CLIENT_SECRET\")\n")
	for i := range n {
		fmt.Fprintf(&b, "\tif env == \"env%d\" {\n\t\tsecret = os.Getenv(\"CLIENT_SECRET_%d\")\n\t}\n", i, i)
	}
	fmt.Fprintf(&b, "\tif env == \"\" {\n\t\tsecret = %q\n\t}\n\treturn &oauth2.Config{ClientID: \"wide\", ClientSecret: secret}\n}\n", secret(n))
	m := newModule()
	m["wide/wide.go"] = b.String()
	return m
}

// literals returns a module with a file of n literals, one of which is a
// secret.
func literals(n int) module {
	var b strings.Builder
	fmt.Fprint(&b, "package long\n\nimport \"golang.org/x/oauth2\"\n\nvar Words = map[string]string{\n")
	for i := range n {
		fmt.Fprintf(&b, "\t\"word%d\": \"translation of word %d\",\n", i, i)
	}
	fmt.Fprintf(&b, "}\n\nvar Conf = oauth2.Config{ClientID: \"long\", ClientSecret: %q}\n", secret(n))
	m := newModule()
	m["long/long.go"] = b.String()
	return m
}
