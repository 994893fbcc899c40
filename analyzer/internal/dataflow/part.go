package dataflow

import (
	"go/types"
	"strconv"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// Visit identifies a point in the memory of a question.
func (pt Point) Visit() Visit {
	return Visit{pt.Value, pt.Path.String(), pt.Frame, pt.Memory, pt.Below, pt.Dynamic, pt.Within}
}

// Type returns the type of the part of a value that a point is; nil where the path
// leads out of what its types say, through an interface.
func (pt Point) Type() types.Type {
	t := pt.Value.Type()
	for p := pt.Path; p != nil && t != nil; p = p.rest {
		t = p.into(t)
	}
	return t
}

// into returns the type of what a path's first step leads to.
func (p *Path) into(t types.Type) types.Type {
	if i, ok := p.component(); ok {
		if tuple, ok := t.(*types.Tuple); ok && i < tuple.Len() {
			return tuple.At(i).Type()
		}
		return t // v, ok := m[k]: a tuple of one kind of value
	}
	switch p.kind {
	case member:
		if s := gotypes.StructOf(t); s != nil {
			for f := range s.Fields() {
				if gotypes.SameField(f.Origin(), p.field) {
					return f.Type()
				}
			}
		}
		return p.field.Type()
	case deref:
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			return ptr.Elem()
		}
	case element:
		switch u := t.Underlying().(type) {
		case *types.Slice:
			return u.Elem()
		case *types.Array:
			return u.Elem()
		case *types.Map:
			return u.Elem()
		case *types.Chan:
			return u.Elem()
		}
	}
	return nil
}

// A FieldPart is the field that a path ends in, but for pointers.
type FieldPart struct {
	Var *types.Var
	// Owner is the struct, or nil where its type is not known.
	Owner types.Type
	Tag   string
	// Base is the point of the struct.
	Base Point
}

// Field returns the field that a point is, or that holds a pointer to it; ok is
// false where it is none.
func (pt Point) Field() (f FieldPart, ok bool) {
	t := pt.Value.Type()
	var before []*Path
	for p := pt.Path; p != nil; p = p.rest {
		switch p.kind {
		case member:
			base := pt
			base.Path = nil
			for i := len(before) - 1; i >= 0; i-- {
				step := *before[i]
				step.rest = base.Path
				step.depth = step.rest.length() + 1
				base.Path = &step
			}
			f, ok = FieldPart{Var: p.field, Owner: t, Tag: p.tag, Base: base}, true
		case element:
			ok = false
		}
		before = append(before, p)
		if t != nil {
			t = p.into(t)
		}
	}
	return f, ok
}

// Key returns the constant text that a point is an element of a map by.
func (pt Point) Key() (string, bool) {
	p := pt.Path
	if p == nil {
		return "", false
	}
	for p.rest != nil {
		p = p.rest
	}
	if p.kind != element {
		return "", false
	}
	key, err := strconv.Unquote(p.key)
	return key, err == nil
}

// Member returns the point of a field of the struct at a point.
func (pt Point) Member(index int) Point {
	pt.Path = pt.Path.join(Into(pt.Type(), index, nil))
	return pt
}

// Named returns the point of the field with a name; ok is false where the struct has
// none.
func (pt Point) Named(field string) (Point, bool) {
	t := pt.Type()
	if t == nil {
		return pt, false
	}
	if s := gotypes.StructOf(t); s != nil {
		for i := range s.NumFields() {
			if s.Field(i).Name() == field {
				return pt.Member(i), true
			}
		}
	}
	return pt, false
}

// Pointee returns the point of what the pointer at a point leads to.
func (pt Point) Pointee() Point {
	pt.Path = pt.Path.join(Through(nil))
	return pt
}

// Elements returns the point of any element of the map, slice or array at a point.
func (pt Point) Elements() Point {
	pt.Path = pt.Path.join(At(AnyKey, nil))
	return pt
}

// Result returns which result of a call a point is a part of, and the path from that
// result on.
func (pt Point) Result() (index int, rest *Path) {
	if i, ok := pt.Path.component(); ok {
		return i, pt.Path.rest
	}
	return 0, pt.Path
}

// IsWhole reports whether the path goes through pointers and elements only: the
// point is the value, or all that is in it.
func (pt Point) IsWhole() bool {
	for p := pt.Path; p != nil; p = p.rest {
		if p.kind == member {
			return false
		}
	}
	return true
}

// At returns a point with the part of another one: what is at .f of one value is at
// .f of the other.
func (pt Point) At(path *Path) Point {
	pt.Path = pt.Path.join(path)
	return pt
}

// Steps is the number of steps of a path.
func (p *Path) Steps() int { return p.length() }

// Fields is the number of fields on a path.
func (p *Path) Fields() int {
	n := 0
	for ; p != nil; p = p.rest {
		if p.kind == member {
			n++
		}
	}
	return n
}
