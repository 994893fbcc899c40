// Package uncheckedstatus reports token requests whose answer is taken for a
// token without a look. It has no API but [Rule].
package uncheckedstatus

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed uncheckedstatus.md
var page string

// Rule reports answers to hand-written token requests that are decoded and used
// with neither their status, nor their error, nor an empty token looked at.
var Rule = rule.Rule{ID: "uncheckedstatus", Family: "failure", Page: page, Level: rule.Error, Check: check}

func check(p *rule.Pass) {
	for s := range p.Answers() {
		if !s.Decoded || s.Checked {
			continue
		}
		look := "nobody looks at its status, at the member error or for an empty token"
		if s.Request.Host != nil && s.Request.Host.Word("status") == "200" {
			look = "nobody looks at its error member or for an empty token, and this provider refuses with status 200"
		}
		p.Report(rule.Mistake{At: s.Node, Also: s.Request.At, Client: s.Request.Provider(), Credential: "token answer", Message: rule.Messagef(
			"the answer to the token request is decoded as a token, and %s: invalid_client (AADSTS7000215) and its description vanish, and an empty token fails somewhere else; return status and error text before decoding",
			rule.Name(look))})
	}
}
