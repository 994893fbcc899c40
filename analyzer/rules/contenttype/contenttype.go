// Package contenttype reports token requests whose Content-Type or method does
// not fit their body. It has no API but [Rule].
package contenttype

import (
	"cmp"
	_ "embed"
	"go/ast"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed contenttype.md
var page string

// Rule reports forms that are sent as something else, and documents where a
// form is wanted.
var Rule = rule.Rule{ID: "contenttype", Family: "request", Page: page, Level: rule.Error, Fix: true, Check: check}

const form = "application/x-www-form-urlencoded"

func check(p *rule.Pass) {
	for r := range p.Requests() {
		m := rule.Mistake{At: r.At, Client: r.Provider(), Credential: "token request"}
		switch {
		case !sends(r):
			continue
		case r.Body == httpreq.QuotedForm:
			m.Message = rule.Messagef("the body of the token request is a form in the quotes of a JSON text: the server finds no parameter in it and answers invalid_request (AADSTS900144); send the form as it is")
		case r.Body == httpreq.FormBody && (r.Method == "GET" || r.Method == "HEAD"):
			m.Message = rule.Messagef("the token request has a form body and the method GET: servers ignore the body or refuse the method (AADSTS900561, invalid_request); send it by POST")
		case r.Body == httpreq.FormBody && r.Automatic:
			continue
		case r.Body == httpreq.FormBody && len(r.ContentTypes) > 0:
			wrong := other(r.ContentTypes)
			if wrong == nil || r.Typed() && len(r.ContentTypes) > 1 {
				continue
			}
			m.Also = wrong.Node
			m.Message = rule.Messagef("the body of the token request is a form and its Content-Type %s: the server finds no parameter in it and answers invalid_request (AADSTS900144); set %s",
				rule.Name(wrong.Value), rule.Name(form))
		case r.Body == httpreq.FormBody && !r.Typed():
			m.Fix = p.SetHeader(r.At, "Content-Type", form)
			m.Message = rule.Messagef("the body of the token request is a form and it has no Content-Type: the server finds no parameter in it and answers invalid_request (AADSTS900144); set %s", rule.Name(form))
		case r.Body == httpreq.JSONBody && r.Wants() == "form":
			m.At, m.Also = decided(r)
			m.Message = rule.Messagef("the token request sends JSON, and the token endpoint of %s wants a form: it finds no parameter and answers invalid_request (AADSTS900144); send url.Values", rule.Name(server(r)))
		case r.Body == httpreq.JSONBody && r.Wants() == "" && r.OpenID() && r.Is("grant") && r.Is("secret"):
			m.At, m.Also = decided(r)
			m.Level = rule.Warning
			m.Message = rule.Messagef("the token request sends JSON to the token endpoint of an OpenID provider, and the standard has a form there (RFC 6749 4.4.2): most servers find no parameter and answer invalid_request; send url.Values")
		default:
			continue
		}
		p.Report(m)
	}
}

// decided returns where it is decided that the request sends a document: in a helper
// that others use for other servers it is right.
func decided(r *httpreq.Request) (at, also ast.Node) {
	if r.From != nil {
		return r.From, r.At
	}
	return r.At, nil
}

// server names the server, by the provider or by the software behind the address.
func server(r *httpreq.Request) string { return cmp.Or(r.Provider(), r.Software()) }

// sends reports whether the request is known well enough to say that its
// parameters don't arrive.
func sends(r *httpreq.Request) bool {
	return r.Body != httpreq.NoBody && r.Body != httpreq.UnknownBody && (r.Is("grant") || r.Is("secret") || r.Is("assertion"))
}

// other returns the Content-Type that is no form's, if all are.
func other(types []httpreq.Header) *httpreq.Header {
	for _, t := range types {
		media, _, _ := strings.Cut(strings.ToLower(t.Value), ";")
		if strings.TrimSpace(media) == form || !strings.Contains(media, "/") { // some libraries have words of their own
			return nil
		}
	}
	return &types[0]
}
