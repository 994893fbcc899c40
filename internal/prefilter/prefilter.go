// Package prefilter decides by bytes whether a Go source file can matter: whether it
// imports a library that the catalogue describes, names a client secret or a
// parameter of a token request, or holds a secret in a known format. What does not
// tell here is looked at in no driver, unless facts lead there.
//
// The go command starts a vet tool once for every package of a program, and most
// of these processes ask this package one question and end. So it is made to be
// asked before the rest of the program is initialised: it imports nothing of the
// suite, no regular expressions and no parser, and it has the words that the
// catalogue's rows make telling in a list of their own, builtin.txt, which a test
// of the catalogue keeps as it should be.
package prefilter

import (
	"bytes"
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"
)

// A Table holds what makes a source file telling beside the names of client
// secrets.
type Table struct {
	words [][]byte
	hosts map[string]bool
	paths map[string]bool // of packages, as Path returns them
}

// New returns a table of words, without hosts and packages. Some words are in
// every table.
func New(words ...string) *Table {
	t := &Table{hosts: make(map[string]bool), paths: make(map[string]bool)}
	for _, w := range append(words, "oauthvet:", "grant_type", "access_token", "client_assertion", "clientAssertion", "ClientAssertion") {
		t.words = append(t.words, []byte(w))
	}
	return t
}

// AddHost makes addresses at a host, or at one below it, telling.
func (t *Table) AddHost(host string) { t.hosts[host] = true }

// AddPath makes imports of a package telling, whatever its major version.
func (t *Table) AddPath(path string) { t.paths[Path(path)] = true }

// The kinds of lines in the text of a table.
const wordLine, hostLine, pathLine = "word", "host", "path"

// String returns the text of a table, one line for each thing that tells.
func (t *Table) String() string {
	var b strings.Builder
	write := func(kind string, names []string) {
		for _, name := range names {
			b.WriteString(kind + " " + name + "\n")
		}
	}
	var words []string
	for _, w := range t.words {
		words = append(words, string(w))
	}
	write(wordLine, words)
	write(hostLine, slices.Sorted(maps.Keys(t.hosts)))
	write(pathLine, slices.Sorted(maps.Keys(t.paths)))
	return b.String()
}

//go:embed builtin.txt
var builtin string

// Builtin returns the table of the catalogue that oauthvet ships with.
var Builtin = sync.OnceValue(func() *Table { return read(builtin) })

// read reads the text of a table. Lines of other kinds are ignored.
func read(text string) *Table {
	t := &Table{hosts: make(map[string]bool), paths: make(map[string]bool)}
	for line := range strings.Lines(text) {
		kind, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch kind {
		case wordLine:
			t.words = append(t.words, []byte(name))
		case hostLine:
			t.hosts[name] = true
		case pathLine:
			t.paths[name] = true
		}
	}
	return t
}

// Tells reports whether a Go source file can hold something to report. A comment
// is as good as code.
func (t *Table) Tells(source []byte) bool {
	return namesSecret(source) || basicHeader(source) ||
		slices.ContainsFunc(t.words, func(w []byte) bool { return bytes.Contains(source, w) }) ||
		t.imports(source) || t.namesHost(source)
}

// basicHeader looks for a value of the Authorization header with credentials
// in it.
func basicHeader(b []byte) bool {
	const least = 12 // characters of base64
	return surrounded(b, "Basic ", func(before, after []byte) bool {
		n := 0
		for n < len(after) && n < least && isBase64(after[n]) {
			n++
		}
		return n == least && len(before) > 0 && (before[len(before)-1] == '"' || before[len(before)-1] == '`')
	})
}

func isBase64(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '/'
}

// LooksUp reports whether a source file may look up an environment variable by a
// name that is no literal.
func LooksUp(source []byte) bool {
	variable := func(before, after []byte) bool {
		return (bytes.HasSuffix(before, []byte("Get")) || bytes.HasSuffix(before, []byte("Lookup"))) &&
			len(after) > 0 && after[0] != '"' && after[0] != '`'
	}
	return surrounded(source, "env(", variable) || surrounded(source, "Env(", variable)
}

// Prints reports whether a source file may have a function that prints what it is
// given, whatever that is: a dump of requests, a logger of the program's own.
func Prints(source []byte) bool {
	has := func(word string) bool { return bytes.Contains(source, []byte(word)) }
	if has("httputil.Dump") {
		return true
	}
	return (has("...any)") || has("...interface{})")) && (has("log.") || has("fmt.Fprint") || has("fmt.Print"))
}

