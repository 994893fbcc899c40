package flow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// callers returns the calls of a function in the package, those through
// interfaces included.
func (w *walk) callers(fn *ssa.Function) []ssa.CallInstruction {
	sites, ok := w.prog.sites[fn]
	if !ok {
		sites = w.named(fn)
		w.prog.sites[fn] = sites
	}
	return append(sites[:len(sites):len(sites)], w.dynamic(fn)...)
}

// named returns the calls that name a function or, through an interface, its
// method.
func (w *walk) named(fn *ssa.Function) []ssa.CallInstruction {
	sites := w.prog.calls[fn]
	if recv := fn.Signature.Recv(); recv != nil {
		for _, call := range w.prog.invokes[fn.Name()] {
			iface, ok := call.Common().Value.Type().Underlying().(*types.Interface)
			if ok && types.Implements(recv.Type(), iface) {
				sites = append(sites[:len(sites):len(sites)], call)
			}
		}
	}
	return sites
}
