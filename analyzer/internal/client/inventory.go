package client

import (
	"cmp"
	"go/ast"
	"slices"
	"strings"
	"unicode"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
)

// Inventory returns the clients that a reviewer would look up at the provider,
// in source order: those of [Clients.All] that libraries or requests make,
// and forms with a secret whose request is not seen.
func (p *Clients) Inventory() []*Client {
	var all []*Client
	for _, c := range p.All {
		if !c.Weak && !c.elsewhere() {
			own := *c
			own.Parts = slices.Clone(c.Parts)
			if own.Request != nil {
				own.severalAddresses(p)
			}
			all = append(all, &own)
		}
	}
	for _, s := range p.unit.Slots() {
		if s.Weak || p.masks[s] || s.Expr == nil || s.Row == nil || s.Row.Verb != catalog.Key || s.Inside != site.Whole || sentBy(all, s.Expr) {
			continue
		}
		c := &Client{Node: s.Node(), Slot: s, Label: aForm, Provider: s.Provider, Parts: []*Part{{Role: ClientSecret, Node: s.Expr, Origins: p.flow.Origins(s)}}}
		all = append(all, c)
	}
	slices.SortStableFunc(all, func(a, b *Client) int { return p.unit.ComparePos(a.Node.Pos(), b.Node.Pos()) })
	return p.unite(all)
}

// elsewhere reports whether a request has a secret and nothing else of an OAuth
// client, and goes to an address that is none of an authorization server: that of a
// captcha.
func (c *Client) elsewhere() bool {
	if c.Request == nil || c.Part(ClientID) != nil || c.Part(Grant) != nil || c.Part(ClientSecret) == nil || c.Provider != "" {
		return false
	}
	return c.Endpoint.Address() != "" && !site.TokenAddress(c.Endpoint.Address())
}

// severalAddresses takes back what the first address says of a request that goes
// to one of several.
func (c *Client) severalAddresses(p *Clients) {
	provider := p.ProviderAt(c.Endpoint.Token)
	for _, address := range c.Request.Addresses {
		if address == "" || address == c.Endpoint.Token {
			continue
		}
		c.Endpoint.Token = cmp.Or(strtemplate.Overlap(c.Endpoint.Token, address), strtemplate.Hole+commonEnd(c.Endpoint.Token, address))
		if p.ProviderAt(address) != provider {
			c.Provider, c.Endpoint.Provider = "", ""
		}
	}
}

// commonEnd returns the last elements that the paths of two addresses have in
// common: "/oauth2/token", or "".
func commonEnd(a, b string) string {
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	end := ""
	for i := 1; i < min(len(x), len(y)) && x[len(x)-i] == y[len(y)-i]; i++ {
		end = "/" + x[len(x)-i] + end
	}
	return end
}

// aForm is the label of a form whose request is not seen.
const aForm = "a form"

// sentBy reports whether one of the clients sends a value.
func sentBy(clients []*Client, e ast.Expr) bool {
	return slices.ContainsFunc(clients, func(c *Client) bool {
		return slices.ContainsFunc(c.Parts, func(part *Part) bool { return part.Node == e })
	})
}

// Library returns the module whose configuration or function makes the client,
// or "".
func (c *Client) Library() string {
	if c.Slot == nil || c.Slot.Row == nil || c.Slot.Row.Library == nil {
		return ""
	}
	return c.Slot.Row.Library.Module
}

// Name names what makes the client: "oauth2.Config",
// "azidentity.NewClientSecretCredential", "a token request".
func (c *Client) Name() string {
	if c.Slot != nil && c.Slot.Row != nil && c.Slot.Row.Verb == catalog.Secret && c.Slot.Row.Symbol.Type != "" && !c.Slot.Row.Symbol.Method {
		return strings.TrimSuffix(c.Label, "."+c.Slot.Row.Symbol.Name)
	}
	return c.Label
}

// Address returns the token endpoint, or else the authorization endpoint, with
// [strtemplate.Hole] for what is not written out, without query and user; or the name of
// what the library calls it, or "". A part of a path that may be a secret is a
// hole as well, and a text that is neither URL nor host nor path no address.
func (e *Endpoint) Address() string {
	address := e.Token
	if address == "" {
		address = e.Auth
	}
	if address == "" && e.Row != nil {
		return pathBase(e.Row.Symbol.Path) + "." + e.Row.Symbol.Name
	}
	address, _, _ = strings.Cut(address, "?")
	address, _, _ = strings.Cut(address, "#")
	scheme, rest, ok := strings.Cut(address, "://")
	if scheme += "://"; !ok {
		if scheme, rest = "", address; !strings.ContainsAny(rest, strtemplate.Hole+"/.") { // else *+"/oauth/token", or a host
			return ""
		}
	}
	parts := strings.Split(rest, "/")
	parts[0] = parts[0][strings.LastIndex(parts[0], "@")+1:]
	for i, part := range parts {
		if shape.Of(part).Opaque() {
			parts[i] = strtemplate.Hole
		}
	}
	return scheme + strings.Join(parts, "/")
}

func pathBase(path string) string { return path[strings.LastIndex(path, "/")+1:] }

// ProviderOf returns the provider of a client: the catalogue's word, or the
// provider that the domain of its endpoint is named for.
func (p *Clients) ProviderOf(c *Client) string {
	if c.Provider != "" {
		return c.Provider
	}
	_, host, _ := strings.Cut(c.Endpoint.Address(), "://")
	host, _, _ = strings.Cut(host, "/")
	labels := strings.Split(host, ".")
	if len(labels) < 2 {
		return ""
	}
	return p.ProviderNamed(labels[len(labels)-2])
}

// GrantOf returns the grants of a client, sorted and separated by commas: the
// catalogue's word, those of its requests and of the calls that fetch tokens for
// it. That it refreshes them is worth a word where nothing else is known.
func (p *Clients) GrantOf(c *Client, calls []*tokencall.Call) string {
	var grants []string
	add := func(grant string) {
		switch grant {
		case "", "revoke", "introspect": // they end in no token
		default:
			if !slices.Contains(grants, grant) {
				grants = append(grants, grant)
			}
		}
	}
	add(c.Grant)
	if part := c.Part(Grant); c.Grant == "" && part != nil {
		for _, o := range part.Origins {
			grant, _ := grantName(o)
			add(grant)
		}
	}
	for _, call := range calls {
		if obj := p.unit.Site.Callee(call.Expr); call.End == "" || obj == nil || obj.Pkg() != p.unit.Pass.Pkg { // else a wrapper of others
			add(call.Grant)
		}
	}
	if len(grants) > 1 {
		grants = slices.DeleteFunc(grants, func(grant string) bool { return grant == "refresh_token" })
	}
	slices.Sort(grants)
	return strings.Join(grants, ", ")
}

// grantName returns the constant that a grant is; a secret in its place is none.
func grantName(o *dataflow.Origin) (string, bool) {
	if o.Text.Real() {
		return "", false
	}
	name, ok := o.Constant()
	// Grants are words and URIs in lower case (RFC 6749 4.5 and 8.3): what has spaces or
	// capitals may hold more than a grant.
	if !ok || strings.ContainsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsUpper(r) }) {
		return "", false
	}
	return name, true
}
