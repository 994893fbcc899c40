package dataflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// Callers returns the calls of a function in the package, those through
// interfaces included.
func (w *Walk) Callers(fn *ssa.Function) []ssa.CallInstruction {
	sites := w.Prog.NamedCalls(fn)
	return append(sites[:len(sites):len(sites)], w.dynamic(fn)...)
}

// callersOf returns the frames in which a call of an interface method reaches a
// method of the package, where the function around the call is given the value that
// it is called on: one for each call of that function that passes the method's
// type. It is nil where all of them may, or they are not known.
func (w *Walk) callersOf(call ssa.CallInstruction, fn *ssa.Function) []*Frame {
	param, ok := call.Common().Value.(*ssa.Parameter)
	if !ok {
		return nil
	}
	outer := param.Parent()
	var frames []*Frame
	left := false
	for _, c := range w.Prog.Calls[outer] {
		arg := gotypes.Argument(c.Common(), outer, slices.Index(outer.Params, param))
		if arg != nil && !w.Prog.MayBe(arg, call.Common().Method, fn) {
			left = true
			continue
		}
		if f, ok := w.Enter(FrameKey{Fn: outer, Call: c}); ok {
			frames = append(frames, f)
		}
	}
	if !left {
		return nil
	}
	if obj := gotypes.Declared(outer); obj == nil || obj.Exported() {
		if f, ok := w.Enter(FrameKey{Fn: outer}); ok {
			f.Unknown = true
			frames = append(frames, f)
		}
	}
	return frames
}
