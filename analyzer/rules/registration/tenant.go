package registration

import (
	"go/ast"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// anyTenant are the words of Entra for users of all tenants, of all but
// personal accounts, and of these alone.
var anyTenant = map[string]bool{"common": true, "organizations": true, "consumers": true}

// tenantIssues looks at what stands in the place of Entra's tenant.
func (p *finder) tenantIssues(c *client.Client) []*Issue {
	if !c.AtEntra() {
		return nil
	}
	if text, ok := c.Part(client.Tenant).Always(); ok {
		return p.tenantIssue(c, text, &Issue{Client: c, Node: c.Part(client.Tenant).Node, Role: client.Tenant}, p.unit.IsConstant(c.Part(client.Tenant).Node))
	}
	for _, at := range []struct {
		role    client.Role
		address string
		node    ast.Expr
	}{{client.TokenURL, c.Endpoint.Token, c.Endpoint.TokenNode}, {client.AuthURL, c.Endpoint.Auth, c.Endpoint.AuthNode}} {
		host := p.unit.Catalog.Host(at.address)
		if host == nil || host.Word("provider") != client.Entra {
			continue
		}
		tenant := client.TenantIn(at.address)
		if strings.ContainsAny(tenant, strtemplate.Hole+"{}<>%$") {
			continue // put in later
		}
		f := &Issue{Client: c, Node: at.node, Role: at.role}
		if at.node == nil {
			f.Node = c.Node
		}
		if tenant == "oauth2" || tenant == "" && strings.Contains(at.address, "/oauth2/") {
			f.What, f.Name = NoTenant, "the address has none"
			return []*Issue{f}
		}
		if found := p.tenantIssue(c, tenant, f, false); found != nil {
			return found
		}
	}
	return nil
}

// tenantIssue completes f if the text is no tenant for the client. Written says
// that it stands where the tenant is passed.
func (p *finder) tenantIssue(c *client.Client, text string, f *Issue, written bool) []*Issue {
	if text == "" && c.Endpoint.Row != nil {
		text = "common" // what the library makes of it
	}
	if anyTenant[strings.ToLower(text)] {
		if c.Grant != "client_credentials" {
			return nil
		}
		f.What, f.Name = AnyTenant, strings.ToLower(text)
		return []*Issue{f}
	}
	if f.Name = noTenant(text); f.Name == "" || f.Name == placeholderTenant && p.unit.Example() || text == "" && !written {
		return nil
	}
	f.What = NoTenant
	return []*Issue{f}
}

const placeholderTenant = "a placeholder"

var zeroGUID = lazyregexp.New(`^0{8}-0{4}-0{4}-0{4}-0{12}$`)

// noTenant says why a text is neither the ID nor a domain of a tenant, or is
// empty. A domain may have any name.
func noTenant(text string) string {
	switch lower := strings.ToLower(text); {
	case text == "":
		return "it is empty"
	case zeroGUID.MatchString(text):
		return "a GUID of zeros"
	case lower == "null" || lower == "undefined" || lower == "nil" || lower == "none":
		return "the word for no value"
	case strings.ContainsAny(text, "/:"):
		return "an address or a path"
	case strings.ContainsAny(text, "{}<>$%"):
		return "something that nobody put in"
	case strings.ContainsAny(text, " \t\r\n\"'"):
		return "a text with blanks or quotes"
	case !strings.Contains(text, ".") && (shape.Of(text).Class() == shape.Placeholder || shape.Of(text).Class() == shape.Masked):
		return placeholderTenant
	}
	return ""
}

// scopeIssues looks at what an application asks for without a user: all that it
// was given, at one resource.
func (p *finder) scopeIssues(c *client.Client) []*Issue {
	if !c.TakesScopes() {
		return nil
	}
	if part := c.Part(client.Resource); part != nil {
		return []*Issue{{Client: c, What: OldParameter, Node: part.Node, Role: client.Resource}}
	}
	part := c.Part(client.Scope)
	if part == nil || c.Grant != "client_credentials" {
		return nil
	}
	if delegated(part) {
		return []*Issue{{Client: c, What: Delegated, Node: part.Node, Role: client.Scope}}
	}
	return nil
}

// delegated reports whether scopes that are written out name the permission of a
// user.
func delegated(scopes *client.Part) bool {
	for _, o := range scopes.Origins {
		text, ok := o.Fixed()
		for _, scope := range strings.Fields(text) {
			if ok && !strings.HasSuffix(scope, "/.default") {
				return true
			}
		}
	}
	return false
}

// Placeholder reports whether the author meant to replace what stands there.
func (f *Issue) Placeholder() bool { return f.What == NoTenant && f.Name == placeholderTenant }
