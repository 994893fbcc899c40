package client

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// A Client is what the code says of one OAuth client: a configuration, a call of
// a constructor, or a token request that is put together by hand.
type Client struct {
	// Node is what makes the client: a literal, a call, an assignment, or the
	// request.
	Node ast.Node
	// Slot is where its secret goes, or stands for the literal of a
	// configuration without one. It is nil for a request.
	Slot *site.Slot
	// Request is the request, or nil.
	Request *httpreq.Request
	// Requests are the requests that take the secret out of a configuration;
	// only in an inventory.
	Requests []*httpreq.Request
	// Weak says that only names make it a client: a literal of the program's own
	// settings.
	Weak bool
	// Label names it for people: "oauth2.Config.ClientSecret".
	Label string
	// Provider is the catalogue's word for the identity provider, Grant for the
	// grant; either may be "".
	Provider, Grant string
	// Parts are what is known of the client.
	Parts []*Part
	// Endpoint is the authorization server.
	Endpoint Endpoint
}

// A Role says what a part of a client is, in the words of the catalogue's
// attributes and keys.
type Role string

// The roles.
const (
	ClientID     Role = "id"
	ClientSecret Role = "secret"
	Tenant       Role = "tenant"
	TokenURL     Role = "url"
	AuthURL      Role = "auth"
	Redirect     Role = "redirect"
	Scope        Role = "scope"
	Resource     Role = "resource"
	Grant        Role = "grant"
	Style        Role = "style"
)

// A Part is one part of a client.
type Part struct {
	Role Role
	// Node is the value in the source.
	Node ast.Expr
	// Origins are where the value was born.
	Origins []*dataflow.Origin
}

// Part returns the part of the client with a role, or nil.
func (c *Client) Part(role Role) *Part {
	for _, part := range c.Parts {
		if part.Role == role {
			return part
		}
	}
	return nil
}

// find finds the clients that are configured.
func (p *Clients) find() []*Client {
	for _, s := range p.unit.Index().Slots {
		p.providers[s] = p.providerOfSlot(s)
	}
	var all []*Client
	for _, s := range slices.Concat(p.unit.Slots(), p.unit.Index().Bare) {
		if p.masks[s] {
			continue
		}
		if c := p.configured(s); c != nil {
			all = append(all, c)
		} else if c := p.settings(s); c != nil {
			all = append(all, c)
		}
	}
	return p.inOrder(all)
}

// withRequests adds the clients that make requests themselves.
func (p *Clients) withRequests(all []*Client) []*Client {
	for _, r := range p.requests {
		if c := p.requested(r); c != nil {
			all = append(all, c)
		}
	}
	return p.inOrder(all)
}

func (p *Clients) inOrder(all []*Client) []*Client {
	slices.SortStableFunc(all, func(a, b *Client) int { return p.unit.ComparePos(a.Node.Pos(), b.Node.Pos()) })
	return all
}

// slotRoles are the attributes of rows that name the parts beside a secret.
var slotRoles = []struct {
	attr string
	role Role
}{{"id", ClientID}, {"tenant", Tenant}, {"redirect", Redirect}, {"scopes", Scope}, {"style", Style}}

// configured returns the client whose secret goes into a slot. Slots that only
// a name makes, and the keys of forms and maps, are none.
func (p *Clients) configured(s *site.Slot) *Client {
	if s.Weak || s.Inside != site.Whole || s.Client == nil || s.Row != nil && s.Row.Verb != catalog.Secret || s.Row == nil && len(s.Peers) == 0 {
		return nil
	}
	c := &Client{Node: s.Client, Slot: s, Label: s.Label, Provider: s.Provider}
	if s.Row != nil {
		c.Grant = s.Row.Word("grant")
	}
	if s.Expr != nil {
		c.Parts = append(c.Parts, &Part{Role: ClientSecret, Node: s.Expr, Origins: p.flow.Origins(s)})
	}
	for _, r := range slotRoles {
		if e, fields := p.unit.Site.PeerBelow(s, r.attr); e != nil {
			c.add(p, r.role, e, fields)
		}
	}
	if e, fields := p.unit.Site.PeerBelow(s, "endpoint"); e != nil {
		c.Endpoint = p.endpointAt(e, fields, s.Func)
		c.Parts = append(c.Parts, c.Endpoint.parts(p)...)
		if c.Part(Tenant) == nil && c.Endpoint.Tenant != nil {
			c.add(p, Tenant, c.Endpoint.Tenant, nil)
		}
		if c.Provider == "" {
			c.Provider = c.Endpoint.Provider
		}
	}
	return c
}

