// Package paramname reports parameters of token requests whose names are
// misspelt. It has no API but [Rule].
package paramname

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed paramname.md
var page string

// Rule reports names that are nearly those of the standard, in requests that
// otherwise follow it.
var Rule = rule.Rule{ID: "paramname", Family: "request", Page: page, Level: rule.Error, Fix: true, Check: check}

func check(p *rule.Pass) {
	for r := range p.Requests() {
		if !r.Standard() {
			continue
		}
		for _, f := range r.Parameters {
			want := f.Misspelt()
			if want == "" || f.KeyNode == nil || f.In != httpreq.InBody && f.In != httpreq.InQuery {
				continue
			}
			p.Report(rule.Mistake{At: f.KeyNode, Also: r.At, Client: r.Provider(), Credential: "parameter " + want, Fix: p.Rename(f.KeyNode, f.Key, want), Message: rule.Messagef(
				"the token request has a parameter %s where the standard's name is %s (RFC 6749): the server does not see it and answers invalid_request or invalid_client (AADSTS900144, AADSTS7000218)",
				rule.Name(f.Key), rule.Name(want))})
		}
	}
}
