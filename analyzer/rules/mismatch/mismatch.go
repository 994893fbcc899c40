// Package mismatch reports parts of a client that belong to different clients. What
// counts as a mismatch is in disagreement.go and otherstruct.go.
package mismatch

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed mismatch.md
var page string

// Rule reports an ID, a secret, a tenant and an endpoint of different providers,
// environments, tenants or clouds in one client.
var Rule = rule.Rule{ID: "mismatch", Family: "wrong value", Page: page, Level: rule.Warning, Check: check}

func check(p *rule.Pass) {
	for _, x := range Mismatches.Of(p) {
		m := rule.Mistake{At: x.A.Node, Also: x.B.Node, Credential: words[x.A.Role], Message: message(x)}
		if x.Client != nil {
			m.Client = x.Client.Label
		}
		if x.What == OtherCloud || x.What == OtherTenant {
			m.Level = rule.Error
		}
		p.Report(m)
	}
}

// words are the parts of a client as people call them.
var words = map[client.Role]string{
	client.ClientID: "client ID", client.ClientSecret: "client secret", client.Tenant: "tenant",
	client.TokenURL: "token endpoint", client.AuthURL: "authorization endpoint", client.Scope: "scope", client.Resource: "resource",
}

func message(x *Mismatch) rule.Message {
	a, b := rule.Name(words[x.A.Role]), rule.Name(words[x.B.Role])
	nameA, nameB := rule.Name(x.A.Name), rule.Name(x.B.Name)
	switch x.What {
	case OtherStruct:
		return rule.Messagef("%s is taken from %s and the %s from %s: a secret belongs to one client ID, with another one the server answers invalid_client (AADSTS7000215); take both from one place",
			a, nameA, b, nameB)
	case OtherTenant:
		return rule.Messagef("%s and %s are of different tenants, %s and %s: the code from one is not known to the other (invalid_grant, at Entra AADSTS700005); name the same tenant in both",
			a, b, rule.Name(x.A.Word), rule.Name(x.B.Word))
	case OtherCloud:
		return rule.Messagef("%s %s is of another cloud than the %s %s: the clouds have directories of their own (AADSTS900382, AADSTS500011, AADSTS700016); use the hosts of one cloud",
			a, nameA, b, nameB)
	case OtherStage:
		return rule.Messagef("%s %s says %s and the %s %s says %s: a client is registered in one environment, elsewhere the server answers invalid_client (AADSTS7000215, AADSTS700016); take all parts from one environment",
			a, nameA, rule.Name(x.A.Word), b, nameB, rule.Name(x.B.Word))
	}
	return rule.Messagef("%s %s says %s and the %s %s says %s: a client is registered with one provider, another one answers invalid_client; take all parts from one registration",
		a, nameA, rule.Name(x.A.Word), b, nameB, rule.Name(x.B.Word))
}
