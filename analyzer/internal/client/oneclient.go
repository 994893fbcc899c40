package client

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// unite makes one client of the several places at which the code speaks of it:
// a literal without a secret and the assignment that adds it, a configuration
// and the request that takes the secret out of it, or the call that hands it
// on.
func (p *Clients) unite(clients []*Client) []*Client {
	gone := make(map[*Client]bool)
	p.sendOnce(clients, gone)
	for _, c := range clients {
		if gone[c] || c.Request != nil || c.Slot == nil || c.Slot.Client == nil {
			continue
		}
		h := &ConfigUses{Clients: p, set: make(map[types.Object]bool), closures: true}
		h.follow(c)
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
			case c.assignedAgain(p, h, other):
				c.alternate(other)
				gone[other] = true
			case other.Slot.Row == nil && secret != nil && other.Slot.Client != nil:
				gone[other] = h.within(secret.Node)
			case c.Part(ClientSecret) == nil && other.Slot.Base != nil && h.refers(other.Slot.Base):
				other.completed(c)
				gone[c] = true
			}
		}
	}
	for _, c := range clients {
		if gone[c] || !p.takesOut(c) {
			continue
		}
		made := slices.DeleteFunc(slices.Clone(clients), func(other *Client) bool {
			return gone[other] || other.Slot == nil || !p.configurationOf(other, c)
		})
		if beside := slices.DeleteFunc(slices.Clone(made), func(other *Client) bool { return !p.methodsOfOne(c, other) }); len(beside) > 0 {
			made = beside
		}
		if len(made) == 1 && c.Request != nil {
			made[0].sends(c)
		}
		gone[c] = len(made) > 0
	}
	return slices.DeleteFunc(clients, func(c *Client) bool { return gone[c] })
}

// assignedAgain reports whether another client is a further value for the secret
// of this one: the same field of the same variable is set, in the same function.
func (c *Client) assignedAgain(p *Clients, h *ConfigUses, other *Client) bool {
	if c.Part(ClientSecret) == nil || other.Slot.Base == nil || other.Slot.Label != c.Slot.Label || other.Slot.Func == nil || other.Slot.Func != c.Slot.Func {
		return false
	}
	if c.Slot.Base != nil {
		return types.ExprString(c.Slot.Base) == types.ExprString(other.Slot.Base) && h.refers(other.Slot.Base)
	}
	id, ok := ast.Unparen(other.Slot.Base).(*ast.Ident)
	return ok && h.refers(id)
}

// alternate takes over what a further assignment says.
func (c *Client) alternate(other *Client) {
	for i, part := range c.Parts {
		if also := other.Part(part.Role); also != nil {
			c.Parts[i] = &Part{Role: part.Role, Node: part.Node, Origins: slices.Concat(part.Origins, also.Origins)}
		}
	}
	for _, part := range other.Parts {
		if c.Part(part.Role) == nil {
			c.Parts = append(c.Parts, part)
		}
	}
}

// sendOnce makes one client of a request that is known by the text of its address
// and by the call that sends it.
func (p *Clients) sendOnce(clients []*Client, gone map[*Client]bool) {
	sent := make(map[ast.Node][]*Client)
	for _, c := range clients {
		if name := c.nameOfSecret(); name != nil && len(c.Request.Sent) > 0 {
			sent[name] = append(sent[name], c)
		}
	}
	for _, c := range clients {
		name := c.nameOfSecret()
		if name == nil || len(c.Request.Sent) > 0 || len(sent[name]) == 0 {
			continue
		}
		if gone[c] = true; len(sent[name]) == 1 {
			sent[name][0].sends(c)
			sent[name][0].alternate(c)
		}
	}
}

// nameOfSecret returns where the secret is named in the request of a client, or
// nil.
func (c *Client) nameOfSecret() ast.Node {
	if c.Request == nil {
		return nil
	}
	for _, f := range c.Request.Parameters {
		if f.As == "secret" {
			return f.KeyNode
		}
	}
	return nil
}

// takesOut reports whether the secret of a request or form is that of a library's
// configuration.
func (p *Clients) takesOut(c *Client) bool {
	secret := c.Part(ClientSecret)
	if secret == nil || c.Request == nil && c.Label != aForm {
		return false
	}
	return slices.ContainsFunc(secret.Origins, func(o *dataflow.Origin) bool {
		return o.Kind == facts.Field && p.unit.Site.Row(o.Object, catalog.Secret) != nil
	})
}

// configurationOf reports whether a client is of a configuration such as the one
// that the secret of a request or form is taken out of.
func (p *Clients) configurationOf(c, request *Client) bool {
	return c.Slot.Row != nil && c.Request == nil && slices.ContainsFunc(request.Part(ClientSecret).Origins, func(o *dataflow.Origin) bool {
		return o.Kind == facts.Field && p.unit.Site.Row(o.Object, catalog.Secret) == c.Slot.Row
	})
}

// methodsOfOne reports whether two clients are made in methods of one type.
func (p *Clients) methodsOfOne(a, b *Client) bool {
	recv := func(c *Client) *types.TypeName {
		fn := p.unit.FuncAround(c.Node.Pos())
		if fn == nil {
			return nil
		}
		obj, ok := p.unit.Pass.TypesInfo.Defs[fn.Name].(*types.Func)
		if !ok || obj.Signature().Recv() == nil {
			return nil
		}
		return gotypes.TypeName(obj.Signature().Recv().Type())
	}
	return recv(a) != nil && recv(a) == recv(b)
}

// takes reports whether an expression is a field of the configuration.
func (h *ConfigUses) takes(e ast.Expr) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	return ok && h.refers(sel.X)
}

// within reports whether the configuration is a part of what a function is
// given.
func (h *ConfigUses) within(e ast.Expr) bool {
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
