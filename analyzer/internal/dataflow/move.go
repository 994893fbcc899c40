package dataflow

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A part is a part of a value: the one that the path leads to.
type part struct {
	value ssa.Value
	path  *Path
}

// A move says how one instruction moves a value: what was the part from is then the
// part to, and so is everything below it.
//
//	x := s.f      // from s at .f    to x
//	p := &s.f     // from &s at *.f  to p at *
//	*p = v        // from v          to p at *
//	m[k] = v      // from v          to m at [k]
type move struct {
	from, to part
	// alias says that both ends name one piece of memory: what is stored through one
	// is read through the other. It is set where the paths do not show it.
	alias bool
	kind  MoveKind
	// index is the edge of a phi.
	index int
}

// A MoveKind says what happens to a value on its way.
type MoveKind byte

// The kinds of moves.
const (
	Copy    MoveKind = iota // nothing
	Convert                 // a conversion between types of different forms: []byte(s)
	Branch                  // one of several values: phi, select
	Join                    // an operand of a sum of strings
	Cut                     // a slice of a string or slice: s[2:5]
	Store                   // a store to memory, a map, an array or a channel
)

// String returns the word that debugging shows.
func (k MoveKind) String() string {
	return [...]string{"copy", "convert", "branch", "join", "cut", "store"}[k]
}

// moves is the one table of how Go moves values inside a function: it yields how an
// instruction moves the value v. It has a case for each instruction; calls, returns
// and function literals are edges between functions ([Walk.Preds], [Walk.Succs]).
// Components of a tuple are elements of it: the value of v, ok := m[k] is at [#0].
func (w *Walk) moves(instr ssa.Instruction, v ssa.Value, fr *Frame, yield func(move)) {
	switch i := instr.(type) {
	case *ssa.Phi:
		for k, edge := range i.Edges {
			if edge == v || i == v {
				yield(move{from: part{edge, nil}, to: part{i, nil}, kind: Branch, index: k})
			}
		}
	case *ssa.ChangeType:
		yield(copies(i.X, i))
	case *ssa.ChangeInterface:
		yield(copies(i.X, i))
	case *ssa.MakeInterface:
		yield(copies(i.X, i))
	case *ssa.Convert:
		yield(move{from: part{i.X, nil}, to: part{i, nil}, kind: Convert})
	case *ssa.MultiConvert:
		yield(move{from: part{i.X, nil}, to: part{i, nil}, kind: Convert})
	case *ssa.SliceToArrayPointer:
		yield(move{from: part{i.X, nil}, to: part{i, pointee}, alias: true})
	case *ssa.TypeAssert:
		yield(move{from: part{i.X, nil}, to: part{i, okComponent(i.CommaOk)}})
	case *ssa.Extract:
		yield(move{from: part{i.Tuple, component(i.Index)}, to: part{i, nil}})
	case *ssa.Field:
		yield(move{from: part{i.X, w.into(i.X.Type(), i.Field)}, to: part{i, nil}})
	case *ssa.FieldAddr:
		yield(move{from: part{i.X, w.throughInto(i.X.Type(), i.Field)}, to: part{i, pointee}, alias: true})
	case *ssa.Index:
		if v != i.Index && !isBasic(i.X.Type()) {
			yield(move{from: part{i.X, At(KeyOf(i.Index), nil)}, to: part{i, nil}})
		}
	case *ssa.IndexAddr:
		if v == i.Index {
			return
		}
		inner := At(KeyOf(i.Index), nil)
		if _, isSlice := i.X.Type().Underlying().(*types.Slice); !isSlice {
			inner = Through(inner)
		}
		yield(move{from: part{i.X, inner}, to: part{i, pointee}, alias: true})
	case *ssa.Lookup:
		if v != i.Index && !isBasic(i.X.Type()) {
			yield(move{from: part{i.X, At(w.keyIn(i.Index, fr), nil)}, to: part{i, okComponent(i.CommaOk)}})
		}
	case *ssa.Range:
		yield(copies(i.X, i))
	case *ssa.Next:
		if !i.IsString {
			yield(move{from: part{i.Iter, At(AnyKey, nil)}, to: part{i, component(2)}})
		}
	case *ssa.UnOp:
		switch i.Op {
		case token.MUL:
			yield(move{from: part{i.X, pointee}, to: part{i, nil}})
		case token.ARROW:
			yield(move{from: part{i.X, At(AnyKey, nil)}, to: part{i, okComponent(i.CommaOk)}})
		}
	case *ssa.BinOp:
		if i.Op == token.ADD && gotypes.IsText(i.Type()) {
			yield(move{from: part{i.X, nil}, to: part{i, nil}, kind: Join})
			yield(move{from: part{i.Y, nil}, to: part{i, nil}, kind: Join})
		}
	case *ssa.Slice:
		if v == i || v == i.X {
			yield(slicing(i))
		}
	case *ssa.Store:
		yield(move{from: part{i.Val, nil}, to: part{i.Addr, pointee}, kind: Store})
	case *ssa.MapUpdate:
		if v == i.Map || v == i.Value {
			yield(move{from: part{i.Value, nil}, to: part{i.Map, At(w.keyIn(i.Key, fr), nil)}, kind: Store})
		}
	case *ssa.Send:
		yield(move{from: part{i.X, nil}, to: part{i.Chan, At(AnyKey, nil)}, kind: Store})
	case *ssa.Select:
		selects(i, yield)
	case ssa.CallInstruction:
		if b, ok := i.Common().Value.(*ssa.Builtin); ok {
			builtins(b.Name(), i, yield)
		}
	}
}

