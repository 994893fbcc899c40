// Package urlquery reports client secrets in URLs. It has no API but [Rule].
package urlquery

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed urlquery.md
var page string

// Rule reports client secrets that are sent in the query of a URL.
var Rule = rule.Rule{ID: "urlquery", Family: "request", Page: page, Level: rule.Error, Check: check}

func check(p *rule.Pass) {
	for r := range p.Requests() {
		for _, f := range r.Parameters {
			at := p.Beside(f)
			if f.In != httpreq.InQuery || f.As != "secret" || at == nil {
				continue
			}
			m := rule.Mistake{At: at, Also: r.At, Client: r.Provider()}
			if r.Documented() {
				m.Level = rule.Note
				m.Message = rule.Messagef(
					"client secret is sent in the URL, in the parameter %s, as %s documents it: keep this URL out of logs, errors and traces (net/http puts it into the text of its errors), and prefer a body where the provider takes one",
					rule.Name(f.Key), rule.Name(r.Provider()))
			} else {
				m.Message = rule.Messagef(
					"client secret is sent in the URL, in the parameter %s: URLs stand in logs, proxies and error texts, and RFC 6749 2.3.1 forbids it; servers answer invalid_client or invalid_request (AADSTS900144); send it in the form body or the Basic header",
					rule.Name(f.Key))
			}
			p.Report(m)
		}
	}
}
