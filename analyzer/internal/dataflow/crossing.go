package dataflow

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A Crossing is a way from one function to another.
type Crossing byte

// The crossings.
const (
	Within   Crossing = iota // none
	Argument                 // an argument and the parameter that it becomes
	Result                   // what a function returns and the result of its call
	Captured                 // a variable and its name in a function literal
)

// String returns the word that debugging shows.
func (c Crossing) String() string {
	return [...]string{"within", "argument", "result", "captured"}[c]
}

// entries yields the edges that lead into the function of a point from outside, and
// those into the functions whose result it is.
func (w *Walk) entries(pt Point, yield func(Edge)) {
	switch v := pt.Value.(type) {
	case *ssa.Parameter:
		fn := v.Parent()
		index := slices.Index(fn.Params, v)
		w.consult(pt.Frame)
		if index == 0 && pt.Frame != nil && pt.Frame.Fn == fn && pt.Frame.self != nil {
			yield(Edge{Between: Captured, Point: pt.at(pt.Frame.self, nil)})
			return
		}
		for _, c := range w.callsOf(fn, pt.Frame) {
			arg := gotypes.Argument(c.call.Common(), fn, index)
			if arg == nil {
				continue
			}
			from := pt.at(arg, c.frame)
			if index == 0 && c.call.Common().IsInvoke() {
				from = from.as(v.Type())
			}
			yield(Edge{Between: Argument, Instr: c.call, Point: from})
		}
	case *ssa.FreeVar:
		w.captured(v, pt.Frame, func(bound ssa.Value, f *Frame) {
			yield(Edge{Between: Captured, Point: pt.at(bound, f)})
		})
	case *ssa.Call:
		if _, ok := v.Common().Value.(*ssa.Builtin); ok {
			return
		}
		for _, t := range w.Targets(v, pt.Frame) {
			w.results(pt, v, t, yield)
		}
	}
}

// captured yields the variables that a captured one may be.
func (w *Walk) captured(v *ssa.FreeVar, fr *Frame, yield func(ssa.Value, *Frame)) {
	fn := v.Parent()
	index := slices.Index(fn.FreeVars, v)
	w.consult(fr)
	if fr != nil && fr.Fn == fn && fr.Bind != nil {
		yield(fr.Bind.Bindings[index], fr.BindFrame)
		return
	}
	for _, made := range w.Prog.Closures[fn] {
		yield(made.Bindings[index], nil)
	}
}

// results yields the edges into a function that a call can reach; ok is false where
// that is too deep.
func (w *Walk) results(pt Point, call *ssa.Call, t target, yield func(Edge)) (ok bool) {
	if t.Fn.Blocks == nil {
		return true
	}
	index := 0
	if call.Common().Signature().Results().Len() > 1 {
		if index, ok = pt.Path.component(); !ok {
			return true
		}
		pt.Path = pt.Path.rest
		pt.Below = max(pt.Below-1, 0)
	}
	f, ok := w.Enter(FrameKey{Parent: pt.Frame, Fn: t.Fn, Call: call, Bind: t.Bind, BindFrame: t.Frame})
	if !ok {
		return false
	}
	for _, ret := range gotypes.Returns(t.Fn) {
		if fails(ret) {
			w.consult(nil) // who looks at the error may be any caller's caller
		}
		if index < len(ret.Results) && !f.excluded(ret.Block()) && !besideError(ret, call, pt.Frame) {
			yield(Edge{Between: Result, Instr: call, Point: pt.at(ret.Results[index], f)})
		}
	}
	return true
}

