package swapped

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// Swaps are the IDs, secrets and tenants of a package that are in each other's place,
// one for a place. Registration, which has nothing to add there, asks for them too.
var Swaps = rule.NewJudgement(func(p *rule.Pass) []*Swap {
	return (&finder{pass: p, unit: p.Unit(), clients: p.Clients()}).swaps()
})

// A finder compares the parts of the clients of one package.
type finder struct {
	pass    *rule.Pass
	unit    *unit.Package
	clients *client.Clients
}

// A Swap is a value in the place of another part of its client.
type Swap struct {
	Client *client.Client
	Part   *client.Part
	// Is is the role that the value has by its name or format, or the role of
	// the other place that takes the same value.
	Is client.Role
	// Name is the name that tells; "" where the format does.
	Name string
	// Same says that both places take the same value.
	Same bool
	// At is where the value crosses over: the slot, or the call that passes it
	// on.
	At ast.Expr
	// Origin is where the value was born, or nil.
	Origin *dataflow.Origin
}

func (p *finder) swaps() []*Swap {
	var all []*Swap
	for _, c := range p.clients.All {
		n := len(all)
		for _, part := range c.Parts {
			switch part.Role {
			case client.ClientSecret, client.ClientID, client.Tenant:
				for _, x := range p.crossing(part) {
					if x.Client = c; !shared(x) {
						all = append(all, x)
					}
				}
			}
		}
		if x := p.same(c); x != nil && len(all) == n {
			all = append(all, x)
		}
		if x := p.tokens(c.Part(client.ClientID), c.Part(client.ClientSecret)); x != nil && len(all) == n {
			x.Client = c
			all = append(all, x)
		}
	}
	all = slices.DeleteFunc(all, func(x *Swap) bool {
		return slices.ContainsFunc(all, func(y *Swap) bool { return y.Client.Weak && !x.Client.Weak && x.Origin.IsWithin(y.At) })
	})
	return append(all, p.namedCrossings(all)...)
}

// crossing returns how a part is crossed: by the name that it has in the slot,
// or else by those that its values were born with.
func (p *finder) crossing(part *client.Part) []*Swap {
	if slices.ContainsFunc(part.Origins, p.clients.NamesSecretID) {
		return nil // the ID of a secret, whatever the variable is called
	}
	if names := p.clients.AccessPath(part.Node); len(names) > 0 {
		last := names[len(names)-1]
		is := client.Role(lexicon.RoleOf(last))
		if is != "" && is != part.Role && (namesRole(part, is) || !namesRole(part, part.Role)) {
			return []*Swap{{Part: part, Is: is, Name: last, At: part.Node}}
		}
	}
	var all []*Swap
	for _, o := range part.Origins {
		if o.Kind == facts.Const && o.Text.Class() == shape.ID && part.Role == client.ClientSecret && o.Whole() {
			all = append(all, &Swap{Part: part, Is: client.ClientID, Origin: o})
		}
		name := o.Given()
		is := client.Role(lexicon.RoleOf(name))
		if is == "" || is == part.Role || !o.Whole() || o.Kind == facts.Const || p.hasCorrectAlternative(part, o) {
			continue
		}
		all = append(all, &Swap{Part: part, Is: is, Name: name, At: p.clients.HandedOver(part, o), Origin: o})
	}
	return all
}

// shared reports whether the very value that is wrong by its name is the one in
// its own place: the engine could not tell the elements of a map apart.
func shared(x *Swap) bool {
	other := x.Client.Part(x.Is)
	return x.Origin != nil && other != nil && hasPlace(other, x.Origin)
}

func hasPlace(part *client.Part, o *dataflow.Origin) bool {
	return slices.ContainsFunc(part.Origins, func(q *dataflow.Origin) bool { return q.Kind == o.Kind && q.Place == o.Place })
}

// namesRole reports whether one of the values of a part was born with the name of a
// role.
func namesRole(part *client.Part, role client.Role) bool {
	return slices.ContainsFunc(part.Origins, func(o *dataflow.Origin) bool { return client.Role(lexicon.RoleOf(o.Given())) == role })
}

