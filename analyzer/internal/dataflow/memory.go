package dataflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// Memory returns the origins of what is stored where the pointer v points to,
// at the path below. It looks at everything that is done with v: order and
// conditions do not count.
func (w *Walk) Memory(v ssa.Value, p *Path, fr *Frame) []*Origin {
	return w.visit(Visit{v, p.String(), fr, true}, func() []*Origin {
		var all []*Origin
		for _, instr := range w.Prog.Uses(v) {
			all = append(all, w.use(instr, v, p, fr)...)
		}
		if w.replaced(v) {
			all = fallback(all)
		}
		return all
	})
}

// replaced reports whether a variable is set after the question whether it is
// empty: if s == "" { s = "..." }.
func (w *Walk) replaced(v ssa.Value) bool {
	switch v.(type) {
	case *ssa.Alloc, *ssa.Global:
	default:
		return false
	}
	var stores func(v ssa.Value, depth int) bool
	stores = func(v ssa.Value, depth int) bool {
		for _, instr := range w.Prog.Uses(v) {
			switch i := instr.(type) {
			case *ssa.Store:
				if i.Addr == v && ctrlflow.TestsEmpty(i.Block().Idom()) {
					return true
				}
			case *ssa.FieldAddr:
				if i.X == v && depth < 3 && stores(i, depth+1) {
					return true
				}
			}
		}
		return false
	}
	return stores(v, 0)
}

// use returns what one instruction stores through the pointer v.
func (w *Walk) use(instr ssa.Instruction, v ssa.Value, p *Path, fr *Frame) []*Origin {
	switch i := instr.(type) {
	case *ssa.Store:
		if i.Addr == v {
			return w.Stepped(w.Get(i.Val, p, fr), Stored, i.Pos())
		}
		if i.Val == v && p == nil {
			return w.destination(i, fr)
		}
	case *ssa.FieldAddr:
		if i.X == v && p.is(member) && gotypes.SameField(gotypes.FieldOf(i.X.Type(), i.Field), p.field) {
			return w.Memory(i, p.rest, fr)
		}
	case *ssa.IndexAddr:
		if i.X == v && p.is(element) {
			return w.picked(KeyOf(i.Index), p.key, func() []*Origin { return w.Memory(i, p.rest, fr) })
		}
	case *ssa.UnOp:
		// What is loaded from here is another name for what it points to.
		if i.X == v && p != nil {
			switch p.kind {
			case deref:
				return w.Memory(i, p.rest, fr)
			case element:
				return w.elements(i, p, fr)
			}
		}
	case *ssa.Slice:
		if i.X == v && p.is(element) {
			return w.elements(i, p, fr)
		}
	case *ssa.MakeInterface, *ssa.ChangeType:
		return w.Memory(i.(ssa.Value), p, fr)
	case *ssa.MakeClosure:
		return w.bound(i, v, fr, func(fv ssa.Value, f *Frame) []*Origin { return w.Memory(fv, p, f) })
	case ssa.CallInstruction:
		return w.filled(i, v, p, fr)
	}
	return nil
}

// bound asks about the captured variable that a value becomes.
func (w *Walk) bound(made *ssa.MakeClosure, v ssa.Value, fr *Frame, ask func(ssa.Value, *Frame) []*Origin) []*Origin {
	fn := made.Fn.(*ssa.Function)
	f, ok := w.Enter(FrameKey{Fn: fn, Bind: made, BindFrame: fr})
	if !ok {
		return nil
	}
	var all []*Origin
	for i, b := range made.Bindings {
		if b == v && i < len(fn.FreeVars) {
			all = append(all, ask(fn.FreeVars[i], f)...)
		}
	}
	return all
}

