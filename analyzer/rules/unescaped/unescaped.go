// Package unescaped reports credentials that reach a form without being
// encoded for it. It has no API but [Rule].
package unescaped

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed unescaped.md
var page string

// Rule reports client IDs and secrets that are put into the text of a form as
// they are.
var Rule = rule.Rule{ID: "unescaped", Family: "request", Page: page, Level: rule.Warning, Fix: true, Check: check}

func check(p *rule.Pass) {
	for r := range p.Requests() {
		for _, f := range r.Parameters {
			if !f.Raw || f.In != httpreq.InBody || f.As != "secret" && f.As != "id" || !dataflow.AnyPlain(f.Origins) {
				continue
			}
			at := p.Beside(f)
			if at == nil {
				continue
			}
			m := rule.Mistake{At: at, Also: r.At, Credential: rule.Credential(f.As), Client: r.Provider(), Message: rule.Messagef(
				"%s goes into the form parameter %s without form-encoding: a + & = %% or / in it changes what the server reads, and it answers invalid_client (AADSTS7000215) or invalid_request (AADSTS9002313); use url.Values, or url.QueryEscape around the value",
				rule.Name(rule.Credential(f.As)), rule.Name(f.Key))}
			if at == f.Node {
				m.Fix = p.Wrap(f.Node, "net/url", "QueryEscape", "encode the value for the form")
			}
			p.Report(m)
		}
	}
}
