package httpreq

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
)

// isToken reports whether a request is one of OAuth's, after its fields got
// their meaning.
func (r *Request) isToken() bool {
	if r.At == nil {
		return false
	}
	for _, f := range r.Parameters {
		if strings.Contains(strings.ToLower(f.Key), "intent") || strings.Contains(strings.ToLower(f.Key), "payment") {
			return false
		}
	}
	for _, as := range []string{"secret", "grant", "assertion"} {
		if r.Is(as) {
			return true
		}
	}
	return len(r.Basics) > 0 && r.maySignIn() && (r.loose || r.toTokenEndpoint())
}

// maySignIn reports whether a request that names no grant may still ask for a token
// with its Basic header: token endpoints are asked by POST (RFC 6749 3.2) and take
// forms, and who signs in there is a client. DELETE of a grant, a document for an API
// and the program's own address for user and password are something else.
func (r *Request) maySignIn() bool {
	if r.Body == JSONBody || !slices.ContainsFunc(r.Basics, (*Basic).ofClient) {
		return false
	}
	switch r.Method {
	case "", "POST":
		return true
	case "GET":
		return r.openEnd() // the query of a setting may name the grant
	}
	return false
}

// openEnd reports whether the end of the address is not written out.
func (r *Request) openEnd() bool {
	return r.Address == "" || strings.HasSuffix(r.Address, strtemplate.Hole)
}

// goesElsewhere reports whether a request that is no token request is known well
// enough to say so: a Basic header on it is not a client's for the token endpoint,
// whatever else the function around it does.
func (r *Request) goesElsewhere() bool {
	if r.isToken() {
		return false
	}
	switch r.Method {
	case "", "POST", "GET":
		return !r.openEnd() && (!r.toTokenEndpoint() || !r.maySignIn())
	}
	return true
}

// ofClient reports whether a Basic header may be a client's: its parts are not
// named as user and password.
func (b *Basic) ofClient() bool {
	return !lexicon.IsUserName(site.NameOf(b.UserNode)) || !lexicon.IsPasswordName(site.NameOf(b.PasswordNode))
}

// toTokenEndpoint reports whether the address is that of a token endpoint.
func (r *Request) toTokenEndpoint() bool {
	if r.Host != nil {
		for path := range strings.SplitSeq(r.Host.Word("path"), ",") {
			if path != "" && strings.HasSuffix(r.Address, path) {
				return true
			}
		}
	}
	return site.TokenAddress(r.Address)
}

// meaning gives the fields of a request their meaning.
func meaning(w *dataflow.Walk, r *Request) {
	for _, f := range r.Parameters {
		row := w.Unit().Site.Key(f.Key)
		f.provided = row != nil && row.Word("provider") != ""
		if as := w.Unit().Site.ParameterMeans(f.Key, r.Provider(), nameWithin(f.Node)); as != "" {
			f.As = as
		}
	}
}

// nameWithin returns the name of a value, which a call with one argument may convert.
func nameWithin(e ast.Expr) string {
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && len(call.Args) == 1 {
		return nameWithin(call.Args[0])
	}
	return site.NameOf(e)
}
