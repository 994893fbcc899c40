package client

import (
	"go/ast"
	"slices"
)

// unite makes one client of the several places at which the code speaks of it:
// a literal without a secret and the assignment that adds it, a configuration
// and the request that takes the secret out of it, or the call that hands it
// on.
func (p *Clients) unite(clients []*Client) []*Client {
	gone := make(map[*Client]bool)
	for _, c := range clients {
		if c.Request != nil || c.Slot == nil || c.Slot.Client == nil || gone[c] {
			continue
		}
		h := p.HomesOf(c)
		for _, other := range clients {
			if other == c || gone[other] {
				continue
			}
			switch secret := other.Part(ClientSecret); {
			case other.Request != nil:
				if secret != nil && h.takes(secret.Node) {
					c.sends(other)
					gone[other] = true
				}
			case other.Slot.Row == nil && secret != nil && other.Slot.Client != nil:
				gone[other] = h.within(secret.Node)
			case c.Part(ClientSecret) == nil && other.Slot.Base != nil && h.refers(other.Slot.Base):
				other.completed(c)
				gone[c] = true
			}
		}
	}
	return slices.DeleteFunc(clients, func(c *Client) bool { return gone[c] })
}

// takes reports whether an expression is a field of the configuration.
func (h *homes) takes(e ast.Expr) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	return ok && h.refers(sel.X)
}

// within reports whether the configuration is a part of what a function is
// given.
func (h *homes) within(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok && !found {
			found = h.refers(e)
		}
		return !found
	})
	return found
}

// sends notes that a request is made for the client.
func (c *Client) sends(request *Client) {
	c.Requests = append(c.Requests, request.Request)
	if c.Endpoint.Address() == "" {
		c.Endpoint = request.Endpoint
	}
	if c.Grant == "" {
		c.Grant = request.Grant
	}
	if c.Provider == "" {
		c.Provider = request.Provider
	}
}

// completed takes over what a literal says that an assignment does not.
func (c *Client) completed(literal *Client) {
	for _, part := range literal.Parts {
		if c.Part(part.Role) == nil {
			c.Parts = append(c.Parts, part)
		}
	}
	if c.Endpoint.Node == nil {
		c.Endpoint = literal.Endpoint
	}
	if c.Provider == "" {
		c.Provider = literal.Provider
	}
}
