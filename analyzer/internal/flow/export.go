package flow

import (
	"cmp"
	"go/types"
	"reflect"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// export tells other packages what this one does, up and down.
func (p *Package) export() {
	e := &exporter{Package: p, wrappers: make(map[*types.Func][]takes), fields: make(map[types.Object][]takes), told: make(map[Place]bool)}
	e.up()
	if e.prog != nil || e.candidates() {
		e.down()
	}
	e.feedsUp()
}

// exportLookups tells other packages what the functions yield that look up
// variables, of a package with which nothing else is wrong.
func (p *Package) exportLookups() {
	e := &exporter{Package: p}
	if e.candidates() {
		e.only = e.yielders()
		e.down()
	}
	e.feedsUp()
}

type exporter struct {
	*Package
	wrappers map[*types.Func][]takes
	fields   map[types.Object][]takes
	feeds    []feed
	// told are the places that this package reports; constants are those among
	// them that are declared constants.
	told      map[Place]bool
	constants []types.Object
	exported  bool
	// only are the functions whose results can be worth telling; nil for all.
	only map[*ssa.Function]bool
}

// up looks at the slots for parameters, fields and variables that end there.
func (e *exporter) up() {
	reports := e.usersCode()
	for _, s := range e.Slots() {
		provider := e.Provider(s)
		for _, o := range e.Origins(s) {
			if reports && !o.Told && e.Judge(s, o) != Silent {
				e.tell(o)
			}
			if s.Weak && s.Key == "" {
				continue // the other package sees the name
			}
			t := takes{Param: -1, Label: s.Label, Provider: provider, Inside: string(s.Inside), Steps: stepWords(o.Steps), Key: s.Key, Weak: s.Weak}
			switch o.Kind {
			case Param:
				if o.param < 0 {
					continue // a receiver: its fields have facts of their own
				}
				t.Param, t.Fields = o.param, o.fields
				t.Peers = e.peersOf(s, o)
				fn := o.object.(*types.Func)
				e.wrappers[fn] = appendNew(e.wrappers[fn], t)
			case Field, Variable:
				v := o.object.(*types.Var)
				t.Peers = e.peersOf(s, o)
				if v.Pkg() == e.pass.Pkg {
					e.fields[v] = appendNew(e.fields[v], t)
				} else if o.Kind == Field {
					e.feed(v, t)
				}
			}
		}
	}
	if reports {
		for _, l := range e.Loose() {
			e.tell(l.Origin)
		}
		for _, o := range e.embeds {
			e.tell(o)
		}
	}
	e.printsUp()
	fails := e.failing()
	for fn := range fails {
		e.wrappers[fn] = slices.Clip(e.wrappers[fn]) // which may be none
	}
	for _, fn := range sorted(e.wrappers) {
		e.fact(fn, &wrapperFact{Takes: e.wrappers[fn], Fails: fails[fn]}, "wrapper")
	}
	for _, v := range sorted(e.fields) {
		e.fact(v, &fieldFact{Takes: e.fields[v]}, "field")
	}
	slices.SortFunc(e.constants, func(a, b types.Object) int { return int(a.Pos() - b.Pos()) })
	for _, c := range e.constants {
		e.fact(c, &toldFact{}, "told")
	}
}

// peersOf returns the other parts of the client of a slot that come from where
// the secret comes from: parameters of one function, fields of one struct.
func (e *exporter) peersOf(s *site.Slot, secret *Origin) []peer {
	var all []peer
	for _, c := range e.clients {
		if c.Slot != s {
			continue
		}
		for _, part := range c.Parts {
			for _, o := range part.Origins {
				if part.Role == ClientSecret || o.Kind != secret.Kind || slices.ContainsFunc(all, func(p peer) bool { return p.Role == string(part.Role) }) {
					continue
				}
				switch {
				case o.Kind == Param && o.object == secret.object && o.param >= 0:
					all = append(all, peer{string(part.Role), o.param, o.fields})
				case o.Kind == Field && o.object != secret.object && siblings(o.object.(*types.Var), secret.object.(*types.Var)):
					all = append(all, peer{string(part.Role), -1, []string{o.object.Name()}})
				}
			}
		}
	}
	return all
}

// siblings reports whether two fields belong to one struct type.
func siblings(a, b *types.Var) bool {
	owner := ownerOf(a)
	return owner != nil && owner == ownerOf(b)
}

// printsUp tells which parameters the package's functions print.
func (e *exporter) printsUp() {
	for _, obj := range sorted(e.printers) {
		fn, ok := obj.(*types.Func)
		if !ok {
			continue
		}
		for _, pr := range e.printers[obj] {
			level := ""
			if pr.debug {
				level = "debug"
			}
			e.wrappers[fn] = appendNew(e.wrappers[fn], takes{Param: pr.param, Label: printsFact, Key: string(pr.to), Steps: []string{string(rune(pr.how)), level}})
		}
	}
}

func (e *exporter) tell(o *Origin) {
	e.told[o.Place] = true
	if !o.Place.Here() {
		return // the finding is at the slot
	}
	for obj, decl := range e.declarations() {
		here := decl.value.Pos() <= o.Place.Pos && o.Place.End <= decl.value.End()
		if here && obj.Exported() && obj.Parent() == e.pass.Pkg.Scope() && !slices.Contains(e.constants, obj) {
			e.constants = append(e.constants, obj)
		}
	}
}

// feed notes a field of an imported struct.
func (e *exporter) feed(v *types.Var, t takes) {
	typ := ownerOf(v)
	if typ == nil || e.catalog.Describes(v.Pkg().Path()) {
		return
	}
	e.addFeed(feed{Path: v.Pkg().Path(), Type: typ.Name(), Field: v.Name(), Takes: t})
}

func (e *exporter) addFeed(f feed) {
	if !slices.ContainsFunc(e.feeds, func(g feed) bool { return reflect.DeepEqual(f, g) }) {
		e.feeds = append(e.feeds, f)
	}
}

// ownerOf returns the package-level struct type that declares a field, or nil.
func ownerOf(v *types.Var) *types.TypeName {
	scope := v.Pkg().Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() {
			continue
		}
		if s, ok := tn.Type().Underlying().(*types.Struct); ok {
			for i := range s.NumFields() {
				if s.Field(i).Origin() == v {
					return tn
				}
			}
		}
	}
	return nil
}

