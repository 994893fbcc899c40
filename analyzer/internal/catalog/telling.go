package catalog

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// telling decides by bytes whether a source file can matter: whether it
// imports a library that the catalogue describes, names a client secret or a
// parameter of a token request, or holds a secret in a known format. What is
// not told here by bytes is not looked at in any driver.
type telling struct {
	catalog *Catalog
	words   [][]byte
}

func newTelling(c *Catalog) *telling {
	t := &telling{catalog: c}
	for _, w := range append(shape.Hints(), "grant_type", "client_assertion", "clientAssertion", "ClientAssertion") {
		t.words = append(t.words, []byte(w))
	}
	for _, r := range c.Words(Host) {
		t.words = append(t.words, []byte(r.Symbol.Name))
	}
	return t
}

// Matters reports whether a Go source file can hold something to report. It
// looks at bytes only; a comment is as good as code.
func (c *Catalog) Matters(source []byte) bool {
	t := c.telling
	if namesSecret(source) || getenvHelper.Match(source) || basicHeader.Match(source) {
		return true
	}
	for _, w := range t.words {
		if bytes.Contains(source, w) {
			return true
		}
	}
	return t.imports(source)
}

var (
	// getenvHelper is a look-up of an environment variable by a name that is not
	// written there: a helper that may take a default beside the name.
	getenvHelper = regexp.MustCompile("(?:Getenv|LookupEnv)\\([^\"`)]")
	// basicHeader is a value of the Authorization header with credentials in it.
	basicHeader = regexp.MustCompile("[\"`]Basic [A-Za-z0-9+/]{12}")
)

// namesSecret looks for one of the owners, at most one separator and the word
// secret, in any case.
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
		if end > 0 && t.catalog.Describes(string(path[:end])) {
			return true
		}
	}
	return false
}
