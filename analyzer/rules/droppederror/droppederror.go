// Package droppederror reports token calls whose error nobody looks at. It has
// no API but [Rule].
package droppederror

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/errflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed droppederror.md
var page string

// Rule reports errors of token calls that are discarded, overwritten or never
// looked at.
var Rule = rule.Rule{ID: "droppederror", Family: "failure", Page: page, Level: rule.Warning, Fix: true, Check: check}

func check(p *rule.Pass) {
	for _, c := range p.TokenCalls() {
		p.Look(c.Expr.Pos())
		h := c.Handling
		if h.Outcome != errflow.Dropped {
			continue
		}
		m := rule.Mistake{At: c.Expr, Credential: "token", Client: c.Label, Fix: p.ReturnError(c)}
		switch {
		case h.Minor != "":
			m.Level = rule.Note
			m.Message = rule.Messagef("%s is discarded: a best-effort call may fail, but a log line would tell why: %s", rule.TokenCall(c), rule.LostCause(c))
		default:
			m.Message = rule.Messagef("%s is discarded: %s; return it, or log it", rule.TokenCall(c), rule.LostCause(c))
		}
		p.Report(m)
	}
}