// feedsUp exports the package fact, with what the imports' package facts tell:
// at least that there are facts.
func (e *exporter) feedsUp() {
	for _, f := range e.Package.feeds {
		e.addFeed(f)
	}
	if !e.exported && !e.fedHere && len(e.feeds) == 0 {
		return
	}
	e.stats.Facts["feeds"]++
	e.pass.ExportPackageFact(e.feedsFact())
}

// feedsFact returns what was fed, in an order of its own.
func (e *exporter) feedsFact() *feedsFact {
	slices.SortFunc(e.feeds, func(a, b feed) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Type, b.Type), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Takes.String(), b.Takes.String()))
	})
	return &feedsFact{Fields: e.feeds}
}

// source returns an origin as facts carry it.
func (e *exporter) source(o *Origin) (source, bool) {
	s := source{Kind: string(o.Kind), Name: o.Name, When: o.When, Steps: stepWords(o.Steps)}
	switch o.Kind {
	case Const:
		switch o.Text.Class() {
		case shape.Empty, shape.Masked: // what hides a secret before it is shown
			return s, false
		}
		s.Tag = o.Tag
		s.Class, s.Length, s.Real = uint8(o.Text.Class()), o.Text.Len(), o.Text.Real()
		if f := o.Text.Recognized(); f != nil {
			s.Format = f.Name
		}
		s.Place, s.Told = o.Place.Text, o.Told || e.told[o.Place]
		if o.Place.Here() {
			s.Place = e.placeText(o.Place.Pos, e.pass.Pkg)
		}
	case Param:
		s.Param, s.Fields = o.param, o.fields
	case Unknown, Field, Variable, function:
		return s, false
	}
	return s, true
}

// fact exports a fact about an object.
func (e *exporter) fact(obj types.Object, f objectFact, kind string) {
	if obj.Pkg() != e.pass.Pkg {
		return // a type with another package's struct
	}
	if v, ok := obj.(*types.Var); !obj.Exported() && !(ok && v.IsField() && kind == "holds") {
		return // but what an unexported field holds, exported methods may yield
	}
	if f.telling() {
		f.named(namesOf(obj))
	}
	e.stats.Facts[kind]++
	e.exported = true
	e.pass.ExportObjectFact(obj, f)
}

// stepWords returns the words of steps that change a value. How it got from
// one place to the other is of no use to another package.
func stepWords(steps []Step) []string {
	var words []string
	for _, s := range steps {
		switch s.Word {
		case Called, Returned, Stored, Default:
		default:
			words = append(words, s.Word)
		}
	}
	return words
}

func appendNew(all []takes, t takes) []takes {
	if len(all) >= maxSources || slices.ContainsFunc(all, func(u takes) bool { return reflect.DeepEqual(t, u) }) {
		return all
	}
	return append(all, t)
}

// sorted returns the objects in source order.
func sorted[O interface {
	comparable
	types.Object
}, V any](m map[O]V) []O {
	objects := make([]O, 0, len(m))
	for obj := range m {
		objects = append(objects, obj)
	}
	slices.SortFunc(objects, func(a, b O) int { return int(a.Pos() - b.Pos()) })
	return objects
}
