package flow

import (
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
)

// atOnce reports whether two moments can belong to one run: in the function
// where both happen, one leads to the other and no condition of one excludes
// the other.
func atOnce(a, b moment) bool {
	for _, x := range lifted(a) {
		for _, y := range lifted(b) {
			if x.Parent() == y.Parent() {
				return ctrlflow.Compatible(x.Block(), y.Block())
			}
		}
	}
	return true
}

// lifted returns an instruction and the calls that led to it, the innermost
// first.
func lifted(m moment) []ssa.Instruction {
	var all []ssa.Instruction
	if m.instr != nil {
		all = append(all, m.instr)
	}
	for f := m.frame; f != nil && f.call != nil; f = f.parent {
		all = append(all, f.call)
	}
	return all
}
