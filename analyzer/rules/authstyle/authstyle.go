// Package authstyle reports authorization codes that are sent twice, so that
// the second answer hides the first. It has no API but [Rule].
package authstyle

import (
	"cmp"
	_ "embed"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed authstyle.md
var page string

// Rule reports endpoints that don't say how the client authenticates where
// trying costs the code, and codes that are redeemed again after a failure.
var Rule = rule.Rule{ID: "authstyle", Family: "failure", Page: page, Level: rule.Warning, Fix: true, Check: check}

func check(p *rule.Pass) {
	for _, probe := range probes(p) {
		p.Report(rule.Mistake{At: probe.Node, Credential: "authorization code", Client: label(probe), Fix: fix(p, probe), Message: rule.Messagef(
			"the endpoint of %s does not set %s: when the server refuses a code, the library sends it once more in another way, and the answer to that (%s) hides the first, perhaps about the secret (%s); set %s to %s",
			rule.Name(name(probe.Provider)), rule.Name(probe.Field), rule.Name(spent(probe.Provider)), rule.Name(refused(probe.Provider)),
			rule.Name(probe.Field), rule.Name(cmp.Or(probe.InParams, "the way that the server wants")))})
	}
	for _, r := range p.Redemptions() {
		m := rule.Mistake{At: r.Call, Credential: "authorization code", Client: r.Label}
		if r.First == nil {
			m.Message = rule.Messagef(
				"%s is tried again with the same code after it failed: a code works once (RFC 6749 4.1.2), so the last answer (%s) hides the first, which tells the cause; return the first error and let the user sign in again",
				rule.Name(r.Label), rule.Name(spent(r.Provider)))
		} else {
			m.Also = r.First
			m.Message = rule.Messagef(
				"%s sends the code that the call at %s sent and failed with: a code works once (RFC 6749 4.1.2), so this answer (%s) hides the first, which tells the cause; return the first error",
				rule.Name(r.Label), p.WhereNode(r.First), rule.Name(spent(r.Provider)))
		}
		p.Report(m)
	}
}

// label names the client.
func label(probe *client.UnsetStyle) string {
	if probe.Client == nil {
		return ""
	}
	return probe.Client.Label
}

// fix sets the field in the literal, if there is one.
func fix(p *rule.Pass, probe *client.UnsetStyle) *analysis.SuggestedFix {
	return p.SetField(probe.Literal, probe.Field, probe.InParams, "send the secret in the form, in one try")
}

func name(provider string) string {
	if provider == client.Entra {
		return "Entra ID"
	}
	return cmp.Or(provider, "this server")
}

// spent is what a server says of a code that was used.
func spent(provider string) string {
	switch provider {
	case client.Entra:
		return "invalid_grant, AADSTS54005"
	case "":
		return "invalid_grant, at Entra AADSTS54005"
	}
	return "invalid_grant"
}

// refused is what a server says of a wrong secret.
func refused(provider string) string {
	if provider == client.Entra {
		return "invalid_client, AADSTS7000215"
	}
	return "invalid_client"
}
