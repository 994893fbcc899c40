// Package basicauth reports Basic headers on token requests whose parts are not
// form-encoded. It has no API but [Rule].
package basicauth

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed basicauth.md
var page string

// Rule reports client IDs and secrets that go into the Basic header of a token
// request as they are. It is off unless asked for: providers differ.
var Rule = rule.Rule{ID: "basicauth", Family: "request", Page: page, Level: rule.Warning, Off: true, Check: check}

func check(p *rule.Pass) {
	for r := range p.Requests() {
		for _, b := range r.Basics {
			if b.Node == nil || b.Encoder != "" && b.Encoder != dataflow.Base64 || !dataflow.AnyPlain(b.User) && !dataflow.AnyPlain(b.Password) {
				continue
			}
			p.Report(rule.Mistake{At: b.Node, Also: r.At, Client: r.Provider(), Message: rule.Messagef(
				"ID and secret go into the Basic header of a token request without form-encoding (RFC 6749 2.3.1): a server that decodes them answers invalid_client when they hold + or %%; if yours does, put url.QueryEscape around both")})
		}
	}
}
