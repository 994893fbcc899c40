package client

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/errflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/ssaindex"
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// A valueCall is a token call that is not seen as one by the function that it
// names: a call of a value that is a library's method, or one that yields what
// fetches the token later. Rules do not judge them; an inventory lists them.
type valueCall struct {
	tokencall.Call
	// from are the expressions that may be the client.
	from []ast.Expr
}

// findValueCalls looks for them, in source order.
func (p *Clients) findValueCalls() []valueCall {
	if len(p.unit.Pass.TypeErrors) > 0 {
		return nil // go/ssa panics on some
	}
	f := &valueFinder{unit: p.unit, prog: p.flow.Program, exprs: make(map[token.Pos]*ast.CallExpr), values: make(map[token.Pos]*ast.SelectorExpr)}
	called := make(map[ast.Expr]bool)
	p.unit.Inspect(func(n ast.Node, _ *ast.FuncDecl) {
		switch n := n.(type) {
		case *ast.CallExpr:
			f.exprs[n.Lparen] = n
			called[ast.Unparen(n.Fun)] = true
			f.lazy(n)
		case *ast.SelectorExpr:
			if sel := p.unit.Pass.TypesInfo.Selections[n]; sel != nil && sel.Kind() != types.FieldVal && !called[n] && tokencall.MayFail(p.unit, sel.Obj()) {
				f.values[n.Sel.Pos()] = n
			}
		}
	})
	if len(f.values) > 0 {
		f.follow()
	}
	slices.SortStableFunc(f.found, func(a, b valueCall) int { return p.unit.ComparePos(a.Expr.Lparen, b.Expr.Lparen) })
	return f.found
}

// A valueFinder follows methods of libraries that are used as values, forwards.
type valueFinder struct {
	unit *unit.Package
	prog func() *ssaindex.Program
	// exprs are the calls by their left parenthesis, values the methods that are
	// used as values, by the place of their name.
	exprs  map[token.Pos]*ast.CallExpr
	values map[token.Pos]*ast.SelectorExpr
	found  []valueCall
}

// lazy notes a call that yields what fetches a token: a source, a client, a
// handler.
func (f *valueFinder) lazy(call *ast.CallExpr) {
	obj := f.unit.Site.Callee(call)
	if obj == nil {
		return
	}
	row := f.unit.Site.Row(obj, catalog.Token)
	if row == nil || row.Word("lazy") == "" {
		return
	}
	c := valueCall{Call: tokencall.Call{Expr: call, Label: site.FuncLabel(obj), Grant: row.Word("grant"), Provider: row.Word("provider")}, from: slices.Clone(call.Args)}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
		c.from = append(c.from, sel.X)
	}
	if row.Word("lazy") == "handler" {
		c.Handling.Outcome = errflow.Reported
	}
	f.found = append(f.found, c)
}

// follow looks for the calls of the methods.
func (f *valueFinder) follow() {
	prog := f.prog()
	for _, fn := range prog.Functions {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				made, ok := instr.(*ssa.MakeClosure)
				if !ok || f.values[made.Pos()] == nil {
					continue
				}
				f.calls(made, *made.Referrers(), f.values[made.Pos()])
			}
		}
	}
	for _, value := range f.sortedValues() {
		if fn := f.thunk(value); fn != nil {
			f.calls(fn, prog.Mentions[fn], nil)
		}
	}
}

func (f *valueFinder) sortedValues() []*ast.SelectorExpr {
	var all []*ast.SelectorExpr
	for _, value := range f.values {
		all = append(all, value)
	}
	slices.SortFunc(all, func(a, b *ast.SelectorExpr) int { return f.unit.ComparePos(a.Pos(), b.Pos()) })
	return all
}

// thunk returns the function that a method expression is, (*T).M, or nil.
func (f *valueFinder) thunk(value *ast.SelectorExpr) *ssa.Function {
	if f.unit.Pass.TypesInfo.Selections[value].Kind() != types.MethodExpr {
		return nil
	}
	for fn := range f.prog().Mentions {
		if fn.Signature.Recv() == nil && len(fn.FreeVars) == 0 && fn.Object() == f.unit.Pass.TypesInfo.Selections[value].Obj() {
			return fn
		}
	}
	return nil
}

