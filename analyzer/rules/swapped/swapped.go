// Package swapped reports client IDs, secrets and tenants in each other's
// place. What counts as one is in swap.go.
package swapped

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed swapped.md
var page string

// Rule reports an ID, secret or tenant in the place of another one.
var Rule = rule.Rule{ID: "swapped", Family: "wrong value", Page: page, Level: rule.Error, Fix: true, Check: check}

func check(p *rule.Pass) {
	for _, x := range Swaps.Of(p) {
		m := rule.Mistake{At: x.At, Credential: words[x.Part.Role], Client: x.Client.Label, Message: message(x)}
		if x.At == nil {
			m.Slot, m.Origin = x.Client.Slot, x.Origin
		}
		if other := x.Client.Part(x.Is); other != nil && !x.Same {
			m.Also = other.Node
			if p.Clients().NamesRole(other, x.Part.Role) {
				m.Fix = p.Swap(x.At, other.Node, "swap the two")
			}
		}
		if x.Same {
			m.Level = rule.Warning
		}
		p.Report(m)
	}
}

// words are the parts of a client as people call them.
var words = map[client.Role]string{client.ClientID: "client ID", client.ClientSecret: "client secret", client.Tenant: "tenant ID", Token: "token"}

func message(x *Swap) rule.Message {
	part, is, label := rule.Name(words[x.Part.Role]), rule.Name(words[x.Is]), rule.Name(x.Client.Label)
	switch {
	case x.Same:
		return rule.Messagef("%s and %s for %s are both %s: one of them is in the place of the other, and %s; look each of them up by its own name",
			part, is, label, rule.Name(x.Name), rule.Text(answer(x)))
	case x.Name == "":
		return rule.Messagef("%s for %s is %s, a client ID: the two are swapped or the wrong one was pasted, and %s; put each of them in its own place",
			part, label, rule.Describe(x.Origin.Text), rule.Text(answer(x)))
	}
	return rule.Messagef("%s for %s is %s, which is named for a %s: %s; put each of them in its own place",
		part, label, rule.Name(x.Name), is, rule.Text(answer(x)))
}

// answer says what happens.
func answer(x *Swap) rule.Message {
	switch {
	case x.Part.Role == client.ClientSecret:
		return rule.Messagef("the server answers invalid_client (AADSTS7000215)")
	case x.Part.Role == client.Tenant:
		return rule.Messagef("the server knows no such tenant (AADSTS90002, AADSTS900023)")
	case x.Is == client.ClientSecret:
		return rule.Messagef("the server knows no such client (invalid_client, AADSTS700016), and the secret gets into addresses and logs, where client IDs go")
	}
	return rule.Messagef("the server knows no such client (invalid_client, AADSTS700016)")
}
