package dataflow

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// Excluded reports whether a block does not run in a frame: a condition on the way
// there asks for an argument of the call, and the argument is known. A helper that
// sends a query for GET and a body for POST does one of them for each caller.
func (w *Walk) Excluded(b *ssa.BasicBlock, fr *Frame) bool {
	if fr == nil || fr.Fn != b.Parent() || fr.Call == nil {
		return false
	}
	for d := b.Idom(); d != nil; b, d = d, d.Idom() {
		if len(b.Preds) == 1 && b.Preds[0] == d && w.ExcludedEdge(d, b, fr) {
			return true
		}
	}
	return false
}

// ExcludedEdge reports whether the way from one block to the next is not taken in a
// frame.
func (w *Walk) ExcludedEdge(from, to *ssa.BasicBlock, fr *Frame) bool {
	if fr == nil || fr.Fn != from.Parent() || fr.Call == nil {
		return false
	}
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] == from.Succs[1] {
		return false
	}
	holds, known := w.decided(branch.Cond, fr)
	return known && holds != (from.Succs[0] == to)
}

// decided returns what a condition is in a frame, where arguments decide it.
func (w *Walk) decided(cond ssa.Value, fr *Frame) (holds, known bool) {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			holds, known = w.decided(c.X, fr)
			return !holds, known
		}
	case *ssa.BinOp:
		if c.Op != token.EQL && c.Op != token.NEQ {
			return false, false
		}
		x, y := argumentOf(c.X, fr), argumentOf(c.Y, fr)
		if _, constant := x.(*ssa.Const); constant {
			x, y = y, x
		}
		k, ok := y.(*ssa.Const)
		if !ok {
			return false, false
		}
		same, known := equal(x, k)
		return same == (c.Op == token.EQL), known
	case *ssa.Parameter:
		if k, ok := argumentOf(c, fr).(*ssa.Const); ok && k.Value != nil && k.Value.Kind() == constant.Bool {
			return constant.BoolVal(k.Value), true
		}
	}
	return false, false
}

// equal compares a value with a constant, as far as that is known.
func equal(x ssa.Value, k *ssa.Const) (same, known bool) {
	switch x := x.(type) {
	case *ssa.Const:
		if x.Value == nil || k.Value == nil {
			return x.Value == nil && k.Value == nil, true // nil beside something
		}
		if x.Value.Kind() != k.Value.Kind() {
			return false, false
		}
		return constant.Compare(x.Value, token.EQL, k.Value), true
	case *ssa.MakeMap, *ssa.MakeSlice, *ssa.MakeInterface, *ssa.Alloc, *ssa.MakeClosure, *ssa.Slice:
		return false, k.Value == nil
	}
	return false, false
}

// argumentOf follows a parameter through the frames that bind it.
func argumentOf(v ssa.Value, fr *Frame) ssa.Value {
	for range budget.Calls.Max {
		param, ok := v.(*ssa.Parameter)
		if !ok || fr == nil || fr.Fn != param.Parent() || fr.Call == nil {
			return v
		}
		arg := ssa.Value(nil)
		for i, p := range param.Parent().Params {
			if p == param {
				arg = gotypes.Argument(fr.Call.Common(), param.Parent(), i)
			}
		}
		if arg == nil {
			return v
		}
		v, fr = arg, fr.Parent
	}
	return v
}
