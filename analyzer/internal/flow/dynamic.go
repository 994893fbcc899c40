package flow

import "golang.org/x/tools/go/ssa"

// maxDynamic is the number of calls of function values up to which they are
// resolved.
const maxDynamic = 400

// dynamic returns the calls of a function that name a value, not the function:
// of a callback, of a function in a variable or map, of the body of a range
// over a function.
func (w *walk) dynamic(fn *ssa.Function) []ssa.CallInstruction {
	if !w.prog.resolved && (w.prog.closures[fn] != nil || w.prog.mentions[fn] != nil) {
		w.resolve()
	}
	return w.prog.dynamic[fn]
}

// resolve finds what the package's calls of function values call. A callback
// may be passed on by another callback, so it takes a few rounds.
func (w *walk) resolve() {
	w.prog.resolved = true
	calls := w.prog.indirect
	if len(calls) > maxDynamic {
		return
	}
	for range 3 {
		found := make(map[*ssa.Function][]ssa.CallInstruction)
		n := 0
		for _, call := range calls {
			for _, t := range w.newWalk().targets(call, nil) {
				found[t.fn] = append(found[t.fn], call)
				n++
			}
		}
		grown := n > w.prog.dynamicCount
		w.prog.dynamic, w.prog.dynamicCount = found, n
		if !grown {
			return
		}
	}
}
