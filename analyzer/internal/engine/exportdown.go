package engine

import (
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// down tells what exported functions yield, and what exported variables and
// fields hold. It costs the SSA of the package, so it is done only where a
// slot had it built or there are candidates.
func (e *exporter) down() {
	if len(e.unit.Pass.TypeErrors) > 0 {
		return
	}
	w := e.flow.NewWalk()
	w.Summary, w.Limit = true, budget.Summary
	scope := e.unit.Pass.Pkg.Scope()
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Func:
			e.yields(w, obj)
		case *types.Var:
			if g := w.Prog.Var(name); g != nil && obj.Exported() && filledAmong(e, w.Prog.Globals[g]) {
				e.holds(obj, e.contents(w, g))
			}
		case *types.TypeName:
			e.typeDown(w, obj)
		}
	}
}

// contents returns the origins of the parts of a package variable: of a text,
// of the text behind a pointer, of the elements of a map or slice of texts
// that have constant keys.
func (e *exporter) contents(w *dataflow.Walk, g *ssa.Global) map[string][]*dataflow.Origin {
	t := g.Type().Underlying().(*types.Pointer).Elem()
	parts := make(map[string][]*dataflow.Origin)
	ask := func(p *dataflow.Path) {
		part, _ := p.Part()
		w.Begin()
		parts[part] = w.Global(g, p)
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		if gotypes.IsText(u.Elem()) {
			ask(dataflow.Through(nil))
		}
	case *types.Map:
		if gotypes.IsText(u.Elem()) {
			for _, key := range w.Keys(g) {
				ask(dataflow.At(key, nil))
			}
		}
	case *types.Slice:
		if gotypes.IsText(u.Elem()) {
			for _, key := range w.Keys(g) {
				ask(dataflow.At(key, nil))
			}
			break
		}
		if gotypes.IsBytes(t) {
			ask(nil)
		}
	case *types.Basic:
		if gotypes.IsText(t) {
			ask(nil)
		}
	}
	return parts
}

func (e *exporter) typeDown(w *dataflow.Walk, tn *types.TypeName) {
	named, ok := tn.Type().(*types.Named)
	if !ok || tn.IsAlias() {
		return
	}
	for i := range named.NumMethods() {
		e.yields(w, named.Method(i))
	}
	s, ok := named.Underlying().(*types.Struct)
	if !ok || !tn.Exported() {
		return
	}
	for i := range s.NumFields() {
		f := s.Field(i).Origin()
		if !gotypes.IsText(f.Type()) || !filledAmong(e, w.Prog.FieldAddrs[f]) {
			continue
		}
		w.Begin()
		var found []*dataflow.Origin
		for _, fa := range w.Prog.FieldAddrs[f] {
			found = append(found, slices.DeleteFunc(slices.Clone(w.Memory(fa, nil, nil)), func(o *dataflow.Origin) bool { return e.isMask(o, fa) })...)
		}
		e.holds(f, map[string][]*dataflow.Origin{"": w.Distinct(append(found, w.Tagged(f, s.Tag(i))...))})
	}
}

// isMask reports whether an origin is a text that is put over a secret in a copy that is
// shown: no field holds that where it is used.
//
//	func (a *Auth) Obfuscate() { a.ClientSecret = "xxx" }
//
// What a function puts into a struct that it is given may be a default, unless its name
// or the text says that it masks.
func (e *exporter) isMask(o *dataflow.Origin, fa ssa.Value) bool {
	if o.Kind != facts.Const || o.Text.Class() != shape.Masked && o.Text.Class() != shape.Placeholder {
		return false
	}
	if lexicon.IsMask(fa.Parent().Name()) {
		return true
	}
	if _, given := gotypes.OutermostStruct(fa).(*ssa.Parameter); given && o.Text.Class() != shape.Masked {
		return false
	}
	for s := range e.prints.Masks {
		if s.Expr != nil && s.Expr.Pos() == o.Place.Pos {
			return true
		}
	}
	return false
}

