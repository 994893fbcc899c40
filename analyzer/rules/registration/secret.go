package registration

import (
	"go/ast"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// secretIssues looks for a secret where none may be, and for none where one must
// be.
func (p *finder) secretIssues(c *client.Client) []*Issue {
	secret := c.Part(client.ClientSecret)
	if secret == nil {
		return nil
	}
	if text, ok := p.unit.Site.String(secret.Node); ok && text == "" {
		if c.Grant == "client_credentials" && !p.otherwise(c) {
			return []*Issue{{Client: c, What: NoSecret, Node: secret.Node, Role: client.ClientSecret}}
		}
		return nil
	}
	if secret.Written() || !c.AtEntra() {
		return nil // elsewhere devices may have secrets
	}
	if strings.HasSuffix(c.Grant, "device_code") || c.Slot != nil && p.showsDeviceCode(c) {
		return []*Issue{{Client: c, What: DeviceSecret, Node: p.beside(c, secret), Role: client.ClientSecret}}
	}
	return nil
}

// beside returns the name of the parameter that a part of a request is, or the
// part.
func (p *finder) beside(c *client.Client, part *client.Part) ast.Node {
	if c.Request != nil {
		for _, f := range c.Request.Parameters {
			if f.Node == part.Node && f.KeyNode != nil {
				return f.KeyNode
			}
		}
	}
	return part.Node
}

// otherwise reports whether a client may authenticate in another way than with
// its secret: with an assertion, in the header, with parameters of its own.
func (p *finder) otherwise(c *client.Client) bool {
	if c.Request != nil {
		return c.Request.Is("assertion") || len(c.Request.Basics) > 0 || !c.Request.Settled
	}
	lit, ok := c.Node.(*ast.CompositeLit)
	if !ok {
		_, call := c.Node.(*ast.CallExpr)
		return !call
	}
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			elt = kv.Value
		}
		if tn := gotypes.TypeName(p.unit.Pass.TypesInfo.TypeOf(elt)); tn != nil && tn.Name() == "Values" {
			return true
		}
	}
	return p.setLater(lit)
}

// setLater reports whether a value of the literal's type is changed somewhere
// in the package: what is missing may be put in there.
func (p *finder) setLater(lit *ast.CompositeLit) bool {
	found := false
	p.unit.Inspect(func(n ast.Node, _ *ast.FuncDecl) {
		a, ok := n.(*ast.AssignStmt)
		if !ok {
			return
		}
		for _, lhs := range a.Lhs {
			if sel, ok := ast.Unparen(lhs).(*ast.SelectorExpr); ok {
				found = found || p.unit.HasType(sel.X, p.unit.Pass.TypesInfo.TypeOf(lit))
			}
		}
	})
	return found
}

// showsDeviceCode reports whether the package uses the configuration for device
// codes, and not for authorization codes.
func (p *finder) showsDeviceCode(c *client.Client) bool {
	h := p.clients.ConfigUsesOf(c)
	return h.Calls("device_code") && !h.Calls("authorization_code")
}

var customScheme = lazyregexp.New(`^[A-Za-z][A-Za-z0-9+.-]*:/`)

// redirectIssues looks at where a client with a secret sends the user. A secret
// that stands in the source of such a program is another mistake.
func (p *finder) redirectIssues(c *client.Client) []*Issue {
	secret := c.Part(client.ClientSecret)
	to, ok := c.Part(client.Redirect).Always()
	if !ok || secret == nil || secret.StandsHere() || p.unit.Example() || c.Slot != nil && c.Slot.Row == nil {
		return nil // told where the configuration is put together
	}
	if c.Grant != "" && c.Grant != "authorization_code" {
		return nil // no redirect takes place
	}
	f := &Issue{Client: c, Node: c.Part(client.Redirect).Node, Role: client.Redirect}
	switch {
	case site.OutOfBand(to):
		if f.What = OutOfBand; c.Provider == "mastodon" {
			return nil // its documentation has it: each program registers a client with a secret
		}
	case site.Loopback(to):
		if f.What = Loopback; c.Provider == "google" {
			return nil // its desktop clients have a secret
		}
	case customScheme.MatchString(to) && !strings.HasPrefix(to, "http:") && !strings.HasPrefix(to, "https:"):
		f.What = CustomScheme
	default:
		return nil
	}
	if c.Slot != nil && p.clients.ClientType(c.Slot) != nil {
		if h := p.clients.ConfigUsesOf(c); !h.Lost && !h.Calls("authorization_code") && !h.Exported() {
			return nil // nobody is sent there
		}
	}
	return []*Issue{f}
}
