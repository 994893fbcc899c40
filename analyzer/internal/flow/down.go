package flow

import (
	"go/types"
	"maps"
	"slices"

	"golang.org/x/tools/go/ssa"

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
	w := e.newWalk()
	w.summary, w.budget = true, maxSummary
	scope := e.unit.Pass.Pkg.Scope()
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Func:
			e.yields(w, obj)
		case *types.Var:
			if g := w.prog.Var(name); g != nil && obj.Exported() && filledAmong(e, w.prog.Globals[g]) {
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
func (e *exporter) contents(w *walk, g *ssa.Global) map[string][]*Origin {
	t := g.Type().Underlying().(*types.Pointer).Elem()
	parts := make(map[string][]*Origin)
	ask := func(p *path) {
		part, _ := p.part()
		w.begin()
		parts[part] = w.global(g, p)
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		if gotypes.IsText(u.Elem()) {
			ask(through(nil))
		}
	case *types.Map:
		if gotypes.IsText(u.Elem()) {
			for _, key := range w.keys(g) {
				ask(at(key, nil))
			}
		}
	case *types.Slice:
		if gotypes.IsText(u.Elem()) {
			for _, key := range w.keys(g) {
				ask(at(key, nil))
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

// maxKeys is the number of elements of a variable that facts tell of.
const maxKeys = 32

// keys returns the constant keys of the map or slice that a package variable
// is declared with.
func (w *walk) keys(g *ssa.Global) []string {
	var keys []string
	add := func(v ssa.Value) {
		if key := keyOf(v); key != anyKey && len(keys) < maxKeys && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	for _, use := range w.prog.Uses(g) {
		s, ok := use.(*ssa.Store)
		if !ok || s.Addr != ssa.Value(g) {
			continue
		}
		v := s.Val
		if sl, ok := v.(*ssa.Slice); ok {
			v = sl.X
		}
		for _, instr := range w.prog.Uses(v) {
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

func (e *exporter) typeDown(w *walk, tn *types.TypeName) {
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
		if !gotypes.IsText(f.Type()) || !filledAmong(e, w.prog.FieldAddrs[f]) {
			continue
		}
		w.begin()
		var found []*Origin
		for _, fa := range w.prog.FieldAddrs[f] {
			found = append(found, w.memory(fa, nil, nil)...)
		}
		e.holds(f, map[string][]*Origin{"": w.distinct(append(found, w.tagged(f, s.Tag(i))...))})
	}
}

// yields exports what the results of a function come from.
func (e *exporter) yields(w *walk, obj *types.Func) {
	fn := w.prog.Prog.FuncValue(obj)
	if fn == nil || fn.Blocks == nil || !obj.Exported() || e.unit.Skipped(obj.Pos()) || !e.among(fn) {
		return
	}
	f, ok := w.enter(frameKey{fn: fn})
	if !ok {
		return
	}
	f.unknown = true
	var fact facts.YieldsFact
	results := obj.Signature().Results()
	for i := range results.Len() {
		for _, part := range e.parts(results.At(i).Type()) {
			w.begin()
			found := w.returns(fn, i, part.path, f, fn.Pos())
			if !worthTelling(found, obj.Name()+" "+part.name) {
				continue
			}
			for _, o := range few(found) {
				if s, ok := e.source(o); ok && (o.Kind != facts.Param || o.object == types.Object(obj)) {
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
func (e *exporter) holds(obj types.Object, parts map[string][]*Origin) {
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
	path *path
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
			p := into(t, i, nil)
			if _, ok := t.Underlying().(*types.Pointer); ok {
				p = through(p)
			}
			all = append(all, part{f.Name(), p})
		}
	}
	return all
}

// few returns the first of many origins, constants before others.
func few(found []*Origin) []*Origin {
	if len(found) <= facts.MaxSources {
		return found
	}
	first := slices.Clone(found)
	slices.SortStableFunc(first, func(a, b *Origin) int {
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
// a secret, or a parameter. Other constants count where the name of the object
// speaks of secrets.
func worthTelling(found []*Origin, name string) bool {
	secretive := slices.Contains(lexicon.Words(name), "secret")
	for _, o := range found {
		switch {
		case o.Kind == facts.Param:
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
