package ctrlflow

import (
	"golang.org/x/tools/go/ssa"
)

// TestsEmpty reports whether a block ends in the question whether a text is
// empty, or whether a look-up succeeded.
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
		for _, side := range []ssa.Value{cond.X, cond.Y} {
			if k, ok := side.(*ssa.Const); ok && (k.Value == nil || k.Value.ExactString() == `""` || k.Value.ExactString() == "0") {
				return true
			}
		}
	}
	return false
}

// Reachable returns the blocks that can follow others, and these.
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
// behind each call that never returns, such as os.Exit.
func AfterNoReturn(panics *ssa.Panic, b *ssa.BasicBlock) bool {
	for _, instr := range b.Instrs {
		if call, ok := instr.(*ssa.Call); ok && call.Pos() == panics.Pos() {
			return true
		}
	}
	return false
}