// elements returns what is put into a map or slice through the value v; the
// path begins with the element.
func (w *Walk) elements(v ssa.Value, p *Path, fr *Frame) []*Origin {
	return w.visit(Visit{v, p.String(), fr, true}, func() []*Origin {
		var all []*Origin
		for _, instr := range w.Prog.Uses(v) {
			switch i := instr.(type) {
			case *ssa.MapUpdate:
				if i.Map == v {
					all = append(all, w.picked(w.keyIn(i.Key, fr), p.key, func() []*Origin { return w.Stepped(w.Get(i.Value, p.rest, fr), Stored, i.Pos()) })...)
				}
			case *ssa.IndexAddr:
				if i.X == v {
					all = append(all, w.picked(KeyOf(i.Index), p.key, func() []*Origin { return w.Memory(i, p.rest, fr) })...)
				}
			case *ssa.Slice:
				if i.X == v {
					all = append(all, w.elements(i, p, fr)...)
				}
			case *ssa.ChangeType:
				all = append(all, w.elements(i, p, fr)...)
			case *ssa.MakeClosure:
				all = append(all, w.bound(i, v, fr, func(fv ssa.Value, f *Frame) []*Origin { return w.elements(fv, p, f) })...)
			case ssa.CallInstruction:
				all = append(all, w.Inside(i, v, fr, func(param ssa.Value, f *Frame) []*Origin { return w.elements(param, p, f) })...)
			}
		}
		return all
	})
}

// picked asks about an element with the key have, for one with the key want.
func (w *Walk) picked(have, want string, ask func() []*Origin) []*Origin {
	switch {
	case have == want && want != AnyKey:
		return ask()
	case have == AnyKey, want == AnyKey:
		return plausibleOnly(ask())
	}
	return nil
}

// plausibleOnly drops the constants that are no secrets by their looks: where the key
// of an element is not known, every element is a guess.
func plausibleOnly(found []*Origin) []*Origin {
	return slices.DeleteFunc(slices.Clone(found), func(o *Origin) bool { return o.Kind == facts.Const && !o.Text.Real() })
}

// copied returns what is copied or decoded into a slice of bytes.
func (w *Walk) copied(v ssa.Value, fr *Frame) []*Origin {
	var all []*Origin
	for _, instr := range w.Prog.Uses(v) {
		call, ok := instr.(ssa.CallInstruction)
		if !ok {
			continue
		}
		if b, ok := call.Common().Value.(*ssa.Builtin); ok && b.Name() == "copy" && call.Common().Args[0] == v {
			all = append(all, w.Get(call.Common().Args[1], nil, fr)...)
		} else if !ok {
			all = append(all, w.filled(call, v, nil, fr)...)
		}
	}
	if len(all) == 0 {
		return unknown("a buffer")
	}
	return all
}

// Inside asks about the parameter that an argument becomes in the functions
// that a call can reach.
func (w *Walk) Inside(call ssa.CallInstruction, arg ssa.Value, fr *Frame, ask func(ssa.Value, *Frame) []*Origin) []*Origin {
	var all []*Origin
	common := call.Common()
	if _, ok := common.Value.(*ssa.Builtin); ok {
		return nil
	}
	targets := w.Targets(call, fr)
	if len(targets) == 0 {
		return unknown("a call of " + gotypes.CalleeName(common))
	}
	for _, t := range targets {
		f, ok := w.Enter(FrameKey{Parent: fr, Fn: t.Fn, Call: call, Bind: t.Bind, BindFrame: t.Frame})
		if !ok || t.Fn.Blocks == nil {
			continue
		}
		for i, param := range t.Fn.Params {
			if gotypes.Argument(common, t.Fn, i) == arg {
				all = append(all, ask(param, f)...)
			}
		}
	}
	return all
}

// filled returns what a call stores through the pointer v that is passed to
// it.
func (w *Walk) filled(call ssa.CallInstruction, v ssa.Value, p *Path, fr *Frame) []*Origin {
	if !slices.Contains(call.Common().Args, v) && call.Common().Value != v {
		return nil
	}
	if fn := call.Common().StaticCallee(); fn != nil && fn.Blocks == nil {
		for _, r := range w.unit.Site.Rows(gotypes.Declared(fn)) {
			switch target := r.Param("into"); {
			case target < 0 || gotypes.Argument(call.Common(), fn, target+gotypes.ReceiverCount(fn)) != v:
			case r.Verb == catalog.Source && p == nil:
				return w.source(call, fn, r, fr)
			case r.Verb == catalog.Decode:
				return w.decodedInto(call, fn, r, p, fr)
			}
		}
		return nil
	}
	return w.Inside(call, v, fr, func(param ssa.Value, f *Frame) []*Origin { return w.Memory(param, p, f) })
}

