package dataflow

import (
	"go/constant"
	"go/token"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// excluded reports whether a block does not run in the call of a frame, because of a
// constant that it passes:
//
//	func open(kind string) { if kind == "file" { ... } }
//	open("env")
func (fr *Frame) excluded(b *ssa.BasicBlock) bool {
	if fr == nil || !fr.constants || b == nil || fr.Fn != b.Parent() {
		return false
	}
	for ; b.Idom() != nil; b = b.Idom() {
		if len(b.Preds) == 1 && fr.leaves(b.Preds[0], b) {
			return true
		}
	}
	return false
}

// excludesEdge is excluded for the way from one block to the next.
func (fr *Frame) excludesEdge(from, to *ssa.BasicBlock) bool {
	return fr != nil && fr.constants && fr.Fn == to.Parent() && (fr.leaves(from, to) || fr.excluded(from))
}

// leaves reports whether the condition at the end of a block leads elsewhere.
func (fr *Frame) leaves(from, to *ssa.BasicBlock) bool {
	branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] == from.Succs[1] {
		return false
	}
	holds, known := fr.truth(branch.Cond)
	return known && holds != (from.Succs[0] == to)
}

// truth returns whether a condition holds in the call of the frame, if its arguments
// tell.
func (fr *Frame) truth(cond ssa.Value) (holds, known bool) {
	switch c := cond.(type) {
	case *ssa.UnOp:
		if c.Op == token.NOT {
			holds, known = fr.truth(c.X)
			return !holds, known
		}
	case *ssa.BinOp:
		if c.Op != token.EQL && c.Op != token.NEQ {
			return false, false
		}
		x, y := fr.argument(c.X), fr.argument(c.Y)
		if isNil(x) && isNil(y) {
			return c.Op == token.EQL, true
		}
		if x, y := constantOf(x), constantOf(y); x != nil && y != nil && x.Kind() == y.Kind() {
			return constant.Compare(x, c.Op, y), true
		}
	default:
		if v := constantOf(fr.argument(cond)); v != nil && v.Kind() == constant.Bool {
			return constant.BoolVal(v), true
		}
	}
	return false, false
}

// argument returns what a parameter is in the frame, and any other value as it is.
func (fr *Frame) argument(v ssa.Value) ssa.Value {
	for fr != nil && fr.Call != nil {
		param, ok := v.(*ssa.Parameter)
		if !ok || param.Parent() != fr.Fn {
			break
		}
		if fr.asked != nil {
			fr.asked.consult(fr)
		}
		arg := gotypes.Argument(fr.Call.Common(), fr.Fn, indexOf(param))
		if arg == nil {
			break
		}
		v, fr = arg, fr.Parent
	}
	return v
}

func indexOf(v *ssa.Parameter) int {
	for i, p := range v.Parent().Params {
		if p == v {
			return i
		}
	}
	return -1
}

func constantOf(v ssa.Value) constant.Value {
	if c, ok := v.(*ssa.Const); ok {
		return c.Value
	}
	return nil
}

// passesConstants reports whether a call passes a constant, or the caller's own
// parameter, which may be one.
func passesConstants(call ssa.CallInstruction) bool {
	if call == nil {
		return false
	}
	for _, arg := range call.Common().Args {
		switch arg.(type) {
		case *ssa.Const, *ssa.Parameter:
			return true
		}
	}
	return false
}
