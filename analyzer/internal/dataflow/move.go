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

// moves is the one table of how Go moves values inside a function. It has a case for
// each instruction; calls, returns and function literals are edges between functions
// ([Walk.Preds], [Walk.Succs]). Components of a tuple are elements of it: the value
// of v, ok := m[k] is at [0].
func (w *Walk) moves(instr ssa.Instruction, fr *Frame) []move {
	switch i := instr.(type) {
	case *ssa.Phi:
		all := make([]move, len(i.Edges))
		for k, edge := range i.Edges {
			all[k] = move{from: part{edge, nil}, to: part{i, nil}, kind: Branch, index: k}
		}
		return all
	case *ssa.ChangeType:
		return copies(i.X, i)
	case *ssa.ChangeInterface:
		return copies(i.X, i)
	case *ssa.MakeInterface:
		return copies(i.X, i)
	case *ssa.Convert:
		return []move{{from: part{i.X, nil}, to: part{i, nil}, kind: Convert}}
	case *ssa.MultiConvert:
		return []move{{from: part{i.X, nil}, to: part{i, nil}, kind: Convert}}
	case *ssa.SliceToArrayPointer:
		return []move{{from: part{i.X, nil}, to: part{i, Through(nil)}, alias: true}}
	case *ssa.TypeAssert:
		if i.CommaOk {
			return []move{{from: part{i.X, nil}, to: part{i, component(0)}}}
		}
		return copies(i.X, i)
	case *ssa.Extract:
		return []move{{from: part{i.Tuple, component(i.Index)}, to: part{i, nil}}}
	case *ssa.Field:
		return []move{{from: part{i.X, Into(i.X.Type(), i.Field, nil)}, to: part{i, nil}}}
	case *ssa.FieldAddr:
		return []move{{from: part{i.X, Through(Into(i.X.Type(), i.Field, nil))}, to: part{i, Through(nil)}, alias: true}}
	case *ssa.Index:
		return []move{{from: part{i.X, At(KeyOf(i.Index), nil)}, to: part{i, nil}}}
	case *ssa.IndexAddr:
		inner := At(KeyOf(i.Index), nil)
		if _, isSlice := i.X.Type().Underlying().(*types.Slice); !isSlice {
			inner = Through(inner)
		}
		return []move{{from: part{i.X, inner}, to: part{i, Through(nil)}, alias: true}}
	case *ssa.Lookup:
		to := part{i, nil}
		if i.CommaOk {
			to.path = component(0)
		}
		return []move{{from: part{i.X, At(w.keyIn(i.Index, fr), nil)}, to: to}}
	case *ssa.Range:
		return copies(i.X, i)
	case *ssa.Next:
		if i.IsString {
			return nil
		}
		return []move{{from: part{i.Iter, At(AnyKey, nil)}, to: part{i, component(2)}}}
	case *ssa.UnOp:
		return loads(i)
	case *ssa.BinOp:
		if i.Op == token.ADD && gotypes.IsText(i.Type()) {
			return []move{{from: part{i.X, nil}, to: part{i, nil}, kind: Join}, {from: part{i.Y, nil}, to: part{i, nil}, kind: Join}}
		}
	case *ssa.Slice:
		return slicing(i)
	case *ssa.Store:
		return []move{{from: part{i.Val, nil}, to: part{i.Addr, Through(nil)}, kind: Store}}
	case *ssa.MapUpdate:
		return []move{{from: part{i.Value, nil}, to: part{i.Map, At(w.keyIn(i.Key, fr), nil)}, kind: Store}}
	case *ssa.Send:
		return []move{{from: part{i.X, nil}, to: part{i.Chan, At(AnyKey, nil)}, kind: Store}}
	case *ssa.Select:
		return selects(i)
	case ssa.CallInstruction:
		if b, ok := i.Common().Value.(*ssa.Builtin); ok {
			return builtins(b.Name(), i)
		}
	}
	return nil
}

func copies(from, to ssa.Value) []move { return []move{{from: part{from, nil}, to: part{to, nil}}} }

// component is the path to a component of a tuple.
func component(i int) *Path { return At(componentKey(i), nil) }

// loads are *p and <-ch.
func loads(i *ssa.UnOp) []move {
	switch i.Op {
	case token.MUL:
		return []move{{from: part{i.X, Through(nil)}, to: part{i, nil}}}
	case token.ARROW:
		to := part{i, nil}
		if i.CommaOk {
			to.path = component(0)
		}
		return []move{{from: part{i.X, At(AnyKey, nil)}, to: to}}
	}
	return nil
}

// slicing is x[low:high] of a string, a slice or an array. Elements keep their keys
// only where the slice begins with the first.
func slicing(i *ssa.Slice) []move {
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
		if first {
			return []move{{from: part{i.X, Through(nil)}, to: part{i, nil}, alias: true, kind: kind}}
		}
		return []move{{from: part{i.X, Through(At(AnyKey, nil))}, to: part{i, At(AnyKey, nil)}, alias: true, kind: kind}}
	case *types.Slice:
		if !first && !gotypes.IsBytes(t) {
			return []move{{from: part{i.X, At(AnyKey, nil)}, to: part{i, At(AnyKey, nil)}, alias: true, kind: kind}}
		}
	}
	return []move{{from: part{i.X, nil}, to: part{i, nil}, kind: kind}}
}

// selects are the channels that a select statement reads and writes. Its value is a
// tuple: the case, ok, and what the receiving cases read.
func selects(i *ssa.Select) []move {
	var all []move
	received := 2
	for _, s := range i.States {
		if s.Dir == types.SendOnly {
			all = append(all, move{from: part{s.Send, nil}, to: part{s.Chan, At(AnyKey, nil)}, kind: Store})
			continue
		}
		all = append(all, move{from: part{s.Chan, At(AnyKey, nil)}, to: part{i, component(received)}, kind: Branch})
		received++
	}
	return all
}

// builtins are the functions of the language that move values.
func builtins(name string, call ssa.CallInstruction) []move {
	args, made := call.Common().Args, call.Value()
	switch name {
	case "append":
		if made == nil || len(args) < 2 {
			return nil
		}
		if gotypes.IsBytes(made.Type()) {
			return []move{{from: part{args[0], nil}, to: part{made, nil}, kind: Join}, {from: part{args[1], nil}, to: part{made, nil}, kind: Join}}
		}
		return []move{
			{from: part{args[0], nil}, to: part{made, nil}, kind: Branch},
			{from: part{args[1], At(AnyKey, nil)}, to: part{made, At(AnyKey, nil)}, kind: Store},
		}
	case "copy":
		if gotypes.IsBytes(args[0].Type()) {
			return []move{{from: part{args[1], nil}, to: part{args[0], nil}, kind: Store}}
		}
		return []move{{from: part{args[1], At(AnyKey, nil)}, to: part{args[0], At(AnyKey, nil)}, kind: Store}}
	case "min", "max":
		var all []move
		for _, a := range args {
			all = append(all, move{from: part{a, nil}, to: part{made, nil}, kind: Branch})
		}
		return all
	}
	return nil
}
