package dataflow

import (
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A Point is a part of a value, in a call.
type Point struct {
	Value ssa.Value
	// Path leads to the part; nil is the value itself.
	Path  *Path
	Frame *Frame
	// Memory asks only for what is stored through the value, not for what the value
	// is:
	//
	//	p := &x; q := p; *q = secret   // met as the memory of p, at *
	Memory bool
}

// An Edge is one step of a value from one point to another.
type Edge struct {
	// Point is the other end: where the value was before, for Preds, or where it goes,
	// for Succs.
	Point Point
	Kind  MoveKind
	// Between is set on edges between functions.
	Between Crossing
	// Guess says that the key of an element is not known: it may be another one.
	Guess bool
	// Alias says that the neighbour is another name of the same memory, which was found
	// by following where the point's value goes: nothing comes from there but what is
	// stored through that name.
	Alias bool
	// Part is set where the neighbour is only a part of the point, or the point a part
	// of it: the path from the whole to the part. A question that asks what a struct
	// shows follows such edges; one that asks what a value is does not.
	Part  *Path
	Instr ssa.Instruction
	// Index is the edge of a phi.
	Index int
}

// A Crossing is a way from one function to another.
type Crossing byte

// The crossings.
const (
	Within   Crossing = iota // none
	Argument                 // an argument and the parameter that it becomes
	Result                   // what a function returns and the result of its call
	Captured                 // a variable and its name in a function literal
)

// Pos returns where the step happens.
func (e *Edge) Pos() token.Pos {
	if e.Instr == nil {
		return token.NoPos
	}
	return e.Instr.Pos()
}

// Preds returns where the value at a point may come from. Together with
// [Walk.Succs] it is the only code that knows how Go moves a value. What no edge
// leads to is a source, which the question knows: a constant, a call of a function
// without a body, a parameter that callers in other packages pass.
func (w *Walk) Preds(pt Point) []Edge {
	var all []Edge
	if !pt.Memory {
		if instr, ok := pt.Value.(ssa.Instruction); ok {
			for _, m := range w.moves(instr, pt.Frame) {
				if m.to.value == pt.Value {
					all = appendEdge(all, pt, m.to, m.from, m, instr, false)
				}
			}
		}
		all = w.entries(all, pt)
		if !pt.Path.ThroughReference() {
			return all
		}
	}
	// What is stored through this name, and through the names made from it.
	for _, instr := range w.Prog.Uses(pt.Value) {
		for _, m := range w.moves(instr, pt.Frame) {
			switch {
			case m.to.value == pt.Value && m.kind == Store:
				all = appendEdge(all, pt, m.to, m.from, m, instr, false)
			case m.from.value == pt.Value:
				// A pointer that is stored somewhere has as many names as that place has.
				// The address of a part is a name for the part: what is stored in &x.f is in x.
				if next, ok := w.follow(pt, m.from, m.to); ok && (m.alias || next.ThroughReference()) || !ok && m.alias && pt.Path.isShorter(m.from.path) {
					n := len(all)
					if all = appendEdge(all, pt, m.from, m.to, m, instr, m.kind != Store); len(all) > n {
						all[n].Alias = true
					}
				}
			}
		}
		n := len(all)
		all = w.inside(all, pt, instr, true)
		for i := range all[n:] {
			all[n+i].Alias = true
		}
	}
	return all
}

// Succs returns where the value at a point may go.
func (w *Walk) Succs(pt Point) []Edge {
	var all []Edge
	for _, instr := range w.Prog.Uses(pt.Value) {
		for _, m := range w.moves(instr, pt.Frame) {
			if m.from.value == pt.Value {
				all = appendEdge(all, pt, m.from, m.to, m, instr, false)
			}
			if m.to.value == pt.Value && m.kind == Store { // *p = q: what is put into *q is in **p
				if next, ok := w.follow(pt, m.to, m.from); ok && next.ThroughReference() {
					all = appendEdge(all, pt, m.to, m.from, m, instr, false)
				}
			}
		}
		all = w.inside(all, pt, instr, false)
		if ret, ok := instr.(*ssa.Return); ok {
			all = w.returned(all, pt, ret)
		}
	}
	if !pt.Path.ThroughReference() {
		return all
	}
	// The value is in memory: the names that this one was made from lead there too.
	if instr, ok := pt.Value.(ssa.Instruction); ok {
		for _, m := range w.moves(instr, pt.Frame) {
			if m.to.value != pt.Value {
				continue
			}
			if next, ok := w.follow(pt, m.to, m.from); ok && (m.alias || next.ThroughReference()) {
				all = appendEdge(all, pt, m.to, m.from, m, instr, false)
			}
		}
	}
	return w.entries(all, pt)
}

// follow returns the path at the other end of a move, of the part of a point below
// this end; ok is false where the move is about another part.
func (w *Walk) follow(pt Point, this, other part) (*Path, bool) {
	rest, match, _ := pt.Path.cut(this.path)
	return other.path.join(rest), match == exact || match == guess
}

// appendEdge adds the edge that a move is for a point at one of its ends.
func appendEdge(all []Edge, pt Point, this, other part, m move, instr ssa.Instruction, memory bool) []Edge {
	e := Edge{Kind: m.kind, Instr: instr, Index: m.index, Point: Point{Value: other.value, Frame: pt.Frame, Memory: memory}}
	if _, ok := other.value.(*ssa.Global); ok {
		e.Point.Frame = nil // one variable for all calls
	}
	rest, match, missing := pt.Path.cut(this.path)
	switch match {
	case exact, guess:
		e.Point.Path, e.Guess = other.path.join(rest), match == guess
	case shorter:
		e.Point.Path, e.Part = other.path, missing
	default:
		return all
	}
	if e.Point.Path.length() > maxPath {
		return all
	}
	return append(all, e)
}

// entries adds the edges that lead into the function of a point from outside, and
// those into the functions whose result it is.
func (w *Walk) entries(all []Edge, pt Point) []Edge {
	switch v := pt.Value.(type) {
	case *ssa.Parameter:
		fn := v.Parent()
		index := slices.Index(fn.Params, v)
		for _, c := range w.callsOf(fn, pt.Frame) {
			if arg := gotypes.Argument(c.call.Common(), fn, index); arg != nil {
				all = append(all, Edge{Between: Argument, Instr: c.call, Point: Point{Value: arg, Path: pt.Path, Frame: c.frame}})
			}
		}
	case *ssa.FreeVar:
		w.captured(v, pt.Frame, func(bound ssa.Value, f *Frame) []*Origin {
			all = append(all, Edge{Between: Captured, Point: Point{Value: bound, Path: pt.Path, Frame: f}})
			return nil
		})
	case *ssa.Call:
		all = w.results(all, pt, v)
	}
	return all
}

// results adds the edges into the functions that a call can reach.
func (w *Walk) results(all []Edge, pt Point, call *ssa.Call) []Edge {
	index, path := 0, pt.Path
	if call.Common().Signature().Results().Len() > 1 {
		k, ok := path.component()
		if !ok {
			return all
		}
		index, path = k, path.rest
	}
	for _, t := range w.Targets(call, pt.Frame) {
		if t.Fn.Blocks == nil {
			continue
		}
		f, ok := w.Enter(FrameKey{Parent: pt.Frame, Fn: t.Fn, Call: call, Bind: t.Bind, BindFrame: t.Frame})
		if !ok {
			continue
		}
		for _, v := range gotypes.ReturnValues(t.Fn, index) {
			all = append(all, Edge{Between: Result, Instr: call, Point: Point{Value: v, Path: path, Frame: f}})
		}
	}
	return all
}

// inside adds the edges from an argument or captured variable into the functions
// that it is passed to.
func (w *Walk) inside(all []Edge, pt Point, instr ssa.Instruction, memory bool) []Edge {
	switch i := instr.(type) {
	case *ssa.MakeClosure:
		fn := i.Fn.(*ssa.Function)
		f, ok := w.Enter(FrameKey{Fn: fn, Bind: i, BindFrame: pt.Frame})
		if !ok {
			return all
		}
		for k, b := range i.Bindings {
			if b == pt.Value && k < len(fn.FreeVars) {
				all = append(all, Edge{Between: Captured, Instr: i, Point: Point{Value: fn.FreeVars[k], Path: pt.Path, Frame: f, Memory: memory}})
			}
		}
	case ssa.CallInstruction:
		if memory && !pt.Path.ThroughReference() {
			return all
		}
		if _, ok := i.Common().Value.(*ssa.Builtin); ok {
			return all
		}
		for _, t := range w.Targets(i, pt.Frame) {
			if t.Fn.Blocks == nil {
				continue
			}
			f, ok := w.Enter(FrameKey{Parent: pt.Frame, Fn: t.Fn, Call: i, Bind: t.Bind, BindFrame: t.Frame})
			if !ok {
				continue
			}
			for k, param := range t.Fn.Params {
				if gotypes.Argument(i.Common(), t.Fn, k) == pt.Value {
					all = append(all, Edge{Between: Argument, Instr: i, Point: Point{Value: param, Path: pt.Path, Frame: f, Memory: memory}})
				}
			}
		}
	}
	return all
}

// returned adds the edges from a value that is returned to the calls whose result it
// is: the call of the frame, or all that are known.
func (w *Walk) returned(all []Edge, pt Point, ret *ssa.Return) []Edge {
	for i, res := range ret.Results {
		if res != pt.Value {
			continue
		}
		path := pt.Path
		if len(ret.Results) > 1 {
			path = component(i).join(path)
		}
		for _, c := range w.callsOf(ret.Parent(), pt.Frame) {
			if v := c.call.Value(); v != nil {
				all = append(all, Edge{Between: Result, Instr: c.call, Point: Point{Value: v, Path: path, Frame: c.frame}})
			}
		}
	}
	return all
}

// A callSite is a call in the frame around it.
type callSite struct {
	call  ssa.CallInstruction
	frame *Frame
}

// callsOf returns the calls of a function that a frame stands for: one, where the
// walk came in through it, or all that the package has.
func (w *Walk) callsOf(fn *ssa.Function, fr *Frame) []callSite {
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
