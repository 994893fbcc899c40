// Package silenterror reports failures of token calls that are noticed and not
// told. It has no API but [Rule].
package silenterror

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/errflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
)

//go:embed silenterror.md
var page string

// Rule reports branches for the failure of a token call that neither return
// nor log nor report the error, or put another one without the cause in its
// place.
var Rule = rule.Rule{ID: "silenterror", Family: "failure", Page: page, Level: rule.Warning, Fix: true, Check: check}

func check(p *rule.Pass) {
	for _, c := range p.TokenCalls() {
		p.Look(c.Expr.Pos())
		h := c.Handling
		m := rule.Mistake{At: c.Expr, Credential: "token", Client: c.Label}
		switch h.Outcome {
		case errflow.Swallowed:
			m.Message = rule.Messagef("%s is looked at, but neither returned nor logged: %s", rule.TokenCall(c), rule.LostCause(c))
		case errflow.Replaced:
			m.Message = rule.Messagef("%s is replaced by a message or error without the cause: %s; log it, or add it with %%w", rule.TokenCall(c), rule.LostCause(c))
			m.Fix = p.WrapError(c)
		default:
			continue
		}
		switch h.Minor {
		case tokencall.BestEffort:
			m.Level = rule.Note
		case tokencall.AnotherLogin:
			m.Level = rule.Note
			m.Message = rule.Messagef("%s is not told, and another login follows: when that fails too, nobody learns why this one did; log it", rule.TokenCall(c))
		}
		p.Report(m)
	}
	refusals(p)
}

// refusals reports refused token requests whose text nobody passes on, although
// somebody has seen that they were refused.
func refusals(p *rule.Pass) {
	for a := range p.Answers() {
		if a.Lost == nil {
			continue
		}
		m := rule.Mistake{At: a.Lost.Node, Also: a.Request.At, Client: a.Request.Provider(), Credential: "token answer"}
		const lost = "the body says why (invalid_client, AADSTS7000215 for a wrong secret, 7000222 for an expired one) and has the trace ID that support asks for; return or log it"
		if a.Lost.Status {
			m.Level = rule.Note
			m.Message = rule.Messagef("of the answer that refuses the token request only the status is passed on: %s", rule.Name(lost))
		} else {
			m.Message = rule.Messagef("the server's refusal of the token request is noticed and its text lost: %s", rule.Name(lost))
		}
		p.Report(m)
	}
}
