package flow

import (
	"go/ast"
	"go/token"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/clientparts"
)

// A Flaw is something in a client that no registration can allow, or that can't
// work with any.
type Flaw struct {
	Client *client.Client
	What   FlawKind
	// Node is where it stands.
	Node ast.Node
	// Role is the part that is concerned.
	Role client.Role
	// Name is the name of a setting or a word that says more, Want the name that
	// it is compared with.
	Name, Want string
}

// FlawKind says what is wrong.
type FlawKind string

// The kinds of flaws.
const (
	// AnyTenant: a grant without a user asks the endpoint of all tenants, which
	// Name is.
	AnyTenant FlawKind = "any tenant"
	// NoTenant: what stands in the tenant's place is none; Name says why.
	NoTenant FlawKind = "no tenant"
	// Delegated: a grant without a user asks for the permissions of one.
	Delegated FlawKind = "delegated scope"
	// OldParameter: a parameter of an older version of the endpoint.
	OldParameter FlawKind = "old parameter"
	// DeviceSecret: a client that shows a device code sends a secret.
	DeviceSecret FlawKind = "device secret"
	// OutOfBand, CustomScheme and Loopback: a client with a secret is redirected
	// to the user's own machine.
	OutOfBand    FlawKind = "out of band"
	CustomScheme FlawKind = "custom scheme"
	Loopback     FlawKind = "loopback"
	// NoSecret: a grant that needs a secret has the empty one.
	NoSecret FlawKind = "no secret"
	// AuthIsToken, TokenIsAuth: the address of one endpoint is that of the
	// other; Exchanged: both are.
	AuthIsToken FlawKind = "auth is token"
	TokenIsAuth FlawKind = "token is auth"
	Exchanged   FlawKind = "exchanged"
	// PlainHTTP: an address without TLS, on another machine.
	PlainHTTP FlawKind = "plain http"
	// Misspelt: the name of a setting, Name, differs by one letter from the one
	// that goes with that of the client ID, Want.
	Misspelt FlawKind = "misspelt"
	// Unchecked: the variable Name is taken as it is, set or not.
	Unchecked FlawKind = "unchecked"
)

// Flaws returns what is wrong with the clients of the package, in source order.
func (p *Package) Flaws() []*Flaw { return p.flaws }

func (p *Package) findFlaws() []*Flaw {
	var all []*Flaw
	told := make(map[ast.Node]map[FlawKind]bool)
	mixed := p.mixedUp()
	add := func(found ...*Flaw) {
		for _, f := range found {
			if f.Node == nil || told[f.Node][f.What] || mixed[f.Node.Pos()] {
				continue
			}
			if told[f.Node] == nil {
				told[f.Node] = make(map[FlawKind]bool)
			}
			told[f.Node][f.What] = true
			all = append(all, f)
		}
	}
	for _, c := range p.clients.All {
		add(p.tenantFlaws(c)...)
		add(p.scopeFlaws(c)...)
		add(p.secretFlaws(c)...)
		add(p.redirectFlaws(c)...)
		add(p.addressFlaws(c, &c.Endpoint)...)
		add(p.nameFlaws(c)...)
	}
	for _, e := range p.clients.Endpoints {
		add(p.addressFlaws(nil, e)...)
	}
	slices.SortStableFunc(all, func(a, b *Flaw) int { return p.unit.ComparePos(a.Node.Pos(), b.Node.Pos()) })
	return all
}

// mixedUp returns where parts stand that do not belong where they are, or not
// together: what else is wrong with them is no news.
func (p *Package) mixedUp() map[token.Pos]bool {
	at := make(map[token.Pos]bool)
	for _, x := range p.parts.Swaps {
		if x.Part.Node != nil {
			at[x.Part.Node.Pos()] = true
		}
		if x.At != nil {
			at[x.At.Pos()] = true
		}
	}
	for _, x := range p.parts.Mismatches {
		for _, side := range []clientparts.Side{x.A, x.B} {
			if side.Node != nil {
				at[side.Node.Pos()] = true
			}
		}
	}
	return at
}
