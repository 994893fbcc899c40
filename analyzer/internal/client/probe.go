package client

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// A Probe is an endpoint of the authorization code flow whose library finds out
// by trying how the client authenticates, at a server where the second answer
// hides the first.
type Probe struct {
	// Node is the endpoint in the source; Literal is its literal, or nil.
	Node    ast.Expr
	Literal *ast.CompositeLit
	// Client is the client that has the endpoint, or nil.
	Client *Client
	// Provider is the catalogue's word for the provider.
	Provider string
	// Field is the field that says how the client authenticates, and InParams
	// the library's constant for the credentials in the form.
	Field, InParams string
}

func (p *Clients) findProbes() []*Probe {
	if len(p.All) == 0 && len(p.Endpoints) == 0 {
		return nil
	}
	styles := p.findStyles()
	var all []*Probe
	seen := make(map[ast.Expr]bool)
	add := func(e *Endpoint, c *Client, row *catalog.Row, fn *ast.FuncDecl, redeems func() bool) {
		style, _ := row.Attr("style")
		found := &Probe{Node: e.Node, Literal: e.Literal, Client: c, Provider: e.Provider, Field: style.Field, InParams: row.Word("inparams")}
		if e.Literal != nil {
			found.Node = e.Literal
		}
		if found.Node != nil && !seen[found.Node] && p.hides(e) && !styled(styles, fn) && redeems() {
			all = append(all, found)
			seen[found.Node] = true
		}
	}
	owned := make(map[ast.Expr]bool)
	for _, c := range p.All {
		if c.Slot == nil || c.Endpoint.Node == nil {
			continue
		}
		if c.Endpoint.Literal != nil {
			owned[c.Endpoint.Literal] = true
		}
		conf := p.ClientType(c.Slot)
		if row := p.probing(c.Endpoint.Node); conf != nil && row != nil && (c.Grant == "" || c.Grant == "authorization_code") {
			add(&c.Endpoint, c, row, c.Slot.Func, func() bool { return p.redeemsWith(c, conf) })
		}
	}
	for i, e := range p.Endpoints {
		if row := p.probing(e.Node); row != nil {
			add(e, nil, row, p.unit.Index().Endpoints[i].Func, func() bool { return !owned[e.Literal] && p.redeems(p.unit.Pass.TypesInfo.TypeOf(e.Node)) })
		}
	}
	slices.SortStableFunc(all, func(a, b *Probe) int { return p.unit.ComparePos(a.Node.Pos(), b.Node.Pos()) })
	return all
}

// ClientType returns the type of the configuration whose field a slot is, or
// nil.
func (p *Clients) ClientType(s *site.Slot) types.Type {
	switch client := s.Client.(type) {
	case *ast.CompositeLit:
		return p.unit.Pass.TypesInfo.TypeOf(client)
	case *ast.AssignStmt:
		if s.Base != nil {
			return p.unit.Pass.TypesInfo.TypeOf(s.Base)
		}
	}
	return nil
}

// probing returns the row about the type of an expression if that is a struct of
// addresses whose library tries both ways to authenticate where the struct does
// not say which; or nil.
func (p *Clients) probing(e ast.Expr) *catalog.Row {
	t := p.unit.Pass.TypesInfo.TypeOf(e)
	if t == nil {
		return nil
	}
	tn := gotypes.TypeName(t)
	if tn == nil {
		return nil
	}
	row := p.unit.Site.Row(tn, catalog.Endpoint)
	if row == nil {
		return nil
	}
	if v, ok := row.Attr("style"); !ok || v.Field == "" {
		return nil
	}
	return row
}

// hides reports whether the endpoint leaves it to the library how the client
// authenticates, and is one of a server where the second try hides the answer
// to the first.
func (p *Clients) hides(e *Endpoint) bool {
	if e.StyleNode != nil {
		return false
	}
	if e.Row != nil {
		return e.Row.Word("style") == "" && e.Row.Word("probe") == "hides"
	}
	if e.Token == "" {
		return false
	}
	host := p.unit.Catalog.Host(e.Token)
	return host != nil && host.Word("probe") == "hides"
}

// styled reports whether one of the assignments to the field that says how a
// client authenticates may concern the client that a function makes: it is not
// to a variable of another function that holds another client.
func styled(styles []styleSet, fn *ast.FuncDecl) bool {
	return slices.ContainsFunc(styles, func(s styleSet) bool { return s.fn == fn || !s.own })
}

// A styleSet is an assignment to the field that says how a client
// authenticates.
type styleSet struct {
	fn *ast.FuncDecl
	// own says that it is a variable of that function, made from a literal or by
	// a library there.
	own bool
}

func (p *Clients) findStyles() []styleSet {
	var all []styleSet
	p.unit.Inspect(func(n ast.Node, fn *ast.FuncDecl) {
		a, ok := n.(*ast.AssignStmt)
		if !ok {
			return
		}
		for _, lhs := range a.Lhs {
			sel, ok := ast.Unparen(lhs).(*ast.SelectorExpr)
			if !ok {
				continue
			}
			row := p.probing(sel.X)
			if row == nil {
				continue
			}
			if v, _ := row.Attr("style"); v.Field == sel.Sel.Name {
				all = append(all, styleSet{fn, p.madeHere(sel.X)})
			}
		}
	})
	return all
}

// madeHere reports whether the variable that an expression is a part of is
// declared with a literal or with what a library returns.
func (p *Clients) madeHere(e ast.Expr) bool {
	for {
		sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
		if !ok {
			break
		}
		e = sel.X
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	switch made := ast.Unparen(p.unit.Initializer(id)).(type) {
	case *ast.CompositeLit, *ast.UnaryExpr:
		return true
	case *ast.CallExpr:
		obj := p.unit.Site.Callee(made)
		return obj != nil && p.unit.Site.Row(obj, catalog.Endpoint) != nil
	}
	return false
}
