package dataflow

import (
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
)

// AtOnce reports whether two moments can belong to one run: in the function
// where both happen, one leads to the other and no condition of one excludes
// the other.
func AtOnce(a, b ProgramPoint) bool {
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
func lifted(m ProgramPoint) []ssa.Instruction {
	var all []ssa.Instruction
	if m.Instr != nil {
		all = append(all, m.Instr)
	}
	for f := m.Frame; f != nil && f.Call != nil; f = f.Parent {
		all = append(all, f.Call)
	}
	return all
}

// A ProgramPoint is an instruction in the frame where it runs.
type ProgramPoint struct {
	Instr ssa.Instruction
	Frame *Frame
}

// A ValueAt is a value that is come to at a depth. Who looks at it again for every way
// that leads there is never done.
type ValueAt struct {
	Value ssa.Value
	Depth int
}
