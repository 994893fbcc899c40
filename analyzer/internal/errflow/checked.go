package errflow

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// checks notes the branches that ask whether an error is nil.
func (h *Follower) checks(v ssa.Value) {
	for _, instr := range *v.Referrers() {
		cond, ok := instr.(*ssa.BinOp)
		if !ok || !gotypes.IsNil(cond.X) && !gotypes.IsNil(cond.Y) {
			continue
		}
		for _, r := range *cond.Referrers() {
			branch, ok := r.(*ssa.If)
			if !ok || h.Safe(branch.Block()) {
				continue
			}
			yes, no := branch.Block().Succs[0], branch.Block().Succs[1]
			if cond.Op == token.NEQ {
				yes, no = no, yes
			}
			h.succeeded, h.failed = addBlock(h.succeeded, yes), addBlock(h.failed, no)
		}
	}
}

func addBlock(all []*ssa.BasicBlock, b *ssa.BasicBlock) []*ssa.BasicBlock {
	if slices.Contains(all, b) {
		return all
	}
	return append(all, b)
}

// Safe reports whether the error is nil in a block.
func (h *Follower) Safe(b *ssa.BasicBlock) bool {
	for _, root := range h.succeeded {
		if b != nil && len(root.Preds) == 1 && root.Parent() == b.Parent() && root.Dominates(b) {
			return true
		}
	}
	return false
}

// SafeEdge reports whether the error is nil on the way from one block to
// another.
func (h *Follower) SafeEdge(from, to *ssa.BasicBlock) bool {
	if h.Safe(from) {
		return true
	}
	if branch, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If); ok {
		for _, root := range h.succeeded {
			if root == to && from.Succs[0] != from.Succs[1] && h.AsksNil(branch) {
				return true
			}
		}
	}
	return false
}

// AsksNil reports whether a branch asks whether the error is nil.
func (h *Follower) AsksNil(branch *ssa.If) bool {
	cond, ok := branch.Cond.(*ssa.BinOp)
	return ok && (gotypes.IsNil(cond.X) && h.Seen[cond.Y] || gotypes.IsNil(cond.Y) && h.Seen[cond.X])
}

// OnlyFailed returns the blocks that are reached after the call failed and not
// after it succeeded.
func (h *Follower) OnlyFailed() map[*ssa.BasicBlock]bool {
	failed, succeeded := ctrlflow.Reachable(h.failed), ctrlflow.Reachable(h.succeeded)
	for b := range succeeded {
		delete(failed, b)
	}
	return failed
}

// speaks reports whether something is said after a failure, if not the cause:
// an error is returned, a line is printed, an answer is sent.
//
// go/ssa: it asks what an instruction does, not where a value goes.
func (h *Follower) speaks() bool {
	for b := range h.OnlyFailed() {
		for _, instr := range b.Instrs {
			switch i := instr.(type) {
			case *ssa.Panic:
				if !ctrlflow.AfterNoReturn(i, b) {
					return true
				}
			case *ssa.Return:
				if v := gotypes.ReturnedError(i); v != nil && !gotypes.IsNil(v) {
					return true
				}
			case ssa.CallInstruction:
				if obj := gotypes.Callee(i.Common()); obj != nil && h.prints(obj) {
					return true
				}
			}
		}
	}
	return false
}
