package tokencall

import (
	"go/ast"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/errflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// A Redemption is a call that redeems an authorization code which was, or will
// be, redeemed before, although that failed.
type Redemption struct {
	// Call is the call, Label its name.
	Call  *ast.CallExpr
	Label string
	// First is the call that failed before, or nil where it is the same one, in
	// a loop or in a function that is called again.
	First *ast.CallExpr
	// Provider is the catalogue's word, or "".
	Provider string
}

// findRedemptions looks at the calls that take an authorization code. Whoever
// looks at more of the error than whether there is one has decided.
func (f *failureFinder) findRedemptions() []*Redemption {
	var calls []*redeeming
	for _, c := range f.found {
		if r := f.redeeming(c); r != nil {
			calls = append(calls, r)
		}
	}
	slices.SortFunc(calls, func(a, b *redeeming) int { return f.unit.ComparePos(a.Expr.Lparen, b.Expr.Lparen) })
	var all []*Redemption
	for _, c := range calls {
		after := c.afterFailure()
		switch {
		case after[c.block()] && c.fixed(ctrlflow.Reachable(c.block().Succs), false), f.retried(c, after):
			all = append(all, &Redemption{Call: c.Expr, Label: c.Label, Provider: c.Provider})
		default:
			for _, first := range calls {
				if first != c && first.block() != c.block() && first.afterFailure()[c.block()] && c.same(first) {
					all = append(all, &Redemption{Call: c.Expr, Label: c.Label, First: first.Expr, Provider: c.Provider})
					break
				}
			}
		}
	}
	return all
}

// A redeeming is a call that redeems a code.
type redeeming struct {
	*errflow.Follower
	*failing
	// client is what the call is a method of, or nil.
	code, client ssa.Value
}

// redeeming returns the call if it takes an authorization code, or nil.
func (f *failureFinder) redeeming(c *failing) *redeeming {
	obj := f.object(c.instr)
	row := f.unit.Site.TokenRow(obj)
	if row == nil || row.Word("grant") != "authorization_code" || row.Param("code") < 0 {
		return nil
	}
	call := dataflow.RowCall{Walk: f.walk, Call: c.instr, Common: c.instr.Common(), Row: row}
	if fn := c.instr.Common().StaticCallee(); fn != nil {
		call.Recv = gotypes.ReceiverCount(fn)
	}
	r := &redeeming{Follower: errflow.New(f.prog, f.unit, c.instr, c.result), failing: c, code: call.Arg(row.Param("code"))}
	if row.Symbol.Method {
		r.client = call.Arg(catalog.Receiver)
	}
	if r.code == nil {
		return nil
	}
	r.Outcome()
	return r
}

func (r *redeeming) block() *ssa.BasicBlock { return r.instr.Block() }

// afterFailure returns the blocks that run after the call failed, as far as
// nothing but the failure decides about it.
func (r *redeeming) afterFailure() map[*ssa.BasicBlock]bool {
	seen := make(map[*ssa.BasicBlock]bool)
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		if branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If); ok && !r.AsksNil(branch) && r.depends(branch.Cond, 0, make(map[dataflow.ValueAt]bool)) {
			return
		}
		for _, s := range b.Succs {
			if !seen[s] && !r.Safe(s) && !r.SafeEdge(b, s) {
				seen[s] = true
				visit(s)
			}
		}
	}
	visit(r.block())
	return seen
}

// depends reports whether a value is made from the error of the call.
func (r *redeeming) depends(v ssa.Value, depth int, asked map[dataflow.ValueAt]bool) bool {
	if r.Seen[v] {
		return true
	}
	instr, ok := v.(ssa.Instruction)
	if !ok || depth > 5 || asked[dataflow.ValueAt{Value: v, Depth: depth}] {
		return false
	}
	asked[dataflow.ValueAt{Value: v, Depth: depth}] = true
	return slices.ContainsFunc(instr.Operands(nil), func(op *ssa.Value) bool { return *op != nil && r.depends(*op, depth+1, asked) })
}

// fixed reports whether client and code are the same whenever the blocks run,
// or the function around them is called.
func (r *redeeming) fixed(blocks map[*ssa.BasicBlock]bool, calls bool) bool {
	in := ctrlflow.NewInvariant(blocks, calls)
	return in.Holds(r.code) && (r.client == nil || in.Holds(r.client))
}

// same reports whether two calls redeem one code for one client.
func (r *redeeming) same(first *redeeming) bool {
	between := make(map[*ssa.BasicBlock]bool)
	for b := range ctrlflow.Reachable(first.block().Succs) {
		between[b] = ctrlflow.Reachable([]*ssa.BasicBlock{b})[r.block()]
	}
	return ctrlflow.Same(r.code, first.code) && r.fixed(between, false) &&
		((r.client == nil) == (first.client == nil)) && (r.client == nil || ctrlflow.Same(r.client, first.client))
}

// retried reports whether the call stands in a function literal that returns
// the error as it is to a function whose name says that it tries again.
func (f *failureFinder) retried(c *redeeming, after map[*ssa.BasicBlock]bool) bool {
	fn := c.instr.Parent()
	if fn.Parent() == nil || !c.fixed(ctrlflow.Reachable(fn.Blocks[:1]), true) || !c.returnsError(after) {
		return false
	}
	for _, made := range f.prog.Closures[fn] {
		for _, use := range *made.Referrers() {
			if change, ok := use.(*ssa.ChangeType); ok && len(*change.Referrers()) == 1 {
				use = (*change.Referrers())[0]
			}
			call, ok := use.(ssa.CallInstruction)
			if !ok {
				continue
			}
			if obj := f.object(call); obj != nil && obj.Pkg() != nil && (lexicon.IsRetry(obj.Name()) || lexicon.IsRetry(obj.Pkg().Name())) {
				return true
			}
		}
	}
	return false
}

// returnsError reports whether the function around the call returns its error
// as it is.
func (r *redeeming) returnsError(after map[*ssa.BasicBlock]bool) bool {
	after[r.block()] = true
	for b := range after {
		if ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return); ok {
			if v := gotypes.ReturnedError(ret); v != nil && r.plain(v, make(map[*ssa.Phi]bool)) {
				return true
			}
		}
	}
	return false
}

// plain reports whether a value is the error, or wraps it with fmt.
//
// go/ssa: it asks whether an error is wrapped, which is an operation and no step.
func (r *redeeming) plain(v ssa.Value, asked map[*ssa.Phi]bool) bool {
	if v == r.Value() {
		return true
	}
	switch v := v.(type) {
	case *ssa.Call:
		obj := gotypes.Callee(v.Common())
		return obj != nil && obj.Pkg() != nil && obj.Pkg().Path() == "fmt" && r.Seen[v]
	case *ssa.Phi:
		if asked[v] {
			return false
		}
		asked[v] = true
		return slices.ContainsFunc(v.Edges, func(e ssa.Value) bool { return r.plain(e, asked) })
	case *ssa.UnOp:
		return r.Seen[v]
	}
	return false
}
