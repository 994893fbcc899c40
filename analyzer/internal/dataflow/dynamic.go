package dataflow

import (
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
)

// functionValues are the calls of function values that can reach a function, once
// they are resolved.
type functionValues struct {
	calls    map[*ssa.Function][]ssa.CallInstruction
	count    int
	resolved bool
}

// dynamic returns the calls of a function that name a value, not the function:
// of a callback, of a function in a variable or map, of the body of a range
// over a function.
func (w *Walk) dynamic(fn *ssa.Function) []ssa.CallInstruction {
	if !w.dynamicCalls.resolved && (w.Prog.Closures[fn] != nil || w.Prog.Mentions[fn] != nil) {
		w.resolve()
	}
	return w.dynamicCalls.calls[fn]
}

// resolve finds what the package's calls of function values call. Functions are rarely
// far from where they are called, and a package may have hundreds of callbacks. A
// callback may be passed on by another one, so it takes a few rounds.
func (w *Walk) resolve() {
	w.dynamicCalls.resolved = true
	calls := w.Prog.Indirect
	if len(calls) > budget.Callbacks.Max {
		w.unit.Budget.End(budget.Callbacks)
		return
	}
	for range 3 {
		found := make(map[*ssa.Function][]ssa.CallInstruction)
		n := 0
		round := w.NewWalk()
		round.Limit = budget.Targets
		for _, call := range calls {
			round.Begin()
			for _, t := range round.Targets(call, nil) {
				found[t.Fn] = append(found[t.Fn], call)
				n++
			}
		}
		grown := n > w.dynamicCalls.count
		w.dynamicCalls.calls, w.dynamicCalls.count = found, n
		if !grown {
			return
		}
	}
}