// hasCorrectAlternative reports whether a part has another value that can meet an origin and
// is not wrong itself: one of the two is a fallback then, or the engine could
// not tell the elements of a map apart.
func (p *finder) hasCorrectAlternative(part *client.Part, beside *dataflow.Origin) bool {
	for _, o := range part.Origins {
		role := client.Role(lexicon.RoleOf(o.Given()))
		switch {
		case o == beside || !p.clients.SameSource(o, beside) || o.Kind == facts.Const && o.Text.Class() == shape.Empty:
		case o.LeadsOn():
		case role == "" || role == part.Role:
			return true
		}
	}
	return false
}

// same returns the crossing of a client whose secret is looked up by the same
// name as its ID or tenant.
func (p *finder) same(c *client.Client) *Swap {
	parts := []*client.Part{c.Part(client.ClientSecret), c.Part(client.ClientID), c.Part(client.Tenant)}
	for i, a := range parts {
		for _, b := range parts[i+1:] {
			if a == nil || b == nil || len(a.Origins) != 1 || len(b.Origins) != 1 {
				continue
			}
			x, y := a.Origins[0], b.Origins[0]
			if x.Kind != y.Kind || x.Name == "" || x.Name != y.Name || !x.Whole() || !y.Whole() || x.Object != y.Object || !p.clients.SameSource(x, y) || x.Place == y.Place {
				continue
			}
			switch x.Kind {
			case facts.Env, facts.Flag, facts.Config, facts.Vault, facts.Keyring, facts.File:
				return &Swap{Client: c, Part: a, Is: b.Role, Name: x.Name, Same: true, At: a.Node, Origin: x}
			}
		}
	}
	return nil
}

// namedCrossings finds arguments whose names say that they belong to another
// parameter of the function: newClient(secret, id) where the parameters are id
// and secret.
func (p *finder) namedCrossings(found []*Swap) []*Swap {
	var all []*Swap
	p.unit.Inspect(func(n ast.Node, _ *ast.FuncDecl) {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return
		}
		told := slices.ContainsFunc(found, func(x *Swap) bool { return x.At != nil && call.Pos() <= x.At.Pos() && x.At.End() <= call.End() })
		if x := p.namedCrossing(call); x != nil && !told {
			all = append(all, x)
		}
	})
	return all
}

func (p *finder) namedCrossing(call *ast.CallExpr) *Swap {
	fn, ok := p.unit.Site.Callee(call).(*types.Func)
	if !ok || call.Ellipsis.IsValid() || p.unit.Site.Row(fn, catalog.Secret) != nil {
		return nil
	}
	params := fn.Signature().Params()
	roles := make([]client.Role, min(params.Len(), len(call.Args)))
	for i := range roles {
		if gotypes.IsText(params.At(i).Type()) {
			roles[i] = client.Role(lexicon.RoleOf(params.At(i).Name()))
		}
	}
	if !slices.Contains(roles, client.ClientSecret) {
		return nil
	}
	parts := make(map[client.Role]*client.Part)
	for i, role := range roles {
		parts[role] = &client.Part{Role: role, Node: call.Args[i]}
	}
	if x := p.tokens(parts[client.ClientID], parts[client.ClientSecret]); x != nil {
		x.Client = &client.Client{Node: call, Label: fn.Name()}
		return x
	}
	for i, role := range roles {
		names := p.clients.AccessPath(call.Args[i])
		if role == "" || len(names) == 0 {
			continue
		}
		name := names[len(names)-1]
		part := &client.Part{Role: role, Node: call.Args[i]}
		if is := client.Role(lexicon.RoleOf(name)); is != "" && is != role && slices.Contains(roles, is) {
			return &Swap{Client: &client.Client{Node: call, Label: fn.Name()}, Part: part, Is: is, Name: name, At: call.Args[i]}
		}
	}
	return nil
}