// settings returns the client that a literal of the program's own settings
// describes: beside the field that is named for a secret it has one for an ID. The
// settings of several clients are told apart by their names.
func (p *Clients) settings(s *site.Slot) *Client {
	lit, ok := s.Client.(*ast.CompositeLit)
	if !ok || !s.Weak || s.Expr == nil || s.Key != "" || p.unit.Pass.TypesInfo.TypeOf(lit) == nil || gotypes.StructOf(p.unit.Pass.TypesInfo.TypeOf(lit)) == nil {
		return nil
	}
	c := &Client{Node: lit, Slot: s, Weak: true, Label: s.Label, Parts: []*Part{{Role: ClientSecret, Node: s.Expr, Origins: p.flow.Origins(s)}}}
	own := s.Label[strings.LastIndex(s.Label, ".")+1:]
	for _, elt := range lit.Elts {
		kv, ok := elt.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		t := p.unit.Pass.TypesInfo.TypeOf(kv.Value)
		if name, ok := kv.Key.(*ast.Ident); ok && t != nil && gotypes.IsText(t) && lexicon.SameOwner(name.Name, own) {
			switch role := Role(lexicon.RoleOf(name.Name)); role {
			case ClientID, Tenant:
				c.add(p, role, kv.Value, nil)
			}
		}
	}
	if c.Part(ClientID) == nil {
		return nil
	}
	return c
}

func (c *Client) add(p *Clients, role Role, e ast.Expr, fields []string) {
	part := &Part{Role: role, Node: e}
	if role != Style { // a number
		part.Origins = p.flow.Ask(e, fields)
	}
	c.Parts = append(c.Parts, part)
}

// requestRoles are the roles of the parameters of a request, by the catalogue's
// word for their key.
var requestRoles = map[string]Role{"id": ClientID, "secret": ClientSecret, "tenant": Tenant, "grant": Grant, "scope": Scope, "redirect": Redirect}

// requested returns the client that a request authenticates, or nil.
func (p *Clients) requested(r *httpreq.Request) *Client {
	c := &Client{Node: r.At, Request: r, Label: "a token request", Provider: r.Provider()}
	for _, f := range r.Parameters {
		role := requestRoles[f.As]
		if f.Key == "resource" {
			role = Resource
		}
		if role == "" || f.Node == nil {
			continue
		}
		c.Parts = append(c.Parts, &Part{Role: role, Node: f.Node, Origins: f.Origins})
		if role == Grant {
			for _, o := range f.Origins {
				if grant, ok := grantName(o); ok && (c.Grant == "" || c.Grant == grant) {
					c.Grant = grant
				} else {
					c.Grant = "?" // one of several
				}
			}
		}
	}
	for _, b := range r.Basics {
		if b.UserNode != nil && b.PasswordNode != nil {
			c.Parts = append(c.Parts, &Part{Role: ClientID, Node: b.UserNode, Origins: b.User}, &Part{Role: ClientSecret, Node: b.PasswordNode, Origins: b.Password})
		}
	}
	if c.Grant == "?" {
		c.Grant = ""
	}
	if len(c.Parts) == 0 || c.Node == nil {
		return nil
	}
	if r.Address != "" {
		c.Endpoint = Endpoint{Token: r.Address, Provider: r.Provider()}
	}
	return c
}

// Always returns the text that a part always has, if it is a constant.
func (part *Part) Always() (string, bool) {
	if part == nil || len(part.Origins) != 1 {
		return "", false
	}
	return part.Origins[0].Fixed()
}

// Written reports whether all that is known of a part are constants: it stands
// in the source, or is empty.
func (part *Part) Written() bool {
	return !slices.ContainsFunc(part.Origins, func(o *dataflow.Origin) bool { return o.Kind != facts.Const })
}

// StandsHere reports whether the part may be a constant.
func (part *Part) StandsHere() bool {
	return slices.ContainsFunc(part.Origins, func(o *dataflow.Origin) bool { return o.Kind == facts.Const })
}

// AtEntra reports whether the client is one of Entra's.
func (c *Client) AtEntra() bool { return c.Provider == Entra || c.Endpoint.Provider == Entra }

// version2 is in the path of the endpoints that take scopes.
const version2 = "/oauth2/v2.0/"

// TakesScopes reports whether the client asks an endpoint of version 2. Those
// that a library yields are.
func (c *Client) TakesScopes() bool {
	return c.AtEntra() && (c.Endpoint.Row != nil || strings.Contains(c.Endpoint.Token, version2))
}

// Peer returns another part of the client that a slot belongs to, or nil.
func (p *Clients) Peer(s *site.Slot, role Role) *Part {
	for _, c := range p.All {
		if c.Slot == s {
			return c.Part(role)
		}
	}
	return nil
}