// inside yields the edges from an argument or captured variable into the functions
// that it is passed to.
func (w *Walk) inside(pt Point, instr ssa.Instruction, yield func(Edge)) {
	switch i := instr.(type) {
	case *ssa.MakeClosure:
		fn := i.Fn.(*ssa.Function)
		f, ok := w.Enter(FrameKey{Fn: fn, Bind: i, BindFrame: pt.Frame})
		if !ok {
			return
		}
		for k, b := range i.Bindings {
			if b == pt.Value && k < len(fn.FreeVars) {
				yield(Edge{Between: Captured, Instr: i, Point: pt.at(fn.FreeVars[k], f)})
			}
		}
	case ssa.CallInstruction:
		if _, ok := i.Common().Value.(*ssa.Builtin); ok || !isOperand(i.Common(), pt.Value) || pt.Frame.excluded(i.Block()) {
			return
		}
		for _, t := range w.Targets(i, pt.Frame) {
			if t.Fn.Blocks == nil {
				w.calledBack(pt, i, yield)
				continue
			}
			f, ok := w.Enter(FrameKey{Parent: pt.Frame, Fn: t.Fn, Call: i, Bind: t.Bind, BindFrame: t.Frame})
			if !ok {
				continue
			}
			for k, param := range t.Fn.Params {
				if gotypes.Argument(i.Common(), t.Fn, k) == pt.Value && !(k == 0 && i.Common().IsInvoke() && pt.excludes(param.Type())) {
					yield(Edge{Between: Argument, Instr: i, Point: pt.at(param, f)})
				}
			}
		}
	}
}

// calledBack yields the edges into the methods of a value that a function of another
// package is given as an interface and may call: flag.Var(&secret, ...) calls Set.
func (w *Walk) calledBack(pt Point, call ssa.CallInstruction, yield func(Edge)) {
	box, ok := pt.Value.(*ssa.MakeInterface)
	if !ok {
		return
	}
	iface, ok := box.Type().Underlying().(*types.Interface)
	if !ok || !w.declaredHere(gotypes.Pointee(box.X.Type())) {
		return
	}
	for i := range iface.NumMethods() {
		m := w.Prog.Method(box.X.Type(), iface.Method(i))
		if m == nil || m.Blocks == nil {
			continue
		}
		if f, ok := w.entered(m); ok {
			yield(Edge{Between: Argument, Instr: call, Point: pt.at(m.Params[0], f)})
		}
	}
}

// entered returns the frame of a call of a function that nothing is known of.
func (w *Walk) entered(fn *ssa.Function) (*Frame, bool) {
	f, ok := w.Enter(FrameKey{Fn: fn})
	if ok {
		f.Unknown = true
	}
	return f, ok
}

// isOperand reports whether a value is an argument or the receiver of a call.
func isOperand(common *ssa.CallCommon, v ssa.Value) bool {
	return common.IsInvoke() && common.Value == v || slices.Contains(common.Args, v)
}

// returned yields the edges from a value that is returned to the calls whose result
// it is: the call of the frame, or all that are known.
func (w *Walk) returned(pt Point, ret *ssa.Return, yield func(Edge)) {
	for i, res := range ret.Results {
		if res != pt.Value {
			continue
		}
		result := pt
		if len(ret.Results) > 1 {
			result.Path = component(i).join(pt.Path)
		}
		for _, c := range w.callsOf(ret.Parent(), pt.Frame) {
			in := Frame{FrameKey: FrameKey{Parent: c.frame, Fn: ret.Parent(), Call: c.call}, asked: &w.memory, constants: passesConstants(c.call)}
			if v := c.call.Value(); v != nil && !in.excluded(ret.Block()) && !besideError(ret, c.call, c.frame) {
				yield(Edge{Between: Result, Instr: c.call, Point: result.at(v, c.frame)})
			}
		}
	}
}

// A callSite is a call in the frame around it.
type callSite struct {
	call  ssa.CallInstruction
	frame *Frame
}

// callsOf returns the calls of a function that a frame stands for: one, where the
// walk came in through it, or all that the package has.
func (w *Walk) callsOf(fn *ssa.Function, fr *Frame) []callSite {
	w.consult(fr)
	if fr != nil && fr.Fn == fn {
		switch {
		case fr.Call != nil:
			return []callSite{{fr.Call, fr.Parent}}
		case fr.Unknown:
			return nil
		}
	}
	var all []callSite
	for _, call := range w.Callers(fn) {
		frames := []*Frame{nil}
		if call.Common().IsInvoke() {
			if some := w.callersOf(call, fn); some != nil {
				frames = some
			}
		}
		for _, f := range frames {
			all = append(all, callSite{call, f})
		}
	}
	return all
}

// ResultPath returns the path from a call to one of its results.
func ResultPath(call *ssa.Call, i int) *Path {
	if call.Common().Signature().Results().Len() < 2 {
		return nil
	}
	return component(i)
}