// calls adds the calls of a function value, which may be stored, passed and
// returned. Bound is the method with its receiver, or nil where that is the first
// argument of the calls.
func (f *valueFinder) calls(v ssa.Value, uses []ssa.Instruction, bound *ast.SelectorExpr) {
	r := &callsOfValue{prog: f.prog(), seen: make(map[ssa.Value]bool)}
	r.follow(v, uses)
	for _, call := range r.calls {
		expr := f.exprs[call.Common().Pos()]
		fn, _ := v.(*ssa.Function)
		if made, ok := v.(*ssa.MakeClosure); ok {
			fn = made.Fn.(*ssa.Function)
		}
		obj := gotypes.Declared(fn)
		row := f.unit.Site.TokenRow(obj)
		if expr == nil || row == nil {
			continue
		}
		found := valueCall{Call: tokencall.Call{Expr: expr, Label: site.FuncLabel(obj), Grant: row.Word("grant"), Provider: row.Word("provider")}}
		found.Handling.Outcome = errflow.New(f.prog(), f.unit, call, row.Param("err")).Outcome()
		switch {
		case bound != nil:
			found.from = []ast.Expr{bound.X}
		case len(expr.Args) > 0:
			found.from = expr.Args[:1]
		}
		f.found = append(f.found, found)
	}
}

// A callsOfValue finds the calls that a function value reaches.
type callsOfValue struct {
	prog  *ssaindex.Program
	seen  map[ssa.Value]bool
	calls []ssa.CallInstruction
}

// follow looks at the uses of a function value.
//
// go/ssa: it asks where the value is called, which is a use and no step.
func (r *callsOfValue) follow(v ssa.Value, uses []ssa.Instruction) {
	if r.seen[v] || len(r.seen) > budget.FuncValues.Max {
		return
	}
	r.seen[v] = true
	for _, instr := range uses {
		switch i := instr.(type) {
		case ssa.CallInstruction:
			r.call(i, v)
		case *ssa.ChangeType, *ssa.Phi:
			r.value(i.(ssa.Value))
		case *ssa.MakeClosure:
			for n, bound := range i.Bindings {
				if fn := i.Fn.(*ssa.Function); bound == v && n < len(fn.FreeVars) {
					r.value(fn.FreeVars[n])
				}
			}
		case *ssa.Store:
			if i.Val == v {
				r.loads(i.Addr)
			}
		case *ssa.UnOp: // of a captured variable
			if i.Op == token.MUL {
				r.value(i)
			}
		case *ssa.Return:
			r.result(i, v)
		}
	}
}

func (r *callsOfValue) value(v ssa.Value) {
	if refs := v.Referrers(); refs != nil {
		r.follow(v, *refs)
	}
}

func (r *callsOfValue) call(call ssa.CallInstruction, v ssa.Value) {
	common := call.Common()
	if common.Value == v {
		r.calls = append(r.calls, call)
	}
	fn := common.StaticCallee()
	if fn == nil || fn == v {
		return
	}
	for i, arg := range common.Args {
		if arg == v && i < len(fn.Params) {
			r.value(fn.Params[i])
		}
	}
}

// loads follows what is loaded from an address, or from the same field of
// anything.
func (r *callsOfValue) loads(addr ssa.Value) {
	addrs := []ssa.Value{addr}
	if fa, ok := addr.(*ssa.FieldAddr); ok {
		for _, other := range r.prog.FieldAddrs[gotypes.FieldOf(fa.X.Type(), fa.Field)] {
			addrs = append(addrs, other)
		}
	}
	for _, addr := range addrs {
		if g, ok := addr.(*ssa.Global); ok {
			r.follow(g, r.prog.Globals[g])
			continue
		}
		r.value(addr)
	}
}

// result follows the result of the calls of a function.
func (r *callsOfValue) result(ret *ssa.Return, v ssa.Value) {
	index := slices.Index(ret.Results, v)
	for _, call := range r.prog.Calls[ret.Parent()] {
		result := call.Value()
		switch {
		case result == nil:
		case len(ret.Results) == 1:
			r.value(result)
		default:
			for _, instr := range *result.Referrers() {
				if e, ok := instr.(*ssa.Extract); ok && e.Index == index {
					r.value(e)
				}
			}
		}
	}
}
