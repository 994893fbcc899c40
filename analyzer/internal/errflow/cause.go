package errflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// LostAs returns the blocks that run where the error turned out to be of a type that
// is the cause itself, and that leave the function with nothing of the error used:
//
//	if _, ok := err.(*oauth2.RetrieveError); ok {
//		return errors.New("log in again")
//	}
//
// There are none where that does not happen. It is asked after [Follower.Outcome].
func (h *Follower) LostAs(cause func(types.Type) bool) []*ssa.BasicBlock {
	for v := range h.Seen {
		refs := v.Referrers()
		if refs == nil {
			continue
		}
		for _, use := range *refs {
			for _, branch := range branches(use, cause) {
				root := branch.Block().Succs[0]
				if len(root.Preds) != 1 {
					continue
				}
				if blocks := below(root); leaves(blocks) && !h.usedIn(blocks) {
					return blocks
				}
			}
		}
	}
	return nil
}

// branches returns the branches that ask whether an error is of a type, with a type
// assertion or errors.As.
func branches(use ssa.Instruction, cause func(types.Type) bool) []*ssa.If {
	var answer []ssa.Value
	switch i := use.(type) {
	case *ssa.TypeAssert:
		if !i.CommaOk || !cause(i.AssertedType) {
			return nil
		}
		for _, r := range *i.Referrers() {
			if e, ok := r.(*ssa.Extract); ok && e.Index == 1 {
				answer = append(answer, e)
			}
		}
	case *ssa.Call:
		args := i.Common().Args
		if gotypes.FullName(gotypes.Callee(i.Common())) != "errors.As" || len(args) < 2 {
			return nil
		}
		if target := gotypes.Pointee(gotypes.Unboxed(args[1]).Type()); target == nil || !cause(target) {
			return nil
		}
		answer = append(answer, i)
	}
	var all []*ssa.If
	for _, v := range answer {
		for _, r := range *v.Referrers() {
			if branch, ok := r.(*ssa.If); ok {
				all = append(all, branch)
			}
		}
	}
	return all
}

// below returns the blocks that a block dominates, itself included.
func below(root *ssa.BasicBlock) []*ssa.BasicBlock {
	var all []*ssa.BasicBlock
	for _, b := range root.Parent().Blocks {
		if root.Dominates(b) {
			all = append(all, b)
		}
	}
	return all
}

func leaves(blocks []*ssa.BasicBlock) bool {
	return slices.ContainsFunc(blocks, func(b *ssa.BasicBlock) bool {
		_, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
		return ok
	})
}

// usedIn reports whether something of the error is used in one of the blocks.
func (h *Follower) usedIn(blocks []*ssa.BasicBlock) bool {
	for _, b := range blocks {
		for _, instr := range b.Instrs {
			for _, op := range instr.Operands(nil) {
				if *op != nil && h.Seen[*op] {
					return true
				}
			}
			if v, ok := instr.(ssa.Value); ok && h.Seen[v] {
				return true // a load of what errors.As has found
			}
		}
	}
	return false
}
