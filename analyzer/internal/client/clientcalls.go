package client

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
)

// CallsOf returns the token calls of the package that are made for a client, as
// far as one can see, and those of the functions that return their errors, in
// source order.
func (p *Clients) CallsOf(c *Client) []*tokencall.Call {
	var concerned []func(*tokencall.Call) bool
	h := &ConfigUses{Clients: p, set: make(map[types.Object]bool), sources: true, closures: true}
	if c.Request != nil {
		concerned = append(concerned, p.sends(c.Request))
	} else if c.Slot != nil && c.Slot.Client != nil {
		h.follow(c)
		concerned = append(concerned, h.uses)
	}
	for _, r := range c.Requests {
		concerned = append(concerned, p.sends(r))
	}
	found := make(map[*tokencall.Call]bool)
	carriers := make(map[types.Object]bool)
	for before := -1; before < len(found); {
		before = len(found)
		for _, call := range p.tokens.All {
			concerns := slices.ContainsFunc(concerned, func(f func(*tokencall.Call) bool) bool { return f(call) })
			if found[call] || !concerns && !mayCall(p.unit.Site.Callee(call.Expr), carriers) {
				continue
			}
			found[call] = true
			if fn := p.unit.FuncAround(call.Expr.Pos()); fn != nil && call.Handling.Outcome.Returns() {
				carriers[p.unit.Pass.TypesInfo.Defs[fn.Name]] = true
			}
		}
	}
	all := slices.DeleteFunc(slices.Clone(p.tokens.All), func(call *tokencall.Call) bool { return !found[call] })
	for i := range p.valueCalls {
		if slices.ContainsFunc(p.valueCalls[i].from, h.refers) {
			all = append(all, &p.valueCalls[i].Call)
		}
	}
	slices.SortStableFunc(all, func(a, b *tokencall.Call) int { return p.unit.ComparePos(a.Expr.Lparen, b.Expr.Lparen) })
	return all
}

// mayCall reports whether a call of a function or interface method can reach one
// of some functions.
func mayCall(callee types.Object, functions map[types.Object]bool) bool {
	if functions[callee] {
		return true
	}
	method, ok := callee.(*types.Func)
	if !ok || method.Signature().Recv() == nil {
		return false
	}
	iface, ok := method.Signature().Recv().Type().Underlying().(*types.Interface)
	if !ok {
		return false
	}
	for obj := range functions {
		fn, ok := obj.(*types.Func)
		if ok && fn.Name() == method.Name() && fn.Signature().Recv() != nil && types.Implements(fn.Signature().Recv().Type(), iface) {
			return true
		}
	}
	return false
}

// uses reports whether a token call is one of the configuration, or of what a
// library made of it. Wrappers are found by what they return.
func (h *ConfigUses) uses(c *tokencall.Call) bool {
	if h.unit.Site.TokenRow(h.unit.Site.Callee(c.Expr)) == nil {
		return false
	}
	if sel, ok := ast.Unparen(c.Expr.Fun).(*ast.SelectorExpr); ok && (h.refers(sel.X) || h.embedded(sel)) {
		return true
	}
	return ast.Expr(c.Expr) == h.made || slices.ContainsFunc(c.Expr.Args, h.refers)
}

// sends returns what tells whether a token call sends a request or deals with
// its answer: it stands in the function that makes the request, or that sends
// it.
func (p *Clients) sends(r *httpreq.Request) func(*tokencall.Call) bool {
	at := []*ast.FuncDecl{p.unit.FuncAround(r.At.Pos())}
	for _, m := range r.Sent {
		at = append(at, p.unit.FuncAround(m.Instr.Pos()))
	}
	return func(c *tokencall.Call) bool {
		fn := p.unit.FuncAround(c.Expr.Pos())
		return c.Stage != "" && fn != nil && slices.Contains(at, fn)
	}
}

// FuncAround returns the declaration of the function around a place, or nil.
func (p *Clients) FuncAround(pos token.Pos) *ast.FuncDecl {
	for _, n := range p.unit.Around(pos, pos) {
		if fn, ok := n.(*ast.FuncDecl); ok {
			return fn
		}
	}
	return nil
}
