package flow

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
)

// CallsOf returns the token calls of the package that are made for a client, as
// far as one can see, and those of the functions that return their errors, in
// source order.
func (p *Package) CallsOf(c *Client) []*TokenCall {
	var concerned []func(*TokenCall) bool
	if c.Request != nil {
		concerned = append(concerned, p.sends(c.Request))
	} else if c.Slot != nil && c.Slot.Client != nil {
		h := &homes{Package: p, set: make(map[types.Object]bool), sources: true}
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
			if found[call] || !concerns && !carriers[p.unit.Site.Callee(call.Call)] {
				continue
			}
			found[call] = true
			if fn := p.unit.FuncAround(call.Call.Pos()); fn != nil && call.Handling.Outcome.Returns() {
				carriers[p.unit.Pass.TypesInfo.Defs[fn.Name]] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(p.tokenCalls), func(call *TokenCall) bool { return !found[call] })
}

// uses reports whether a token call is one of the configuration, or of what a
// library made of it. Wrappers are found by what they return.
func (h *homes) uses(c *TokenCall) bool {
	if h.unit.Site.TokenRow(h.unit.Site.Callee(c.Call)) == nil {
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
func (p *Package) sends(r *httpreq.Request) func(*TokenCall) bool {
	at := []*ast.FuncDecl{p.unit.FuncAround(r.At.Pos())}
	for _, m := range r.Sent {
		at = append(at, p.unit.FuncAround(m.Instr.Pos()))
	}
	return func(c *TokenCall) bool {
		fn := p.unit.FuncAround(c.Call.Pos())
		return c.Stage != "" && fn != nil && slices.Contains(at, fn)
	}
}