// Sends reports whether a source file may have a function that sends a request which
// others give it, and returns the answer.
func Sends(source []byte) bool {
	has := func(word string) bool { return bytes.Contains(source, []byte(word)) }
	return has("net/http") && (has("http.Post(") || has(".PostForm(") || has("http.NewRequest")) && (has("http.Response, ") || has("[]byte, ") || has("ReadAll("))
}

// surrounded reports whether a word stands in b where ok holds of what is around
// it.
func surrounded(b []byte, word string, ok func(before, after []byte) bool) bool {
	for from := 0; ; {
		i := bytes.Index(b[from:], []byte(word))
		if i < 0 {
			return false
		}
		from += i + len(word)
		if ok(b[:from-len(word)], b[from:]) {
			return true
		}
	}
}

// namesHost looks for a host of the table, or one below it, behind a quote or a
// slash. It reads the source once, whatever the number of hosts.
func (t *Table) namesHost(b []byte) bool {
	for i := 0; i < len(b); i++ {
		if b[i] != '"' && b[i] != '/' && b[i] != '`' {
			continue
		}
		end, dots := i+1, 0
		for end < len(b) && isHost(b[end]) {
			if b[end] == '.' {
				dots++
			}
			end++
		}
		if dots > 0 && t.hostBelow(b[i+1:end]) {
			return true
		}
		i = end - 1
	}
	return false
}

func isHost(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-'
}

// hostBelow reports whether a name is a host of the table or below one.
func (t *Table) hostBelow(name []byte) bool {
	for {
		if t.hosts[string(name)] {
			return true
		}
		_, rest, ok := bytes.Cut(name, []byte("."))
		if !ok {
			return false
		}
		name = rest
	}
}

// owners are the words that make a client secret of a secret.
var owners = []string{"client", "app", "application", "consumer", "corp", "oauth", "oauth2"}

// IsOwner reports whether a word makes a client secret of a secret: "client", "app".
func IsOwner(word string) bool { return slices.Contains(owners, word) }

// namesSecret reports whether a text says that it is about a client secret:
// "ClientSecret", "consumer_secret", "app-secret-file". It looks for one of the
// owners, at most one separator and the word secret, in any case; whether a name
// is that of the secret itself is a question for the catalogue.
func namesSecret(b []byte) bool {
	for _, core := range []string{"ecret", "ECRET"} {
		found := surrounded(b, core, func(before, _ []byte) bool {
			end := len(before) - 1
			if end < 0 || before[end]|0x20 != 's' {
				return false
			}
			if end > 0 && strings.IndexByte("_-. ", before[end-1]) >= 0 {
				end--
			}
			return slices.ContainsFunc(owners, func(owner string) bool {
				return end >= len(owner) && bytes.EqualFold(before[end-len(owner):end], []byte(owner))
			})
		})
		if found {
			return true
		}
	}
	return false
}

// imports reports whether the quoted texts before the first declaration name a
// package of the table. All imports stand there.
func (t *Table) imports(source []byte) bool {
	for len(source) > 0 {
		line, rest, _ := bytes.Cut(source, []byte("\n"))
		source = rest
		for _, keyword := range []string{"func ", "type ", "var ", "const "} {
			if bytes.HasPrefix(line, []byte(keyword)) {
				return false
			}
		}
		open := bytes.IndexAny(line, "\"`")
		if open < 0 {
			continue
		}
		path := line[open+1:]
		end := bytes.IndexByte(path, line[open])
		if end > 0 && t.paths[Path(string(path[:end]))] {
			return true
		}
	}
	return false
}

// Path returns an import path without the elements that only name a major
// version: names rarely change from one to the next.
func Path(path string) string {
	if !strings.Contains(path, "/v") {
		return path
	}
	return strings.Join(slices.DeleteFunc(strings.Split(path, "/"), isMajorVersion), "/")
}

// isMajorVersion reports whether an element of a path is v2, v3 and so on.
func isMajorVersion(elem string) bool {
	n, ok := strings.CutPrefix(elem, "v")
	return ok && n != "" && n != "1" && n[0] != '0' && strings.Trim(n, "0123456789") == ""
}
