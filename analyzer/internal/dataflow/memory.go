package dataflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// stored returns the origins of what is stored through the value at a point.
func (w *Walk) stored(pt Point) []*Origin {
	var all []*Origin
	add := func(e Edge) {
		if e.Part == nil {
			all = append(all, w.along(e)...)
		}
	}
	for _, instr := range w.Prog.Uses(pt.Value) {
		w.storedBy(pt, instr, add)
		if pt.Below == 0 {
			all = append(all, w.filled(instr, pt)...)
		}
	}
	if w.replaced(pt.Value) {
		all = fallback(all)
	}
	return all
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

// plausibleOnly drops the constants that are no secrets by their looks: where the key
// of an element is not known, every element is a guess.
func plausibleOnly(found []*Origin) []*Origin {
	return slices.DeleteFunc(slices.Clone(found), func(o *Origin) bool { return o.Kind == facts.Const && !o.Text.Real() })
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

// filled returns what an instruction stores through the value at a point that the
// catalogue knows or nobody does.
func (w *Walk) filled(instr ssa.Instruction, pt Point) []*Origin {
	v, p := pt.Value, pt.Path
	if p.is(deref) {
		p = p.rest
	}
	switch i := instr.(type) {
	case *ssa.Store:
		if i.Val == v && p == nil && pt.Path != nil {
			return w.destination(i, pt.Frame)
		}
	case ssa.CallInstruction:
		common := i.Common()
		if _, ok := common.Value.(*ssa.Builtin); ok || !isOperand(common, v) {
			return nil
		}
		fn := common.StaticCallee()
		switch {
		case fn == nil && len(w.Targets(i, pt.Frame)) == 0:
			return unknown("a call of " + gotypes.CalleeName(common))
		case fn == nil || fn.Blocks != nil:
			return nil
		}
		for _, r := range w.unit.Site.Rows(gotypes.Declared(fn)) {
			switch target := r.Param("into"); {
			case target < 0 || gotypes.Argument(common, fn, target+gotypes.ReceiverCount(fn)) != v:
			case r.Verb == catalog.Source && p == nil:
				return w.source(i, fn, r, pt.Frame)
			case r.Verb == catalog.Decode:
				return w.decodedInto(i, fn, r, p, pt.Frame)
			}
		}
	}
	return nil
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

// ofAnyObject returns what is stored in a field, whatever the object and the call.
// Objects that many functions hand around lead everywhere: without a limit of its own
// the search takes all that the question has, and the next question's too. What the
// limit ends is not looked for again.
func (w *Walk) ofAnyObject(p *Path) []*Origin {
	key := Visit{Value: p.field, Path: p.rest.String()}
	if found, ok := w.givenUp[key]; ok {
		return found
	}
	all, cut := w.left, w.cut
	if all.Left() <= budget.AnyObject.Max {
		return w.storedInAny(key, p)
	}
	w.left = w.unit.Budget.Meter(budget.AnyObject)
	found := w.storedInAny(key, p)
	if w.left.Over() {
		w.givenUp[key], w.cut = found, cut
	}
	all.Spend(w.left)
	w.left = all
	return found
}

func (w *Walk) storedInAny(key Visit, p *Path) []*Origin {
	f := p.field
	return w.visit(key, func() []*Origin {
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
	})
}

// Keys returns the constant keys of the map or slice that a package variable
// is declared with.
func (w *Walk) Keys(g *ssa.Global) []string {
	var keys []string
	add := func(v ssa.Value) {
		if key := KeyOf(v); key != AnyKey && len(keys) < budget.Keys.Max && !slices.Contains(keys, key) {
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
