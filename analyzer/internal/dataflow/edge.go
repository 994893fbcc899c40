package dataflow

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
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
	// Below, if it is not 0, is the length of the beginning of the path at which a
	// pointer lies: asked is only for what is stored through that pointer, not for
	// which pointer it is:
	//
	//	t := T{&s}; *t.p = secret   // met from &s as t at .p*, below .p
	Below int
	// Dynamic, if it is not nil, is the type that the value has in an interface, and
	// Within the length of the path below that value: what another type holds is not
	// asked for.
	//
	//	var s store = ...; s.get()   // the receiver of (file).get is what is a file in s
	Dynamic types.Type
	Within  int
}

// as returns the point with the type that its value has in an interface.
func (pt Point) as(t types.Type) Point {
	pt.Dynamic, pt.Within = t, pt.Path.length()
	return pt
}

// excludes reports whether a value in an interface has another type than the point
// asks for.
func (pt Point) excludes(boxed types.Type) bool {
	return pt.Dynamic != nil && pt.Within == pt.Path.length() && !types.Identical(gotypes.Pointee(boxed), gotypes.Pointee(pt.Dynamic))
}

// refers reports whether the part is shared by all copies of the value: it lies
// behind a pointer, in a map, slice or channel, or is a slice of bytes.
func (pt Point) refers() bool {
	return pt.Path.ThroughReference() || pt.Path == nil && gotypes.IsBytes(pt.Value.Type())
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
	add := func(e Edge) { all = append(all, e) }
	if !pt.Memory {
		w.comesFrom(pt, add)
	}
	if w.sharesMemory(pt) {
		for _, instr := range w.Prog.Uses(pt.Value) {
			w.storedBy(pt, instr, add)
		}
	}
	all = slices.DeleteFunc(all, tooLong)
	w.debug.edges("preds", pt, all)
	return all
}

// tooLong reports whether an edge leads so deep into a value that nobody follows it: a
// list that is linked by pointers has no end.
func tooLong(e Edge) bool { return e.Point.Path.length() > budget.PathSteps.Max }

// sharesMemory reports whether things may be stored through the value of a point,
// and are not met by another name of it anyway.
func (w *Walk) sharesMemory(pt Point) bool {
	if pt.Memory {
		return true
	}
	_, captured := pt.Value.(*ssa.FreeVar) // met from the variable that it is
	return !captured && pt.refers()
}

// comesFrom yields what the value of a point is made from.
func (w *Walk) comesFrom(pt Point, yield func(Edge)) {
	if instr, ok := pt.Value.(ssa.Instruction); ok {
		if box, ok := instr.(*ssa.MakeInterface); ok && pt.excludes(box.X.Type()) {
			return
		}
		w.moves(instr, pt.Value, pt.Frame, func(m move) {
			if m.to.value == pt.Value {
				reach(pt, m.to, m.from, m, instr, yield)
			}
		})
	}
	w.entries(pt, yield)
}

// storedBy yields what an instruction that uses the value of a point stores through
// it, and the names that it makes from it.
func (w *Walk) storedBy(pt Point, instr ssa.Instruction, yield func(Edge)) {
	memory := pt
	memory.Memory = true
	alias := func(e Edge) { e.Alias = true; yield(e) }
	w.moves(instr, pt.Value, pt.Frame, func(m move) {
		switch {
		case m.to.value == pt.Value && m.kind == Store:
			reach(pt, m.to, m.from, m, instr, yield)
		case m.from.value != pt.Value:
		case m.kind == Store:
			// A pointer that is stored in a local object has as many names as that place
			// has, and a struct that it lies in is copied with it. Objects that come from
			// elsewhere have too many names: fields of any object are a question's own.
			if pt.Path.ThroughReference() && !pt.Path.refersWithin(pt.Below) && madeHere(m.to.value) {
				place := pt.at(m.to.value, pt.Frame)
				place.Path, place.Below, place.Memory = m.to.path.join(pt.Path), max(pt.Below, pt.Path.members())+m.to.path.length(), false
				alias(Edge{Kind: Store, Instr: instr, Point: place})
			}
		case m.kind == Join, m.kind == Convert: // a copy
		default:
			if m.alias || m.shares(pt.Path, m.from, m.to) {
				reach(memory, m.from, m.to, m, instr, alias)
			}
		}
	})
	if pt.refers() {
		w.inside(memory, instr, alias)
	}
}

