package flow

import (
	"golang.org/x/tools/go/ssa"
)

// callers returns the calls of a function in the package, those through
// interfaces included.
func (w *walk) callers(fn *ssa.Function) []ssa.CallInstruction {
	sites := w.prog.NamedCalls(fn)
	return append(sites[:len(sites):len(sites)], w.dynamic(fn)...)
}
