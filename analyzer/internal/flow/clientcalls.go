package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
)

// CallsOf returns the token calls of the package that are made for a client, as
// far as one can see, and those of the functions that return their errors, in
// source order.
func (p *Package) CallsOf(c *Client) []*TokenCall {
	var concerned []func(*TokenCall) bool
	h := &homes{Package: p, set: make(map[types.Object]bool), sources: true, closures: true}
	if c.Request != nil {
		concerned = append(concerned, p.sends(c.Request))
	} else if c.Slot != nil && c.Slot.Client != nil {
		h.follow(c)
		concerned = append(concerned, h.uses)
	}
	for _, r := range c.Requests {
		concerned = append(concerned, p.sends(r))
	}
	found := make(map[*TokenCall]bool)
	carriers := make(map[types.Object]bool)
	for before := -1; before < len(found); {
		before = len(found)
		for _, call := range p.tokenCalls {
			concerns := slices.ContainsFunc(concerned, func(f func(*TokenCall) bool) bool { return f(call) })
			if found[call] || !concerns && !mayCall(p.site.Callee(call.Call), carriers) {
				continue
			}
			found[call] = true
			if fn := p.FuncAround(call.Call.Pos()); fn != nil && call.Handling.Outcome.returns() {
				carriers[p.pass.TypesInfo.Defs[fn.Name]] = true
			}
		}
	}
	all := slices.DeleteFunc(slices.Clone(p.tokenCalls), func(call *TokenCall) bool { return !found[call] })
	for i := range p.valueCalls {
		if slices.ContainsFunc(p.valueCalls[i].from, h.refers) {
			all = append(all, &p.valueCalls[i].TokenCall)
		}
	}
	slices.SortStableFunc(all, func(a, b *TokenCall) int { return int(a.Call.Lparen - b.Call.Lparen) })
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

// returns reports whether the caller gets the error.
func (o Outcome) returns() bool { return o == ReturnedAsIs || o == Wrapped }

// uses reports whether a token call is one of the configuration, or of what a
// library made of it. Wrappers are found by what they return.
func (h *homes) uses(c *TokenCall) bool {
	if h.site.TokenRow(h.site.Callee(c.Call)) == nil {
		return false
	}
	if sel, ok := ast.Unparen(c.Call.Fun).(*ast.SelectorExpr); ok && (h.refers(sel.X) || h.embedded(sel)) {
		return true
	}
	return ast.Expr(c.Call) == h.made || slices.ContainsFunc(c.Call.Args, h.refers)
}

// sends returns what tells whether a token call sends a request or deals with
// its answer: it stands in the function that makes the request, or that sends
// it.
func (p *Package) sends(r *Request) func(*TokenCall) bool {
	at := []*ast.FuncDecl{p.FuncAround(r.At.Pos())}
	for _, m := range r.sent {
		at = append(at, p.FuncAround(m.instr.Pos()))
	}
	return func(c *TokenCall) bool {
		fn := p.FuncAround(c.Call.Pos())
		return c.Stage != "" && fn != nil && slices.Contains(at, fn)
	}
}

// FuncAround returns the declaration of the function around a place, or nil.
func (p *Package) FuncAround(pos token.Pos) *ast.FuncDecl {
	for _, n := range p.around(pos, pos) {
		if fn, ok := n.(*ast.FuncDecl); ok {
			return fn
		}
	}
	return nil
}
