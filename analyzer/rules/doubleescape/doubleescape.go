// Package doubleescape reports credentials that are encoded twice. It has no
// API but [Rule].
package doubleescape

import (
	_ "embed"
	"go/ast"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed doubleescape.md
var page string

// Rule reports client IDs and secrets that were encoded before they reach
// something that encodes them again.
var Rule = rule.Rule{ID: "doubleescape", Family: "request", Page: page, Level: rule.Error, Fix: true, Check: check}

func check(p *rule.Pass) {
	for s := range p.Slots() {
		if !s.Encodes() {
			continue
		}
		report(p, s.Expr, "secret", s.Label, s.Row == nil, p.Origins(s))
		if id := p.Clients().Peer(s, client.ClientID); id != nil {
			report(p, id.Node, "id", s.Label, s.Row == nil, id.Origins)
		}
	}
	for r := range p.Requests() {
		for _, f := range r.Parameters {
			if !f.Raw && f.Node != nil && (f.In == httpreq.InBody || f.In == httpreq.InQuery) && (f.As == "secret" || f.As == "id") {
				report(p, f.Node, f.As, f.Key, false, f.Origins)
			}
		}
	}
}

// report looks at the origins of a value. Foreign says that another package takes
// it, which may encode it itself.
func report(p *rule.Pass, at ast.Expr, as, into string, foreign bool, origins []*dataflow.Origin) {
	for _, o := range origins {
		steps := o.Encoders()
		if len(steps) == 0 || o.Kind == facts.Const && o.Place.Text != "" {
			continue
		}
		last := steps[len(steps)-1]
		if at == nil || !last.At.Here() && foreign {
			continue // the other package is told
		}
		if last.Word != dataflow.FormEncoded && last.Word != dataflow.PathEscaped {
			continue
		}
		m := rule.Mistake{At: at, Credential: rule.Credential(as), Client: into, Message: rule.Messagef(
			"%s for %s is escaped already, and %s is encoded again when it is sent: the server decodes once, compares the escaped text and answers invalid_client (AADSTS7000215); pass the value as it is",
			rule.Name(rule.Credential(as)), rule.Name(into), rule.Name(into))}
		if call := p.CallAt(last); call != nil {
			m.At, m.Also = call, at
			if len(call.Args) == 1 {
				m.Fix = p.Unwrap(call, "pass the value as it is")
			}
		}
		p.Report(m)
		return
	}
}
