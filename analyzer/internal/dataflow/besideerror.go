package dataflow

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// besideError reports whether what a return statement yields beside an error is used
// by nobody, since the caller looks at the error and leaves:
//
//	func key() (string, error) { return "unknown", errNone }
//	k, err := key()
//	if err != nil { return err }
func besideError(ret *ssa.Return, call ssa.CallInstruction, fr *Frame) bool {
	return fails(ret) && leavesOnError(call, fr)
}

// fails reports whether a return statement yields an error that is not nil.
func fails(ret *ssa.Return) bool {
	if len(ret.Results) < 2 {
		return false
	}
	switch v := gotypes.ReturnedError(ret).(type) {
	case nil, *ssa.Const:
		return false
	case *ssa.MakeInterface:
		return true
	case *ssa.UnOp:
		_, global := v.X.(*ssa.Global)
		return global && v.Op == token.MUL || testedNotNil(v, ret.Block())
	case *ssa.Call:
		if obj := gotypes.Callee(v.Common()); obj != nil {
			switch gotypes.FullName(obj) {
			case "errors.New", "fmt.Errorf":
				return true
			}
		}
		return testedNotNil(v, ret.Block())
	default:
		return testedNotNil(v, ret.Block())
	}
}

// testedNotNil reports whether a block runs only where an error is not nil.
func testedNotNil(v ssa.Value, b *ssa.BasicBlock) bool {
	for up := b.Idom(); up != nil; b, up = up, up.Idom() {
		if failed, _ := branches(up, v); failed == b && len(b.Preds) == 1 {
			return true
		}
	}
	return false
}

// branches returns the blocks that follow where an error is not nil and where it is,
// if that is asked at the end of a block.
func branches(b *ssa.BasicBlock, v ssa.Value) (failed, succeeded *ssa.BasicBlock) {
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return nil, nil
	}
	cond, ok := branch.Cond.(*ssa.BinOp)
	if !ok || !(cond.X == v && isNil(cond.Y) || cond.Y == v && isNil(cond.X)) {
		return nil, nil
	}
	switch cond.Op {
	case token.NEQ:
		return b.Succs[0], b.Succs[1]
	case token.EQL:
		return b.Succs[1], b.Succs[0]
	}
	return nil, nil
}

// leavesOnError reports whether the caller of a function asks whether its error is
// nil, and uses none of its other results where it is not; or returns all of them to
// a caller that does so.
func leavesOnError(call ssa.CallInstruction, fr *Frame) bool {
	made, ok := call.(*ssa.Call)
	if !ok {
		return false
	}
	var failure ssa.Value
	var results []ssa.Value
	for _, use := range *made.Referrers() {
		if _, ok := use.(*ssa.DebugRef); ok {
			continue
		}
		part, ok := use.(*ssa.Extract)
		switch {
		case !ok:
			return false
		case part.Index == made.Call.Signature().Results().Len()-1:
			failure = part
		default:
			results = append(results, part)
		}
	}
	if failure == nil {
		return false // it is ignored
	}
	for _, use := range *failure.Referrers() {
		switch use := use.(type) {
		case *ssa.BinOp:
			for _, test := range *use.Referrers() {
				failed, succeeded := branches(test.Block(), failure)
				if failed == nil || failed == succeeded {
					continue
				}
				after := map[*ssa.BasicBlock]bool{made.Block(): true} // where the next call is
				follow(failed, after)
				delete(after, made.Block())
				if !after[succeeded] && !slices.ContainsFunc(results, func(v ssa.Value) bool { return usedIn(v, after) }) {
					return true
				}
			}
		case *ssa.Return:
			if fr != nil && fr.Fn == use.Parent() && fr.Call != nil {
				return leavesOnError(fr.Call, fr.Parent)
			}
		}
	}
	return false
}

// follow adds a block and those that can come after it.
func follow(b *ssa.BasicBlock, to map[*ssa.BasicBlock]bool) {
	if !to[b] {
		to[b] = true
		for _, next := range b.Succs {
			follow(next, to)
		}
	}
}

// usedIn reports whether a value is used in one of some blocks.
func usedIn(v ssa.Value, blocks map[*ssa.BasicBlock]bool) bool {
	return slices.ContainsFunc(*v.Referrers(), func(use ssa.Instruction) bool {
		if _, ok := use.(*ssa.DebugRef); ok {
			return false
		}
		if store, ok := use.(*ssa.Store); ok && store.Val == v {
			if local, ok := store.Addr.(*ssa.Alloc); ok && usedIn(local, blocks) {
				return true
			}
		}
		if phi, ok := use.(*ssa.Phi); ok {
			for i, edge := range phi.Edges {
				if edge == v && blocks[phi.Block().Preds[i]] {
					return true
				}
			}
			return false
		}
		return blocks[use.Block()]
	})
}
