package dataflow

import (
	"golang.org/x/tools/go/ssa"
)

// Callers returns the calls of a function in the package, those through
// interfaces included.
func (w *Walk) Callers(fn *ssa.Function) []ssa.CallInstruction {
	sites := w.Prog.NamedCalls(fn)
	return append(sites[:len(sites):len(sites)], w.dynamic(fn)...)
}
