package site

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// What makes a token request, in one place: the names that only its parameters have,
// and the addresses that it goes to. httpreq asks it about the parameters of a request
// that it has put together, tokencall about all that a request is made of, and the
// index about the texts of a function.

// NamesGrant reports whether a text names the parameter that only token requests
// have.
func NamesGrant(s string) bool { return strings.Contains(s, "grant_type") }

// ParameterMeans returns what a parameter of a request is by its name, in the words of
// key rows: secret, grant, assertion and so on, or "". A name that only some providers
// use means that in a request to one of them, or where the name or that of its value
// (called) is a client secret's.
func (p *Package) ParameterMeans(name, provider, called string) string {
	row := p.Key(name)
	switch {
	case row == nil && lexicon.IsSecretName(name):
		return "secret"
	case row == nil:
		return ""
	case row.Word("provider") == "", slices.Contains(strings.Split(row.Word("provider"), ","), provider) && provider != "",
		row.Word("as") == "secret" && (lexicon.IsSecretName(name) || lexicon.IsSecretName(called)):
		return row.Word("as")
	}
	return ""
}

// A TokenText collects what texts say that belong to one request.
type TokenText struct {
	site *Package
	// keys are names that only some providers use, hosts the providers of addresses.
	keys, hosts []*catalog.Row
	found       bool
}

// TokenText returns a collection of texts.
func (p *Package) TokenText() *TokenText { return &TokenText{site: p} }

// Found reports whether the texts so far name what only token requests have.
func (t *TokenText) Found() bool { return t.found }

// Add takes a text: a name, an address, a form or a document.
func (t *TokenText) Add(s string) {
	switch row := t.site.Key(s); {
	case NamesGrant(s), strings.Contains(s, "client_secret"), strings.Contains(s, "client_assertion"):
		t.found = true
	case t.site.means(s):
		t.found = true
	case row != nil && row.Word("as") == "secret":
		t.keys = append(t.keys, row)
	case strings.Contains(s, "://"):
		if host := t.site.catalog.Host(s); host != nil {
			t.hosts = append(t.hosts, host)
		}
	default:
		return
	}
	for _, key := range t.keys {
		for _, host := range t.hosts {
			t.found = t.found || slices.Contains(strings.Split(key.Word("provider"), ","), host.Word("provider"))
		}
	}
}

// means reports whether a name is that of a parameter that only token requests have.
func (p *Package) means(name string) bool {
	if len(name) > 40 || strings.ContainsAny(name, " \t\n/") {
		return false
	}
	switch p.ParameterMeans(name, "", "") {
	case "secret", "grant":
		return true
	}
	return false
}

// tokenPath matches addresses of token endpoints.
var tokenPath = lazyregexp.New(`(?i)/(?:access_?)?tokens?(?:$|[/?#])|/oauth2?/|/(?:introspect|revoke|device_?code)(?:$|[/?#])`)

// TokenAddress reports whether an address is that of a token, revocation,
// introspection or device endpoint by its path.
func TokenAddress(address string) bool { return tokenPath.MatchString(address) }

// requestWords matches what a token request sends, and where it goes.
var requestWords = lazyregexp.New(`(?i)grant_?type|client[_-]?(?:secret|assertion)|(?:app|corp|consumer)_?secret|[?&]secret=|^secret$|` + tokenPath.String()[len("(?i)"):])

// requestsToken reports whether the function around the node that is being
// visited names a grant or the address of a token endpoint: what it sends is
// then a token request.
func (ix *indexer) requestsToken() bool {
	if ix.fn == nil {
		return false
	}
	yes, ok := ix.requests[ix.fn]
	if !ok {
		yes = ix.requesting(ix.fn)
		ix.requests[ix.fn] = yes
	}
	return yes
}

// RequestsToken reports whether the function around a node names a grant or the
// address of a token endpoint.
func (p *Package) RequestsToken(at ast.Node) bool {
	for _, f := range p.Files {
		for _, decl := range f.Decls {
			if fn, ok := decl.(*ast.FuncDecl); ok && fn.Pos() <= at.Pos() && at.Pos() < fn.End() {
				return p.requesting(fn)
			}
		}
	}
	return false
}

func (p *Package) requesting(fn *ast.FuncDecl) bool {
	found := false
	ast.Inspect(fn, func(n ast.Node) bool {
		e, ok := n.(ast.Expr)
		if !ok || found {
			return !found
		}
		if s, ok := p.String(e); ok {
			found = NamesGrant(s) || (strings.HasPrefix(s, "http") || strings.HasPrefix(s, "/")) && shape.Of(s).Class() != shape.Prose && tokenPath.MatchString(s)
			return false
		}
		return true
	})
	return found
}