// Global returns what is stored in a package variable.
func (w *Walk) Global(g *ssa.Global, p *Path) []*Origin {
	obj := g.Object()
	if obj == nil {
		return nil
	}
	if g.Pkg != w.Prog.Package {
		if r := w.unit.Site.Row(obj, catalog.Source); r != nil {
			return []*Origin{{Kind: facts.Kind(r.Word("kind")), Name: obj.Name()}}
		}
		return w.held(obj, p)
	}
	if file := w.embedded(obj); file != nil && p == nil {
		return file
	}
	found := w.Memory(g, p, nil)
	switch {
	case !obj.Exported():
	case p == nil:
		found = append(found[:len(found):len(found)], &Origin{Kind: facts.Variable, Name: obj.Name(), Object: obj})
	case lastField(p) != nil: // others may store there
		f := lastField(p).field
		found = append(found[:len(found):len(found)], &Origin{Kind: facts.Field, Name: f.Name(), Object: f})
	}
	return found
}

// withAnyObject adds, where the walk lost the object that a field is read from,
// what is stored in the field of any object. The path begins with the field.
func (w *Walk) withAnyObject(found []*Origin, p *Path) []*Origin {
	switch {
	case p == nil:
		return found
	case w.Summary && slices.ContainsFunc(found, func(o *Origin) bool { return o.Kind == facts.Param }):
		return found // the caller knows the object, or asks itself
	case lost(found):
		return append(found[:len(found):len(found)], w.ofAnyObject(p)...)
	case slices.ContainsFunc(found, func(o *Origin) bool { return o.Kind == facts.Param }):
		// The callers in this package are known; others may come.
		found = append(found[:len(found):len(found)], w.Tagged(p.field, p.tag)...)
		return append(found, &Origin{Kind: facts.Field, Name: p.field.Name(), Object: p.field})
	case p.rest == nil:
		return append(found[:len(found):len(found)], w.Tagged(p.field, p.tag)...)
	}
	return found
}

// lost reports whether the walk stopped somewhere in this package, or found
// nothing but a parameter that others pass.
func lost(origins []*Origin) bool {
	params := 0
	for _, o := range origins {
		switch o.Kind {
		case facts.Unknown:
			return true
		case facts.Param:
			params++
		}
	}
	return params > 0 && params == len(origins)
}

// ofAnyObject returns what is stored in a field, whatever the object.
func (w *Walk) ofAnyObject(p *Path) []*Origin {
	f := p.field
	// The key of this visit is the field: it stands for itself in all frames.
	var all []*Origin
	for _, fa := range w.Prog.FieldAddrs[f] {
		all = append(all, w.Memory(fa, p.rest, nil)...)
	}
	if p.rest != nil && !(p.rest.kind == deref && p.rest.rest == nil) {
		return all
	}
	all = append(all, w.Tagged(f, p.tag)...)
	all = append(all, w.held(f, nil)...)
	return append(all, &Origin{Kind: facts.Field, Name: f.Name(), Object: f})
}

// maxKeys is the number of elements of a variable that facts tell of.
const maxKeys = 32

// Keys returns the constant keys of the map or slice that a package variable
// is declared with.
func (w *Walk) Keys(g *ssa.Global) []string {
	var keys []string
	add := func(v ssa.Value) {
		if key := KeyOf(v); key != AnyKey && len(keys) < maxKeys && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	for _, use := range w.Prog.Uses(g) {
		s, ok := use.(*ssa.Store)
		if !ok || s.Addr != ssa.Value(g) {
			continue
		}
		v := s.Val
		if sl, ok := v.(*ssa.Slice); ok {
			v = sl.X
		}
		for _, instr := range w.Prog.Uses(v) {
			switch i := instr.(type) {
			case *ssa.MapUpdate:
				add(i.Key)
			case *ssa.IndexAddr:
				add(i.Index)
			}
		}
	}
	return keys
}
