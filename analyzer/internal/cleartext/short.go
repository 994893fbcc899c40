package cleartext

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// maxShort is the length of the longest text that is too short to be cut: what is
// longer is a token after all.
const maxShort = 32

// isShort reports whether an edge brings a text whole only where it is short, or
// empty: its other values are pieces of it.
//
//	if len(t) > 16 { t = t[:16] + "..." }
func (c *tracer) isShort(pt dataflow.Point, e dataflow.Edge) bool {
	if e.Point.Path != nil || !gotypes.IsText(e.Point.Value.Type()) {
		return false
	}
	var b, join *ssa.BasicBlock
	switch i := e.Instr.(type) {
	case *ssa.Phi:
		if e.Kind != dataflow.Branch || i != pt.Value {
			return false
		}
		join, b = i.Block(), i.Block().Preds[e.Index]
	default:
		if e.Between != dataflow.Result {
			return false
		}
		b = returnOf(e.Point.Value)
	}
	for ; b != nil; b, join = b.Idom(), b {
		branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
		if !ok || join == nil {
			continue
		}
		for side, succ := range b.Succs {
			if (succ == join || succ.Dominates(join)) && boundsLength(branch.Cond, e.Point.Value, side == 0) {
				return true
			}
		}
	}
	return false
}

// returnOf returns the block that returns a value, or nil where there is no one.
func returnOf(v ssa.Value) *ssa.BasicBlock {
	var found *ssa.BasicBlock
	if v.Referrers() == nil {
		return nil
	}
	for _, instr := range *v.Referrers() {
		if ret, ok := instr.(*ssa.Return); ok {
			if found != nil {
				return nil
			}
			found = ret.Block()
		}
	}
	return found
}

// boundsLength reports whether a condition says on one side that a text is short.
func boundsLength(cond, text ssa.Value, side bool) bool {
	op, ok := cond.(*ssa.BinOp)
	if !ok {
		return false
	}
	if k, ok := gotypes.StringConstant(op.Y); ok && op.X == text && k == "" {
		return (op.Op == token.EQL) == side
	}
	call, ok := op.X.(*ssa.Call)
	if !ok || gotypes.CalleeName(call.Common()) != "a function value" || len(call.Common().Args) != 1 || call.Common().Args[0] != text {
		return false
	}
	if b, ok := call.Common().Value.(*ssa.Builtin); !ok || b.Name() != "len" {
		return false
	}
	k, ok := op.Y.(*ssa.Const)
	if !ok || k.Value == nil || k.Value.Kind() != constant.Int {
		return false
	}
	n, _ := constant.Int64Val(k.Value)
	switch op.Op {
	case token.GTR, token.GEQ:
		return !side && n <= maxShort
	case token.LSS, token.LEQ:
		return side && n <= maxShort
	case token.EQL:
		return side && n == 0
	}
	return false
}
