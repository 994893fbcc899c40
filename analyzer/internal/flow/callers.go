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
			if ok && types.Implements(recv.Type(), iface) && w.mayReach(call, fn) {
				sites = append(sites[:len(sites):len(sites)], call)
			}
		}
	}
	return sites
}

// argument returns what a call passes for the parameter with the index; the
// receiver of a method is parameter 0.
func argument(common *ssa.CallCommon, fn *ssa.Function, index int) ssa.Value {
	if common.IsInvoke() {
		if index == 0 {
			return common.Value
		}
		index--
	}
	if index < len(common.Args) {
		return common.Args[index]
	}
	return nil
}

// declared returns the object of a function, or of the generic function that
// it is an instance of.
func declared(fn *ssa.Function) types.Object {
	if origin := fn.Origin(); origin != nil {
		fn = origin
	}
	return fn.Object()
}

// callsIn returns the calls that a function makes.
func callsIn(fn *ssa.Function) (calls []ssa.CallInstruction) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			if call, ok := instr.(ssa.CallInstruction); ok {
				calls = append(calls, call)
			}
		}
	}
	return calls
}
