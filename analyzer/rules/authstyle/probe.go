package authstyle

import (
	"go/ast"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

// probes returns the endpoints that don't say how the client authenticates where that
// costs the code, each once, in source order. The server is one where the answer to the
// second try hides the first, and the code of a user is what is sent twice:
//
//   - the grant of the client is the authorization code, or not known;
//   - a code is redeemed with the configuration, here or by who gets it; for an endpoint
//     that stands alone, with some configuration of the package.
func probes(p *rule.Pass) []*client.UnsetStyle {
	clients := p.Clients()
	owned := make(map[ast.Expr]bool) // endpoints that a client has
	for _, c := range clients.All {
		if c.Slot != nil && c.Endpoint.Literal != nil {
			owned[c.Endpoint.Literal] = true
		}
	}
	var all []*client.UnsetStyle
	seen := make(map[ast.Expr]bool)
	for _, e := range clients.UnsetStyles {
		if !seen[e.Node] && (e.Client != nil && redeemsOf(clients, e.Client) || e.Client == nil && !owned[e.Literal] && clients.Redeems(p.Info.TypeOf(e.Node))) {
			all = append(all, e)
			seen[e.Node] = true
		}
	}
	slices.SortStableFunc(all, func(a, b *client.UnsetStyle) int { return p.Unit().ComparePos(a.Node.Pos(), b.Node.Pos()) })
	return all
}

// redeemsOf reports whether a code may be redeemed with the configuration of a client.
func redeemsOf(clients *client.Clients, c *client.Client) bool {
	conf := clients.ClientType(c.Slot)
	return conf != nil && (c.Grant == "" || c.Grant == "authorization_code") && clients.RedeemsWith(c, conf)
}