// madeHere reports whether an address leads into an object that its function makes.
func madeHere(v ssa.Value) bool {
	for {
		switch i := v.(type) {
		case *ssa.FieldAddr:
			v = i.X
		case *ssa.IndexAddr:
			v = i.X
		case *ssa.Alloc, *ssa.MakeMap, *ssa.MakeSlice, *ssa.MakeChan:
			return true
		default:
			return false
		}
	}
}

// Succs returns where the value at a point may go.
func (w *Walk) Succs(pt Point) []Edge {
	var all []Edge
	add := func(e Edge) { all = append(all, e) }
	for _, instr := range w.Prog.Uses(pt.Value) {
		w.moves(instr, pt.Value, pt.Frame, func(m move) {
			if m.from.value == pt.Value {
				reach(pt, m.from, m.to, m, instr, add)
			}
			if m.to.value == pt.Value && m.kind == Store { // *p = q: what is put into *q is in **p
				if m.shares(pt.Path, m.to, m.from) {
					reach(pt, m.to, m.from, m, instr, add)
				}
			}
		})
		w.inside(pt, instr, add)
		if ret, ok := instr.(*ssa.Return); ok {
			w.returned(pt, ret, add)
		}
	}
	if !pt.Path.ThroughReference() {
		return slices.DeleteFunc(all, tooLong)
	}
	// The value is in memory: the names that this one was made from lead there too.
	if instr, ok := pt.Value.(ssa.Instruction); ok {
		w.moves(instr, pt.Value, pt.Frame, func(m move) {
			if m.to.value != pt.Value {
				return
			}
			if m.alias || m.shares(pt.Path, m.to, m.from) {
				reach(pt, m.to, m.from, m, instr, add)
			}
		})
	}
	w.entries(pt, add)
	return slices.DeleteFunc(all, tooLong)
}

// shares reports whether the part that a path leads to from one end of the move is
// the same memory at the other end, not a copy of it.
func (m move) shares(p *Path, this, other part) bool {
	rest, match, _ := p.cut(this.path)
	switch {
	case match != exact && match != guess:
		return false
	case rest == nil && other.path == nil:
		return gotypes.IsBytes(other.value.Type())
	}
	return rest.ThroughReference() || other.path.ThroughReference()
}

// reach yields the edge that a move is for a point at one of its ends.
func reach(pt Point, this, other part, m move, instr ssa.Instruction, yield func(Edge)) {
	if phi, ok := instr.(*ssa.Phi); ok && pt.Frame.excludesEdge(phi.Block().Preds[m.index], phi.Block()) || !ok && pt.Frame.excluded(instr.Block()) {
		return
	}
	e := Edge{Kind: m.kind, Instr: instr, Index: m.index, Point: Point{Value: other.value, Frame: frameOf(other.value, pt.Frame), Memory: pt.Memory}}
	stored := m.kind == Store && other == m.from
	if stored {
		e.Point.Memory = false
	}
	if pt.Below > 0 {
		switch left := pt.Below - this.path.length(); {
		case stored && left >= 0:
			return // another pointer
		case left >= 0:
			e.Point.Below = left + other.path.length()
		}
	}
	rest, match, missing := pt.Path.cut(this.path)
	switch match {
	case exact, guess:
		e.Point.Path, e.Guess = other.path.join(rest), match == guess
	case shorter:
		e.Point.Path, e.Part = other.path, missing
	default:
		return
	}
	if length := e.Point.Path.length(); pt.Dynamic != nil && length >= pt.Within && match != shorter {
		e.Point.Dynamic, e.Point.Within = pt.Dynamic, pt.Within
	}
	switch i := instr.(type) {
	case *ssa.MakeInterface:
		if other == m.to {
			e.Point = e.Point.as(i.X.Type())
		}
	case *ssa.TypeAssert:
		switch {
		case types.IsInterface(i.AssertedType):
		case other == m.from:
			e.Point = e.Point.as(i.AssertedType)
		case pt.excludes(i.AssertedType):
			return
		}
	}
	yield(e)
}

// frameOf returns the frame of a value that another one in the frame is made from.
func frameOf(v ssa.Value, fr *Frame) *Frame {
	if _, ok := v.(*ssa.Global); ok {
		return nil // one variable for all calls
	}
	return fr
}

// at returns a point with another value: the part stays the same.
func (pt Point) at(v ssa.Value, fr *Frame) Point {
	pt.Value, pt.Frame = v, frameOf(v, fr)
	return pt
}
