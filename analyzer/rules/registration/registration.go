// Package registration reports clients as no registration can be. It has no API
// but [Rule].
package registration

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed registration.md
var page string

// Rule reports parts of a client that its registration can't allow.
var Rule = rule.Rule{ID: "registration", Family: "wrong value", Page: page, Level: rule.Warning, Check: check}

// levels are those of the kinds that are no warnings.
var levels = map[Kind]rule.Level{
	Delegated: rule.Error, PublicClient: rule.Error, OldParameter: rule.Error, NoTenant: rule.Error,
	Exchanged: rule.Error, AuthIsToken: rule.Error, TokenIsAuth: rule.Error,
	Loopback: rule.Note, Unchecked: rule.Note,
}

// words are the parts of a client as people call them.
var words = map[client.Role]string{
	client.ClientID: "client ID", client.ClientSecret: "client secret", client.Tenant: "tenant", client.TokenURL: "token endpoint", client.AuthURL: "authorization endpoint",
	client.Scope: "scope", client.Resource: "resource", client.Redirect: "redirect",
}

// sent is what an endpoint gets and returns, and section where the standard
// demands TLS for it.
var (
	sent    = map[client.Role]string{client.AuthURL: "where the user signs in, and the code", client.TokenURL: "the secret and the token"}
	section = map[client.Role]string{client.AuthURL: "3.1", client.TokenURL: "3.2"}
)

func check(p *rule.Pass) {
	for _, f := range find(p) {
		m := rule.Mistake{Level: level(f), At: f.Node, Credential: words[f.Role], Message: message(f)}
		if f.Client != nil {
			m.Client, m.Also = f.Client.Label, f.Client.Node
		}
		p.Report(m)
	}
}

func level(f *Issue) rule.Level {
	switch {
	case f.What == AnyTenant && f.Name != "organizations":
		return rule.Error
	case f.Placeholder():
		return rule.Warning
	}
	return levels[f.What]
}

// says are the messages of the kinds that need no more than that.
var says = map[Kind]rule.Message{
	Delegated:    rule.Messagef("client credentials are asked for with a scope that does not end in /.default: without a user Entra gives all that the application has or nothing, and answers AADSTS70011 or AADSTS1002012; ask for the resource's /.default"),
	OldParameter: rule.Messagef("the request to Entra's endpoint of version 2 has the parameter resource, which only version 1 knows: it answers AADSTS901002; send scope, the resource with /.default behind it"),
	DeviceSecret: rule.Messagef("a client secret is sent in the device code flow: that is for public clients, and Entra answers AADSTS700025 (invalid_client) to one with a secret; leave the secret out"),
	OutOfBand:    rule.Messagef("a client with a secret has an out-of-band redirect: that is for programs that are handed out, which are public clients (RFC 8252 8.5); Google has turned it off, and Entra answers AADSTS700025; use PKCE without a secret, or a redirect to the server"),
	CustomScheme: rule.Messagef("a client with a secret has a redirect with a scheme of its own: that leads to an app, which is a public client (RFC 8252 8.5), and Entra answers AADSTS700025; use PKCE without a secret, or a redirect to the server"),
	Loopback:     rule.Messagef("a client with a secret is redirected to the user's own machine: a program that is handed out is a public client (RFC 8252 8.5); as a development server's address it should come from the settings"),
	NoSecret:     rule.Messagef("client secret is empty in the client credentials flow, which only clients with a credential may use (RFC 6749 4.4): the server answers invalid_client (AADSTS7000216, AADSTS7000218); read the secret from the environment or a secret store"),
	NoCredential: rule.Messagef("client credentials are asked for with the client's ID alone, and only clients with a credential may use that grant (RFC 6749 4.4): the server answers invalid_client (AADSTS7000216, AADSTS7000218); send the secret, or an assertion"),
	Exchanged:    rule.Messagef("authorization endpoint and token endpoint are in each other's place: users are sent to where only POST is answered (AADSTS900561); exchange them"),
	AuthIsToken:  rule.Messagef("authorization endpoint is the address of a token endpoint: users are sent to where only POST is answered (AADSTS900561); use the provider's authorization endpoint"),
	TokenIsAuth:  rule.Messagef("token endpoint is the address of an authorization endpoint: it answers a token request with a page for people or an error; use the provider's token endpoint"),
}

func message(f *Issue) rule.Message {
	part, name := rule.Name(words[f.Role]), rule.Name(f.Name)
	switch f.What {
	case AnyTenant:
		return rule.Messagef("client credentials are asked for at /%s: without a user nothing says which tenant is meant, and Entra answers AADSTS9001023 or AADSTS50194; put the tenant's ID or domain there", name)
	case PublicClient:
		return rule.Messagef("the client ID is that of %s, a public client of Microsoft's own, and a secret is sent with it: Entra answers AADSTS700025 (invalid_client); register a client, or leave the secret out", name)
	case NoTenant:
		return rule.Messagef("the %s for Entra names no tenant (%s): it answers AADSTS90002 or AADSTS900023; put the tenant's ID or domain there", part, name)
	case PlainHTTP:
		return rule.Messagef("%s has an address without TLS: whoever is on the way reads and changes what is sent (%s), and RFC 6749 (%s) demands https; use https", part, rule.Name(sent[f.Role]), rule.Name(section[f.Role]))
	case Misspelt:
		return rule.Messagef("client secret is read from %s, one letter off from the name that goes with %s: if it is not set, the secret is empty, and the server answers invalid_client (AADSTS7000216, AADSTS7000218); correct the name", name, rule.Name(f.Want))
	case Unchecked:
		return rule.Messagef("client secret is %s from the environment, set or not: if it is not, the secret is empty, and the server answers invalid_client (AADSTS7000216, AADSTS7000218); say so at the start", name)
	}
	return says[f.What]
}
