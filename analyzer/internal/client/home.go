package client

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// ConfigUses are the variables, fields, parameters and functions of the package that
// have the configuration of one client.
type ConfigUses struct {
	*Clients
	// made is the literal or the call, or nil.
	made ast.Expr
	set  map[types.Object]bool
	// sources says that what a library makes of the configuration counts as the
	// configuration: a source of tokens, a client that uses it.
	sources bool
	// closures says that what a function literal returns is not returned by the
	// function around it; yielding are the literals that return the configuration.
	closures bool
	yielding map[*ast.FuncLit]bool
	// lost says that the configuration is put where it can't be followed, given
	// that it is given to another package.
	Lost, given bool
}

// RedeemsWith reports whether an authorization code may be redeemed with the
// configuration of a client, of type t: here, or by who gets it. A package that
// takes the secret out of it and writes its requests itself does not hand it on
// for that.
func (p *Clients) RedeemsWith(c *Client, t types.Type) bool {
	h := p.ConfigUsesOf(c)
	switch {
	case h.Lost:
		return p.Redeems(t)
	case h.Calls("authorization_code"):
		return true
	}
	return (h.given || h.Exported()) && !h.handwritten()
}

// ConfigUsesOf follows the configuration of a client through the package.
func (p *Clients) ConfigUsesOf(c *Client) *ConfigUses {
	h := &ConfigUses{Clients: p, set: make(map[types.Object]bool)}
	h.follow(c)
	return h
}

func (h *ConfigUses) follow(c *Client) {
	switch made := c.Node.(type) {
	case *ast.CompositeLit:
		h.made = made
	case *ast.CallExpr:
		h.made = made
	default:
		if c.Slot.Base != nil {
			h.add(c.Slot.Base)
		}
	}
	for before := -1; before < len(h.set)+len(h.yielding); {
		before = len(h.set) + len(h.yielding)
		h.unit.Inspect(h.visit)
	}
}

// refers reports whether an expression is the configuration.
func (h *ConfigUses) refers(e ast.Expr) bool {
	switch e := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return ast.Expr(e) == h.made
	case *ast.FuncLit:
		return h.yielding[e]
	case *ast.UnaryExpr:
		return h.refers(e.X)
	case *ast.StarExpr:
		return h.refers(e.X)
	case *ast.Ident:
		return h.set[h.unit.Pass.TypesInfo.ObjectOf(e)]
	case *ast.SelectorExpr:
		return h.set[site.Origin(h.unit.Pass.TypesInfo.ObjectOf(e.Sel))]
	case *ast.CallExpr:
		obj := h.unit.Site.Callee(e)
		return ast.Expr(e) == h.made || obj != nil && h.set[site.Origin(obj)] || h.sources && h.source(e)
	}
	return false
}

// source reports whether a library makes something of the configuration: by a
// method of it, or by a function that takes it.
func (h *ConfigUses) source(call *ast.CallExpr) bool {
	fn, ok := h.unit.Site.Callee(call).(*types.Func)
	if !ok || fn.Pkg() == h.unit.Pass.Pkg {
		return false
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && fn.Signature().Recv() != nil && h.refers(sel.X) {
		return true
	}
	return slices.ContainsFunc(call.Args, h.refers)
}

// add notes that what an expression names has the configuration.
func (h *ConfigUses) add(e ast.Expr) {
	var obj types.Object
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		if e.Name == "_" {
			return
		}
		obj = h.unit.Pass.TypesInfo.ObjectOf(e)
	case *ast.SelectorExpr:
		obj = h.unit.Pass.TypesInfo.ObjectOf(e.Sel)
	case *ast.StarExpr:
		h.add(e.X)
		return
	}
	if obj == nil {
		h.Lost = true
		return
	}
	h.set[site.Origin(obj)] = true
}

// visit follows the configuration through one node.
func (h *ConfigUses) visit(n ast.Node, fn *ast.FuncDecl) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, rhs := range n.Rhs {
			if h.refers(rhs) { // the first result of a call has it
				h.add(n.Lhs[i])
			}
		}
	case *ast.ValueSpec:
		for i, v := range n.Values {
			if h.refers(v) {
				h.add(n.Names[i])
			}
		}
	case *ast.CompositeLit:
		h.literal(n)
	case *ast.ReturnStmt:
		for _, v := range n.Results {
			if !h.refers(v) || fn == nil {
				continue
			}
			if lit := h.literalAround(n); lit != nil && h.closures {
				h.yields(lit)
				continue
			}
			h.add(fn.Name)
		}
	case *ast.CallExpr:
		h.call(n)
	}
}

// literalAround returns the innermost function literal around a return
// statement, or nil.
func (h *ConfigUses) literalAround(ret *ast.ReturnStmt) *ast.FuncLit {
	for _, n := range h.unit.Around(ret.Pos(), ret.End()) {
		if lit, ok := n.(*ast.FuncLit); ok {
			return lit
		}
	}
	return nil
}

// yields notes that a function literal returns the configuration.
func (h *ConfigUses) yields(lit *ast.FuncLit) {
	if h.yielding == nil {
		h.yielding = make(map[*ast.FuncLit]bool)
	}
	h.yielding[lit] = true
}

