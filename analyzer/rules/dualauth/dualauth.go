// Package dualauth reports requests that carry the client's credentials twice.
// It has no API but [Rule].
package dualauth

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed dualauth.md
var page string

// Rule reports token requests with a Basic header and a secret in the body.
var Rule = rule.Rule{ID: "dualauth", Family: "request", Page: page, Level: rule.Warning, Check: check}

func check(p *rule.Pass) {
	for r := range p.Requests() {
		for _, f := range r.Parameters {
			if f.As != "secret" || f.In != httpreq.InBody && f.In != httpreq.InJSON {
				continue
			}
			for _, b := range r.Basics {
				at := p.Beside(f)
				if at == nil || !r.Both(f, b) {
					continue
				}
				p.Report(rule.Mistake{At: at, Also: b.Node, Client: r.Provider(), Message: rule.Messagef(
					"client secret is sent twice in one request, in the body and in the Basic header: RFC 6749 2.3 allows one, and strict servers answer invalid_request or invalid_client; leave one of them out")})
				break
			}
		}
	}
	for _, secret := range p.SentTwice() {
		p.Report(rule.Mistake{At: secret, Message: rule.Messagef(
			"client secret is added to the body, and the library sends it in the Basic header too, since AuthStyle is not oauth2.AuthStyleInParams: RFC 6749 2.3 allows one, and strict servers answer invalid_request or invalid_client; leave one of them out")})
	}
}