// yields exports what the results of a function come from.
func (e *exporter) yields(w *dataflow.Walk, obj *types.Func) {
	fn := w.Prog.Prog.FuncValue(obj)
	if fn == nil || fn.Blocks == nil || !obj.Exported() || e.unit.Skipped(obj.Pos()) || !e.among(fn) {
		return
	}
	f, ok := w.Enter(dataflow.FrameKey{Fn: fn})
	if !ok {
		return
	}
	f.Unknown = true
	var fact facts.YieldsFact
	results := obj.Signature().Results()
	for i := range results.Len() {
		for _, part := range e.parts(results.At(i).Type()) {
			w.Begin()
			found := w.Returns(fn, i, part.path, f, fn.Pos())
			if !worthTelling(found, obj.Name()+" "+part.name) {
				continue
			}
			for _, o := range few(found) {
				if s, ok := e.source(o); ok && (o.Kind != facts.Param || o.Object == types.Object(obj)) {
					fact.Results = append(fact.Results, facts.Yield{Result: i, Field: part.name, From: s})
				}
			}
		}
	}
	if len(fact.Results) > 0 {
		e.fact(obj, &fact, "yields")
	}
}

// holds exports what a variable or field holds.
func (e *exporter) holds(obj types.Object, parts map[string][]*dataflow.Origin) {
	var fact facts.HoldsFact
	for _, part := range slices.Sorted(maps.Keys(parts)) {
		if !worthTelling(parts[part], obj.Name()) {
			continue
		}
		for _, o := range few(parts[part]) {
			if s, ok := e.source(o); ok && o.Kind != facts.Param {
				fact.Values = append(fact.Values, facts.Held{Part: part, From: s})
			}
		}
	}
	if len(fact.Values) > 0 {
		e.fact(obj, &fact, "holds")
	}
}

// A part is a text in a result: the result itself (its name is empty) or a
// field of the struct that it is or points to.
type part struct {
	name string
	path *dataflow.Path
}

// parts returns the texts in a result of the type. Fields of this package's
// own structs have facts of their own.
func (e *exporter) parts(t types.Type) []part {
	if gotypes.IsText(t) {
		return []part{{}}
	}
	s := gotypes.StructOf(t)
	tn := gotypes.TypeName(t)
	if s == nil || tn == nil || tn.Pkg() == nil || tn.Pkg() == e.unit.Pass.Pkg || e.unit.Catalog.Describes(tn.Pkg().Path()) {
		return nil
	}
	var all []part
	for i := range s.NumFields() {
		if f := s.Field(i); f.Exported() && gotypes.IsText(f.Type()) {
			p := dataflow.Into(t, i, nil)
			if _, ok := t.Underlying().(*types.Pointer); ok {
				p = dataflow.Through(p)
			}
			all = append(all, part{f.Name(), p})
		}
	}
	return all
}

// few returns the first of many origins, constants before others.
func few(found []*dataflow.Origin) []*dataflow.Origin {
	if len(found) <= facts.MaxSources {
		return found
	}
	first := slices.Clone(found)
	slices.SortStableFunc(first, func(a, b *dataflow.Origin) int {
		switch {
		case a.Kind == b.Kind:
			return 0
		case a.Kind == facts.Const:
			return -1
		case b.Kind == facts.Const:
			return 1
		}
		return 0
	})
	return first[:facts.MaxSources]
}

// worthTelling reports whether one of the origins is a constant that could be
// a secret, a parameter, or a file or the like, which may keep its line end. Other
// constants count where the name of the object speaks of secrets.
func worthTelling(found []*dataflow.Origin, name string) bool {
	secretive := slices.Contains(lexicon.Words(name), "secret")
	for _, o := range found {
		switch {
		case o.Kind == facts.Param:
			return true
		case o.Kind == facts.File, o.Kind == facts.Stdin, o.Kind == facts.Exec:
			return true
		case o.Kind == facts.Reader && o.Has(dataflow.Line):
			return true
		case o.Kind != facts.Const:
		case o.Text.Real(), o.Text.Class() == shape.GUID:
			return true
		case secretive && o.Text.Class() != shape.Empty:
			return true
		}
	}
	return false
}