// literal follows the configuration into the literal of a struct.
func (h *ConfigUses) literal(lit *ast.CompositeLit) {
	s := gotypes.StructOf(h.unit.Pass.TypesInfo.TypeOf(lit))
	for i, elt := range lit.Elts {
		kv, keyed := elt.(*ast.KeyValueExpr)
		switch {
		case keyed && !h.refers(kv.Value), !keyed && !h.refers(elt):
		case s == nil:
			h.Lost = true
		case keyed:
			h.add(kv.Key)
		case i < s.NumFields():
			h.set[s.Field(i).Origin()] = true
		}
	}
}

// call follows the configuration into a function.
func (h *ConfigUses) call(call *ast.CallExpr) {
	for i, arg := range call.Args {
		if !h.refers(arg) {
			continue
		}
		fn, ok := h.unit.Site.Callee(call).(*types.Func)
		switch {
		case !ok:
			h.Lost = !h.callback(call, i) || h.Lost
		case fn.Pkg() != h.unit.Pass.Pkg:
			h.given = true
		case i < fn.Signature().Params().Len() && !fn.Signature().Variadic():
			h.set[fn.Origin().Signature().Params().At(i)] = true
		default:
			h.Lost = true
		}
	}
}

// callback follows the configuration, the i-th argument of a call of a function
// value, into the function literals that the value can be, and reports whether
// there are any.
func (h *ConfigUses) callback(call *ast.CallExpr, i int) bool {
	v, ok := h.unit.Site.Callee(call).(*types.Var)
	if !ok || !h.closures {
		return false
	}
	found := false
	add := func(e ast.Expr) {
		lit, ok := ast.Unparen(e).(*ast.FuncLit)
		if !ok {
			return
		}
		sig, ok := h.unit.Pass.TypesInfo.TypeOf(lit).(*types.Signature)
		if ok && i < sig.Params().Len() {
			h.set[sig.Params().At(i)], found = true, true
		}
	}
	h.unit.Inspect(func(n ast.Node, _ *ast.FuncDecl) {
		switch n := n.(type) {
		case *ast.CallExpr:
			fn, ok := h.unit.Site.Callee(n).(*types.Func)
			if !ok {
				return
			}
			params := fn.Origin().Signature().Params()
			for k, arg := range n.Args {
				if k < params.Len() && params.At(k) == v {
					add(arg)
				}
			}
		case *ast.AssignStmt:
			for k, lhs := range n.Lhs {
				if id, ok := ast.Unparen(lhs).(*ast.Ident); ok && len(n.Lhs) == len(n.Rhs) && h.unit.Pass.TypesInfo.ObjectOf(id) == types.Object(v) {
					add(n.Rhs[k])
				}
			}
		}
	})
	return found
}

// Calls reports whether a token call of the package uses a grant with the
// configuration, or with a struct that embeds it.
func (h *ConfigUses) Calls(grant string) bool {
	for _, c := range h.tokens.All {
		row := h.unit.Site.TokenRow(h.unit.Site.Callee(c.Expr))
		sel, ok := ast.Unparen(c.Expr.Fun).(*ast.SelectorExpr)
		if row == nil || row.Word("grant") != grant || !ok {
			continue
		}
		if h.refers(sel.X) || h.embedded(sel) {
			return true
		}
	}
	return false
}

// Grants returns the grants that the token calls of the package use with the
// configuration, in order and once each; a call whose grant the catalogue does not
// know has "". It also reports whether one of the calls has options.
func (h *ConfigUses) Grants() (grants []string, options bool) {
	for _, c := range h.tokens.All {
		fn, ok := h.unit.Site.Callee(c.Expr).(*types.Func)
		row := h.unit.Site.TokenRow(fn)
		sel, isMethod := ast.Unparen(c.Expr.Fun).(*ast.SelectorExpr)
		if !ok || row == nil || !isMethod || !h.refers(sel.X) {
			continue
		}
		grants = append(grants, row.Word("grant"))
		if params := fn.Signature().Params(); fn.Signature().Variadic() && len(c.Expr.Args) >= params.Len() {
			options = true
		}
	}
	slices.Sort(grants)
	return slices.Compact(grants), options
}

// embedded reports whether a method is promoted from a field that has the
// configuration.
func (h *ConfigUses) embedded(sel *ast.SelectorExpr) bool {
	s := h.unit.Pass.TypesInfo.Selections[sel]
	if s == nil {
		return false
	}
	t := s.Recv()
	for _, i := range s.Index()[:len(s.Index())-1] {
		typ := gotypes.StructOf(t)
		if typ == nil {
			return false
		}
		if h.set[typ.Field(i).Origin()] {
			return true
		}
		t = typ.Field(i).Type()
	}
	return false
}

// Exported reports whether other packages get at the configuration, or calls
// through an interface do.
func (h *ConfigUses) Exported() bool {
	for obj := range h.set {
		v, isVar := obj.(*types.Var)
		if isVar && types.IsInterface(v.Type()) {
			return true
		}
		if h.unit.Pass.Pkg.Name() == "main" || !obj.Exported() {
			continue
		}
		if !isVar || v.IsField() || v.Parent() == h.unit.Pass.Pkg.Scope() {
			return true
		}
	}
	return false
}

// handwritten reports whether a request of the package takes the secret out of
// the configuration.
func (h *ConfigUses) handwritten() bool {
	return slices.ContainsFunc(h.requests, func(r *httpreq.Request) bool {
		return slices.ContainsFunc(r.Parameters, func(f *httpreq.Parameter) bool { return f.As == "secret" && f.Node != nil && h.takes(f.Node) }) ||
			slices.ContainsFunc(r.Basics, func(b *httpreq.Basic) bool { return b.PasswordNode != nil && h.takes(b.PasswordNode) })
	})
}
