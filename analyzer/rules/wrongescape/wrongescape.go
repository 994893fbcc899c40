// Package wrongescape reports credentials that are encoded, but not as their
// place demands. It has no API but [Rule].
package wrongescape

import (
	_ "embed"
	"go/ast"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed wrongescape.md
var page string

// Rule reports client IDs and secrets that a form holds in another encoding
// than its own, and Basic headers in another alphabet than base64's.
var Rule = rule.Rule{ID: "wrongescape", Family: "request", Page: page, Level: rule.Error, Fix: true, Check: check}

// encoders say in words what the wrong encoders of a form do.
var encoders = map[string]string{
	dataflow.PathEscaped: "escaped for a URL's path, which leaves + & and = as they are",
	dataflow.HTMLEscaped: "escaped for HTML",
	dataflow.Quoted:      "put into Go's quotes",
	"json":               "put into JSON's quotes",
	dataflow.Hex:         "written in hex",
	dataflow.Base64URL:   "written in base64",
	dataflow.Base64Raw:   "written in base64",
	dataflow.RawURL:      "written in base64",
}

// alphabets say in words what differs from standard base64.
var alphabets = map[string]string{
	dataflow.Base64URL: "with the URL alphabet (- and _ for + and /)",
	dataflow.Base64Raw: "without padding",
	dataflow.RawURL:    "with the URL alphabet and without padding",
	dataflow.Hex:       "in hex",
}

func check(p *rule.Pass) {
	for r := range p.Requests() {
		for _, f := range r.Parameters {
			if f.Node != nil && f.In == httpreq.InBody && (f.As == "secret" || f.As == "id") {
				form(p, r, f)
			}
		}
		for _, b := range r.Basics {
			basicPart(p, r, b, "client secret", b.PasswordNode, b.Password)
			basicPart(p, r, b, "client ID", b.UserNode, b.User)
			what := alphabets[b.Encoder]
			if what == "" || b.EncoderNode == nil {
				continue
			}
			p.Report(rule.Mistake{At: b.EncoderNode, Also: b.Node, Client: r.Provider(), Fix: p.Alphabet(b.EncoderNode), Message: rule.Messagef(
				"the Basic header is encoded %s: RFC 7617 wants standard base64, and the server answers invalid_client; use base64.StdEncoding or SetBasicAuth",
				rule.Name(what))})
		}
	}
}

// basicPart reports a part of a Basic header that is encoded otherwise than for a
// form (RFC 6749 2.3.1).
func basicPart(p *rule.Pass, r *httpreq.Request, b *httpreq.Basic, credential string, node ast.Expr, origins []*dataflow.Origin) {
	for _, o := range origins {
		steps := o.Encoders()
		if len(steps) == 0 {
			continue
		}
		last := steps[len(steps)-1]
		if last.Word != dataflow.PathEscaped && last.Word != dataflow.HTMLEscaped {
			continue
		}
		at := node
		if call := p.CallAt(last); call != nil {
			at = call
		}
		if at == nil {
			at = b.Node
		}
		p.Report(rule.Mistake{Level: rule.Warning, At: at, Also: b.Node, Credential: credential, Client: r.Provider(),
			Fix: p.Instead(at, "net/url", "QueryEscape", "encode the value for the form"), Message: rule.Messagef(
				"%s for the Basic header is %s: a server that decodes the two parts decodes a form's encoding (RFC 6749 2.3.1), compares what is left and answers invalid_client; use url.QueryEscape",
				rule.Name(credential), rule.Name(encoders[last.Word]))})
		return
	}
}

func form(p *rule.Pass, r *httpreq.Request, f *httpreq.Parameter) {
	for _, o := range f.Origins {
		word, at := "", ast.Expr(nil)
		if steps := o.Encoders(); len(steps) > 0 {
			last := steps[len(steps)-1]
			word = last.Word
			if call := p.CallAt(last); call != nil {
				at = call
			}
		}
		what := encoders[word]
		if what == "" || !f.Raw && word != dataflow.HTMLEscaped {
			continue
		}
		if at == nil {
			at = f.Node
		}
		m := rule.Mistake{At: at, Also: f.Node, Credential: rule.Credential(f.As), Client: r.Provider(), Message: rule.Messagef(
			"%s for the form parameter %s is %s: the server decodes forms only, compares what is left and answers invalid_client (AADSTS7000215); a form needs url.Values or url.QueryEscape",
			rule.Name(rule.Credential(f.As)), rule.Name(f.Key), rule.Name(what))}
		if f.Raw {
			m.Fix = p.Instead(at, "net/url", "QueryEscape", "encode the value for the form")
		} else if call, ok := at.(*ast.CallExpr); ok {
			m.Fix = p.Unwrap(call, "pass the value as it is")
		}
		p.Report(m)
		return
	}
}