func copies(from, to ssa.Value) move { return move{from: part{from, nil}, to: part{to, nil}} }

// okComponent is where the value is in what yields a value, or a value and ok.
func okComponent(commaOk bool) *Path {
	if commaOk {
		return component(0)
	}
	return nil
}

func isBasic(t types.Type) bool {
	_, basic := t.Underlying().(*types.Basic)
	return basic
}

// slicing is x[low:high] of a string, a slice or an array. Elements keep their keys
// only where the slice begins with the first.
func slicing(i *ssa.Slice) move {
	first := i.Low == nil
	if k, ok := i.Low.(*ssa.Const); ok && k.Value != nil && k.Value.ExactString() == "0" {
		first = true
	}
	kind := Cut
	if first && i.High == nil {
		kind = Copy
	}
	switch t := i.X.Type().Underlying().(type) {
	case *types.Pointer: // of an array
		if first || isBytesArray(t.Elem()) {
			return move{from: part{i.X, pointee}, to: part{i, nil}, alias: true, kind: kind}
		}
		return move{from: part{i.X, Through(At(AnyKey, nil))}, to: part{i, At(AnyKey, nil)}, alias: true, kind: kind}
	case *types.Slice:
		if !first && !gotypes.IsBytes(t) {
			return move{from: part{i.X, At(AnyKey, nil)}, to: part{i, At(AnyKey, nil)}, alias: true, kind: kind}
		}
		return move{from: part{i.X, nil}, to: part{i, nil}, alias: true, kind: kind}
	}
	return move{from: part{i.X, nil}, to: part{i, nil}, kind: kind}
}

func isBytesArray(t types.Type) bool {
	a, ok := t.Underlying().(*types.Array)
	return ok && gotypes.IsBytes(types.NewSlice(a.Elem()))
}

// selects are the channels that a select statement reads and writes. Its value is a
// tuple: the case, ok, and what the receiving cases read.
func selects(i *ssa.Select, yield func(move)) {
	received := 2
	for _, s := range i.States {
		if s.Dir == types.SendOnly {
			yield(move{from: part{s.Send, nil}, to: part{s.Chan, At(AnyKey, nil)}, kind: Store})
			continue
		}
		yield(move{from: part{s.Chan, At(AnyKey, nil)}, to: part{i, component(received)}, kind: Branch})
		received++
	}
}

// builtins are the functions of the language that move values.
func builtins(name string, call ssa.CallInstruction, yield func(move)) {
	args, made := call.Common().Args, call.Value()
	switch name {
	case "append":
		switch {
		case made == nil || len(args) < 2:
		case gotypes.IsBytes(made.Type()):
			yield(move{from: part{args[0], nil}, to: part{made, nil}, kind: Join})
			yield(move{from: part{args[1], nil}, to: part{made, nil}, kind: Join})
		default:
			yield(move{from: part{args[0], nil}, to: part{made, nil}, kind: Branch})
			yield(move{from: part{args[1], At(AnyKey, nil)}, to: part{made, At(AnyKey, nil)}, kind: Store})
		}
	case "copy":
		if gotypes.IsBytes(args[0].Type()) {
			yield(move{from: part{args[1], nil}, to: part{args[0], nil}, kind: Store})
			return
		}
		yield(move{from: part{args[1], At(AnyKey, nil)}, to: part{args[0], At(AnyKey, nil)}, kind: Store})
	case "min", "max":
		for _, a := range args {
			yield(move{from: part{a, nil}, to: part{made, nil}, kind: Branch})
		}
	}
}
