package dataflow

import (
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A Path leads from a value to a part of it: through a pointer, into a field,
// to an element. The empty path is nil and means the value itself.
type Path struct {
	kind  pathKind
	field *types.Var
	tag   string // of the field
	key   string // of the element: a quoted text, a number, or AnyKey
	rest  *Path
	depth int
	text  string // identifies the path
}

func (p *Path) length() int {
	if p == nil {
		return 0
	}
	return p.depth
}

type pathKind byte

const (
	deref   pathKind = '*'
	member  pathKind = '.'
	element pathKind = '['
)

// AnyKey is the key of an element that is not known.
const AnyKey = "?"

// pointee is the path to what a pointer points to.
var pointee = (&Path{kind: deref}).before(nil)

// Through returns the path to what a pointer points to, and on from there.
func Through(rest *Path) *Path {
	if rest == nil {
		return pointee
	}
	return (&Path{kind: deref}).before(rest)
}

// before puts the first element of a path before another path.
func (p *Path) before(rest *Path) *Path {
	p.rest, p.depth = rest, rest.length()+1
	switch p.kind {
	case member:
		p.text = "." + p.field.Name() + rest.String()
	case element:
		p.text = "[" + p.key + "]" + rest.String()
	default:
		p.text = "*" + rest.String()
	}
	return p
}

// Into returns the path into the field with the index of the struct t, or of
// the struct behind the pointer t.
func Into(t types.Type, index int, rest *Path) *Path {
	s := gotypes.StructOf(t)
	if s == nil || index >= s.NumFields() {
		return nil
	}
	return (&Path{kind: member, field: s.Field(index).Origin(), tag: s.Tag(index)}).before(rest)
}

// A fieldPath is the path into a field, of a struct and of a pointer to it. There
// are few fields, and many instructions that lead into them.
type fieldPath struct{ of, behind *Path }

// into returns the path into the field with the index of a struct.
func (p *Flow) into(t types.Type, index int) *Path { return p.fieldPath(t, index).of }

// throughInto returns the path into the field with the index of the struct behind a
// pointer.
func (p *Flow) throughInto(t types.Type, index int) *Path { return p.fieldPath(t, index).behind }

func (p *Flow) fieldPath(t types.Type, index int) fieldPath {
	f := gotypes.FieldOf(t, index)
	known, ok := p.fieldPaths[f]
	if !ok {
		of := Into(t, index, nil)
		known = fieldPath{of, Through(of)}
		p.fieldPaths[f] = known
	}
	return known
}

// At returns the path to the element with a key, and on from there.
func At(key string, rest *Path) *Path {
	if rest == nil && key == AnyKey {
		return anyElement
	}
	return (&Path{kind: element, key: key}).before(rest)
}

var anyElement = (&Path{kind: element, key: AnyKey}).before(nil)

// KeyOf returns the constant key of an element, or AnyKey.
func KeyOf(v ssa.Value) string {
	if c, ok := v.(*ssa.Const); ok && c.Value != nil {
		return c.Value.ExactString()
	}
	return AnyKey
}

// keyIn is KeyOf for a key that may come from the caller.
func (w *Walk) keyIn(v ssa.Value, fr *Frame) string {
	key := KeyOf(v)
	if b, ok := v.Type().Underlying().(*types.Basic); key != AnyKey || !ok || b.Info()&types.IsString == 0 {
		return key
	}
	for i, o := range w.Get(v, nil, fr) {
		name, ok := o.Text.Name()
		if o.Kind != facts.Const || !ok || i > 0 && strconv.Quote(name) != key {
			return AnyKey
		}
		key = strconv.Quote(name)
	}
	return key
}

// is reports whether the path begins with the kind.
func (p *Path) is(k pathKind) bool { return p != nil && p.kind == k }

// String identifies the path in the walk's memory.
func (p *Path) String() string {
	if p == nil {
		return ""
	}
	return p.text
}

// Part returns the path as facts about variables have it; ok is false for
// what they do not tell of.
func (p *Path) Part() (part string, ok bool) {
	switch {
	case p == nil:
		return "", true
	case p.rest != nil:
		return "", false
	case p.kind == deref:
		return "*", true
	case p.kind == element:
		return "[" + p.key + "]", p.key != AnyKey
	}
	return "", false
}

// fields returns the names of the fields on the path as facts have them, and
// whether the path has nothing else but pointers and, at its beginning, the
// number of a variadic argument: "[2]".
func (p *Path) fields() ([]string, bool) {
	var names []string
	for ; p != nil; p = p.rest {
		switch p.kind {
		case element:
			if _, err := strconv.Atoi(p.key); err != nil || len(names) > 0 {
				return nil, false
			}
			names = append(names, "["+p.key+"]")
		case member:
			names = append(names, p.field.Name())
		}
	}
	return names, true
}

// ThroughReference reports whether the path goes through a pointer, or into what
// a map, slice or channel refers to: what is stored there is seen through every copy
// of the value.
func (p *Path) ThroughReference() bool { return p.refersWithin(p.length()) }

// refersWithin is ThroughReference for the first n elements of the path.
func (p *Path) refersWithin(n int) bool {
	for ; p != nil && n > 0; p, n = p.rest, n-1 {
		if p.kind != member {
			return true
		}
	}
	return false
}

// members returns how many fields the path leads into before it follows a reference.
func (p *Path) members() (n int) {
	for ; p != nil && p.kind == member; p = p.rest {
		n++
	}
	return n
}

// join returns the path p followed by another one.
func (p *Path) join(rest *Path) *Path {
	if p == nil {
		return rest
	}
	if rest == nil {
		return p
	}
	c := *p
	return c.before(p.rest.join(rest))
}

// How a path begins with another one.
type match byte

const (
	differs match = iota
	exact
	guess   // but for a key that is not known
	shorter // it ends before the other does
)

// cut takes a prefix off a path. Where the path is the shorter one, missing is what
// it lacks of the prefix.
func (p *Path) cut(prefix *Path) (rest *Path, how match, missing *Path) {
	how = exact
	for ; prefix != nil; p, prefix = p.rest, prefix.rest {
		if p == nil {
			return nil, shorter, prefix
		}
		if p.kind != prefix.kind {
			return nil, differs, nil
		}
		switch p.kind {
		case member:
			if !gotypes.SameField(p.field, prefix.field) {
				return nil, differs, nil
			}
		case element:
			if p.key != prefix.key && (p.key == AnyKey || prefix.key == AnyKey) && !p.isComponent() && !prefix.isComponent() || p.key == AnyKey && prefix.key == AnyKey {
				how = guess
			} else if p.key != prefix.key {
				return nil, differs, nil
			}
		}
	}
	return p, how, nil
}

// components are the paths to the first components of a tuple.
var components = func() (all [4]*Path) {
	for i := range all {
		all[i] = At(componentKey(i), nil)
	}
	return all
}()

// component is the path to a component of a tuple.
func component(i int) *Path {
	if i < len(components) {
		return components[i]
	}
	return At(componentKey(i), nil)
}

// componentKey is the key of a component of a tuple.
func componentKey(i int) string { return "#" + strconv.Itoa(i) }

func (p *Path) isComponent() bool { return p.is(element) && strings.HasPrefix(p.key, "#") }

// component returns which component of a tuple the path begins with.
func (p *Path) component() (int, bool) {
	if !p.isComponent() {
		return 0, false
	}
	i, err := strconv.Atoi(p.key[1:])
	return i, err == nil
}

// Members returns the names on the path: those of fields, with the names in their
// tags behind a blank, and constant keys that are texts.
func (p *Path) Members() []string {
	var names []string
	for ; p != nil; p = p.rest {
		switch p.kind {
		case member:
			names = append(names, strings.TrimSpace(p.field.Name()+" "+gotypes.TagName(p.tag)))
		case element:
			if key, err := strconv.Unquote(p.key); err == nil {
				names = append(names, key)
			}
		}
	}
	return names
}

// Whole reports whether the path has nothing but pointers: what is there is all of
// the value.
func (p *Path) Whole() bool {
	for ; p != nil; p = p.rest {
		if p.kind != deref {
			return false
		}
	}
	return true
}
