package catalog

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// telling decides by bytes whether a source file can matter: whether it
// imports a library that the catalogue describes, names a client secret or a
// parameter of a token request, or holds a secret in a known format. What is
// not told here by bytes is not looked at in any driver.
type telling struct {
	words [][]byte
	hosts map[string]bool
	// paths are the packages with rows about credentials.
	paths map[string]bool
}

func newTelling() *telling {
	t := &telling{hosts: make(map[string]bool), paths: make(map[string]bool)}
	for _, w := range append(shape.Hints(), "oauthvet:", "grant_type", "client_assertion", "clientAssertion", "ClientAssertion") {
		t.words = append(t.words, []byte(w))
	}
	return t
}

// add notes what a row makes telling.
func (t *telling) add(verb Verb, subject, path string) {
	switch {
	case verb == Host:
		t.hosts[subject] = true
	case credential(verb):
		t.paths[Path(path)] = true
	}
}

// A Telling is what the bytes of a source file say of it.
type Telling int

const (
	// Nothing: there is nothing to report, unless facts about what the file uses
	// say otherwise.
	Nothing Telling = iota
	// Lookup: there is nothing to report, but a function looks up variables for
	// others.
	Lookup
	// Credentials: there may be something to report.
	Credentials
)

// Tells says whether a Go source file can hold something to report, as far as
// the built-in catalogue goes. It is [Catalog.Tells] without the catalogue: a
// vet tool asks this in a process of its own for every package, so the rows are
// not parsed, only their first two words are read.
func Tells(source []byte) Telling { return builtinTelling().tells(source) }

var builtinTelling = sync.OnceValue(readTelling)

func readTelling() *telling {
	t := newTelling()
	// A text that can't be read tells nothing, as Builtin says.
	_ = eachText(func(file string, text []byte) error {
		l := &Library{File: file}
		var path pathReader
		return eachRow(l, text, func(_ line, verb Verb, subject []byte) error {
			switch {
			case verb == Host:
				t.add(verb, string(subject), "")
			case credential(verb) && path.read(subject, l.Module):
				t.add(verb, "", path.path)
			}
			return nil
		})
	})
	return t
}

// symbolPath returns the import path of a symbol that is known to be well
// formed.
func symbolPath(symbol, module string) string {
	body, _, _ := strings.Cut(symbol, "#")
	body = strings.TrimLeft(body, "(*")
	body, _, _ = strings.Cut(body, ").")
	path, _ := splitPath(body, module)
	return path
}

// Tells says whether a Go source file can hold something to report. It looks at
// bytes only, but for what is near [Lookup]; a comment is as good as code.
func (c *Catalog) Tells(source []byte) Telling { return c.telling.tells(source) }

func (t *telling) tells(source []byte) Telling {
	switch {
	case namesSecret(source), basicHeader(source),
		slices.ContainsFunc(t.words, func(w []byte) bool { return bytes.Contains(source, w) }),
		t.imports(source), t.namesHost(source):
		return Credentials
	case looksUp(source):
		return Lookup
	}
	return Nothing
}

// basicHeader looks for a value of the Authorization header with credentials
// in it.
func basicHeader(b []byte) bool {
	const least = 12 // characters of base64
	return surrounded(b, "Basic ", "", func(before, after []byte) bool {
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

// surrounded reports whether one of two words stands in b where ok holds of what is
// around it.
func surrounded(b []byte, word, other string, ok func(before, after []byte) bool) bool {
	for _, w := range []string{word, other} {
		for from := 0; w != ""; {
			i := bytes.Index(b[from:], []byte(w))
			if i < 0 {
				break
			}
			from += i + len(w)
			if ok(b[:from-len(w)], b[from:]) {
				return true
			}
		}
	}
	return false
}

// namesHost looks for a host of the catalogue, or one below it, behind a quote
// or a slash. It reads the source once, whatever the number of hosts.
func (t *telling) namesHost(b []byte) bool {
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
		if dots > 0 && t.hostBelow(string(b[i+1:end])) {
			return true
		}
		i = end - 1
	}
	return false
}

func isHost(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-'
}

// hostBelow reports whether a name is a host of the catalogue or below one.
func (t *telling) hostBelow(name string) bool {
	for {
		if t.hosts[name] {
			return true
		}
		_, rest, ok := strings.Cut(name, ".")
		if !ok {
			return false
		}
		name = rest
	}
}

// namesSecret reports whether a text says that it is about a client secret:
// "ClientSecret", "consumer_secret", "app-secret-file". [IsSecretName] asks
// whether a name is that of the secret itself. It looks for one of the owners,
// at most one separator and the word secret, in any case.
func namesSecret(b []byte) bool {
	for _, core := range []string{"ecret", "ECRET"} {
		for from := 0; ; {
			i := bytes.Index(b[from:], []byte(core))
			if i < 0 {
				break
			}
			i += from
			from = i + len(core)
			if i == 0 || b[i-1]|0x20 != 's' {
				continue
			}
			end := i - 1
			if end > 0 && strings.IndexByte("_-. ", b[end-1]) >= 0 {
				end--
			}
			for _, owner := range owners {
				if end >= len(owner) && bytes.EqualFold(b[end-len(owner):end], []byte(owner)) {
					return true
				}
			}
		}
	}
	return false
}

// imports reports whether the quoted texts before the first declaration name a
// package with rows about credentials. All imports stand there.
func (t *telling) imports(source []byte) bool {
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
