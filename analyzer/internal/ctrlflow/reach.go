package ctrlflow

import (
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// TestsEmpty reports whether a block ends in the question whether a text is
// empty, or whether a look-up succeeded:
//
//	if s == "" { ... }
//	if len(s) > 0 { ... }
//	if v, ok := os.LookupEnv(key); ok { ... }
func TestsEmpty(b *ssa.BasicBlock) bool {
	if b == nil || len(b.Instrs) == 0 {
		return false
	}
	branch, ok := b.Instrs[len(b.Instrs)-1].(*ssa.If)
	if !ok {
		return false
	}
	switch cond := branch.Cond.(type) {
	case *ssa.Extract:
		return true // v, ok := os.LookupEnv(...)
	case *ssa.BinOp:
		v, k := constantSide(cond)
		if k == nil {
			return false
		}
		if isLength(v) {
			return k.Value != nil && (k.Value.ExactString() == "0" || k.Value.ExactString() == "1" && cond.Op != token.EQL && cond.Op != token.NEQ)
		}
		return (cond.Op == token.EQL || cond.Op == token.NEQ) && (k.Value == nil || k.Value.ExactString() == `""`)
	}
	return false
}

// isLength reports whether a value is len(x).
func isLength(v ssa.Value) bool {
	call, ok := v.(*ssa.Call)
	if !ok {
		return false
	}
	builtin, ok := call.Common().Value.(*ssa.Builtin)
	return ok && builtin.Name() == "len"
}

// Reachable returns the blocks that can follow others, and these:
//
//	Reachable(b.Succs)[b] // b is in a loop
func Reachable(from []*ssa.BasicBlock) map[*ssa.BasicBlock]bool {
	seen := make(map[*ssa.BasicBlock]bool)
	var visit func(b *ssa.BasicBlock)
	visit = func(b *ssa.BasicBlock) {
		if seen[b] {
			return
		}
		seen[b] = true
		for _, s := range b.Succs {
			visit(s)
		}
	}
	for _, b := range from {
		visit(b)
	}
	return seen
}

// AfterNoReturn reports whether a panic is none of the source's: SSA has one
// behind each call that never returns, such as os.Exit:
//
//	if err != nil { os.Exit(1) } // SSA has a panic here
//	panic("...")                 // of the source
func AfterNoReturn(panics *ssa.Panic, b *ssa.BasicBlock) bool {
	for _, instr := range b.Instrs {
		if call, ok := instr.(*ssa.Call); ok && call.Pos() == panics.Pos() {
			return true
		}
	}
	return false
}
