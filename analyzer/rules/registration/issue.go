package registration

import (
	"go/ast"
	"go/token"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
	"github.com/oauthvet/oauthvet/analyzer/rules/mismatch"
	"github.com/oauthvet/oauthvet/analyzer/rules/swapped"
)

// A Issue is something in a client that no registration can allow, or that can't
// work with any.
type Issue struct {
	Client *client.Client
	What   Kind
	// Node is where it stands.
	Node ast.Node
	// Role is the part that is concerned.
	Role client.Role
	// Name is the name of a setting or a word that says more, Want the name that
	// it is compared with.
	Name, Want string
}

// Kind says what is wrong.
type Kind string

// The kinds of flaws.
const (
	// AnyTenant: a grant without a user asks the endpoint of all tenants, which
	// Name is.
	AnyTenant Kind = "any tenant"
	// NoTenant: what stands in the tenant's place is none; Name says why.
	NoTenant Kind = "no tenant"
	// Delegated: a grant without a user asks for the permissions of one.
	Delegated Kind = "delegated scope"
	// OldParameter: a parameter of an older version of the endpoint.
	OldParameter Kind = "old parameter"
	// DeviceSecret: a client that shows a device code sends a secret.
	DeviceSecret Kind = "device secret"
	// OutOfBand, CustomScheme and Loopback: a client with a secret is redirected
	// to the user's own machine.
	OutOfBand    Kind = "out of band"
	CustomScheme Kind = "custom scheme"
	Loopback     Kind = "loopback"
	// NoSecret: a grant that needs a secret has the empty one.
	NoSecret Kind = "no secret"
	// NoCredential: a grant that needs one is asked for with the ID alone.
	NoCredential Kind = "no credential"
	// PublicClient: the ID is that of a public client of the provider's own, which
	// Name is, and a secret stands beside it.
	PublicClient Kind = "public client"
	// AuthIsToken, TokenIsAuth: the address of one endpoint is that of the
	// other; Exchanged: both are.
	AuthIsToken Kind = "auth is token"
	TokenIsAuth Kind = "token is auth"
	Exchanged   Kind = "exchanged"
	// PlainHTTP: an address without TLS, on another machine.
	PlainHTTP Kind = "plain http"
	// Misspelt: the name of a setting, Name, differs by one letter from the one
	// that goes with that of the client ID, Want.
	Misspelt Kind = "misspelt"
	// Unchecked: the variable Name is taken as it is, set or not.
	Unchecked Kind = "unchecked"
)

// A finder looks at the clients of one package.
type finder struct {
	unit    *unit.Package
	clients *client.Clients
}

// find returns what is wrong with the clients of the package, in source order.
func find(pass *rule.Pass) []*Issue {
	p := &finder{unit: pass.Unit(), clients: pass.Clients()}

	var all []*Issue
	told := make(map[ast.Node]map[Kind]bool)
	mixed := mixedUp(pass)
	add := func(found ...*Issue) {
		for _, f := range found {
			if f.Node == nil || told[f.Node][f.What] || mixed[f.Node.Pos()] {
				continue
			}
			if told[f.Node] == nil {
				told[f.Node] = make(map[Kind]bool)
			}
			told[f.Node][f.What] = true
			all = append(all, f)
		}
	}
	for _, c := range p.clients.All {
		add(p.tenantIssues(c)...)
		add(p.scopeIssues(c)...)
		add(p.publicIssues(c)...)
		add(p.secretIssues(c)...)
		add(p.credentialIssues(c)...)
		add(p.redirectIssues(c)...)
		add(p.addressIssues(c, &c.Endpoint)...)
		add(p.nameIssues(c)...)
	}
	for _, a := range p.clients.Acquisitions {
		add(p.acquisitionIssues(a)...)
	}
	for _, e := range p.clients.Endpoints {
		add(p.addressIssues(nil, e)...)
	}
	slices.SortStableFunc(all, func(a, b *Issue) int { return p.unit.ComparePos(a.Node.Pos(), b.Node.Pos()) })
	return all
}

// mixedUp returns where parts are that do not belong there, or not together: these are
// reported by swapped and mismatch, and what else is wrong with them is no news.
func mixedUp(p *rule.Pass) map[token.Pos]bool {
	at := make(map[token.Pos]bool)
	for _, x := range swapped.Swaps.Of(p) {
		if x.Part.Node != nil {
			at[x.Part.Node.Pos()] = true
		}
		if x.At != nil {
			at[x.At.Pos()] = true
		}
	}
	for _, x := range mismatch.Mismatches.Of(p) {
		for _, side := range []mismatch.Side{x.A, x.B} {
			if side.Node != nil {
				at[side.Node.Pos()] = true
			}
		}
	}
	return at
}
