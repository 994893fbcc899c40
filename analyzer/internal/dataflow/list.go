package dataflow

import (
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// An Element is one element of a list.
type Element struct {
	// List is the slice that is written in place, and Index the number in it.
	List  ssa.Value
	Index int
	Frame *Frame
	// Value is what is stored there once, or nil: [Walk.Get] knows more.
	Value ssa.Value
}

// Path leads from the list to the element.
func (e Element) Path() *Path { return At(strconv.Itoa(e.Index), nil) }

// A List is what is known of the elements of a slice.
type List struct {
	// Elements are those that are known, in their order.
	Elements []Element
	// Whole says that there are no others.
	Whole bool
	// Given are the parameters that hold the others: the callers know more.
	Given []*ssa.Parameter
}

// List returns the elements of a slice. It follows what is written in place, appended,
// held by a variable that is set once, and passed by the caller in the frame:
//
//	f(append([]string{"a", b}, rest...)...)
func (w *Walk) List(v ssa.Value, fr *Frame) *List {
	r := listReader{walk: w, left: w.unit.Budget.Meter(budget.Lists), list: &List{Whole: true}}
	r.read(v, fr)
	return r.list
}

type listReader struct {
	walk *Walk
	left budget.Meter
	list *List
}

func (r *listReader) read(v ssa.Value, fr *Frame) {
	if !r.left.Take() {
		r.list.Whole = false // an append in a loop
		return
	}
	if n, ok := r.walk.Length(v); ok {
		r.written(v, n, fr)
		return
	}
	switch v := v.(type) {
	case *ssa.Call:
		if b, ok := v.Common().Value.(*ssa.Builtin); ok && b.Name() == "append" && len(v.Common().Args) == 2 {
			r.read(v.Common().Args[0], fr)
			r.read(v.Common().Args[1], fr)
			return
		}
	case *ssa.UnOp:
		if only := r.walk.onlyStored(v.X); only != nil {
			r.read(only, fr)
			return
		}
	case *ssa.Parameter:
		r.walk.consult(fr)
		if arg, f, ok := fr.Bound(v); ok {
			r.read(arg, f)
			return
		}
		if !fr.Calls(v.Parent()) {
			r.list.Given = append(r.list.Given, v)
		}
	}
	r.list.Whole = false
}

// written adds the elements of a slice that is written in place.
func (r *listReader) written(v ssa.Value, n int, fr *Frame) {
	elements := make([]Element, n)
	for i := range elements {
		elements[i] = Element{List: v, Index: i, Frame: fr}
	}
	if s, ok := v.(*ssa.Slice); ok {
		for _, instr := range r.walk.Prog.Uses(s.X) {
			if ia, ok := instr.(*ssa.IndexAddr); ok {
				if i, err := strconv.Atoi(KeyOf(ia.Index)); err == nil && i < n {
					elements[i].Value = gotypes.StoredValue(ia)
				}
			}
		}
	}
	r.list.Elements = append(r.list.Elements, elements...)
}

// Length returns the number of elements of a slice that is written in place.
func (w *Walk) Length(v ssa.Value) (int, bool) {
	switch v := v.(type) {
	case *ssa.Const:
		return 0, v.Value == nil
	case *ssa.Slice:
		if ptr, ok := v.X.Type().Underlying().(*types.Pointer); ok && v.Low == nil && v.High == nil {
			if arr, ok := ptr.Elem().Underlying().(*types.Array); ok {
				return int(arr.Len()), true
			}
		}
	}
	return 0, false
}

// onlyStored returns what is stored in a variable, if that happens once; or nil.
func (w *Walk) onlyStored(addr ssa.Value) ssa.Value {
	var only ssa.Value
	for _, instr := range w.Prog.Uses(addr) {
		if s, ok := instr.(*ssa.Store); ok && s.Addr == addr {
			if only != nil {
				return nil
			}
			only = s.Val
		}
	}
	return only
}

// Calls reports whether the call of a function is known: it is that of the frame, which
// may be nil.
func (fr *Frame) Calls(fn *ssa.Function) bool { return fr != nil && fr.Fn == fn && fr.Call != nil }

// Bound returns what a parameter is in a frame, which may be nil.
func (fr *Frame) Bound(v *ssa.Parameter) (ssa.Value, *Frame, bool) {
	if !fr.Calls(v.Parent()) {
		return nil, nil, false
	}
	for i, param := range v.Parent().Params {
		if param == v {
			if arg := gotypes.Argument(fr.Call.Common(), v.Parent(), i); arg != nil {
				return arg, fr.Parent, true
			}
		}
	}
	return nil, nil, false
}
