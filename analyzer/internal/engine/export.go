package engine

import (
	"go/types"
	"reflect"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/cleartext"
	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// export tells other packages what this one does, up and down.
func (p *Package) export() {
	e := &exporter{Package: p, texts: true, wrappers: make(map[*types.Func][]facts.Takes), fields: make(map[types.Object][]facts.Takes), reported: make(map[unit.Place]bool)}
	e.up()
	if e.flow.Built() || e.candidates() {
		e.down()
	}
	e.feedsUp()
}

// exportHelpers tells other packages what the functions yield that look up variables,
// and what those print that print what they are given, of a package with which nothing
// else is wrong.
func (p *Package) exportHelpers() {
	e := &exporter{Package: p, wrappers: make(map[*types.Func][]facts.Takes)}
	if p.unit.IsUserCode() {
		p.prints = cleartext.Find(p.flow)
		e.printsUp()
		sends := e.senders()
		for fn := range sends {
			e.wrappers[fn] = slices.Clip(e.wrappers[fn])
		}
		for _, fn := range sorted(e.unit, e.wrappers) {
			e.fact(fn, &facts.WrapperFact{Takes: e.wrappers[fn], Sends: sends[fn]}, "wrapper")
		}
	}
	if e.candidates() {
		e.only = e.yielders()
		e.down()
	}
	e.feedsUp()
}

type exporter struct {
	*Package
	wrappers map[*types.Func][]facts.Takes
	fields   map[types.Object][]facts.Takes
	feeds    facts.FeedsFact
	// reported are the places that this package reports; constants are those among
	// them that are declared constants.
	reported  map[unit.Place]bool
	constants []types.Object
	exported  bool
	// texts says that functions which take or read a text and return one are worth
	// telling of, too: the package speaks of credentials.
	texts bool
	// only are the functions whose results can be worth telling; nil for all.
	only map[*ssa.Function]bool
}

// up looks at the slots for parameters, fields and variables that end there.
func (e *exporter) up() {
	reports := e.unit.IsUserCode()
	for _, s := range e.unit.Slots() {
		provider := e.clients.Provider(s)
		for _, o := range e.flow.Origins(s) {
			if reports && !o.ReportedElsewhere && e.clients.Judge(s, o) != client.Silent {
				e.noteReported(o)
			}
			if s.Weak && s.Key == "" {
				continue // the other package sees the name
			}
			t := facts.Takes{Param: -1, Label: s.Label, Provider: provider, Inside: string(s.Inside), Steps: stepWords(o.Steps), Key: s.Key, Weak: s.Weak, Encodes: s.Encodes() && len(o.Encoders()) == 0}
			switch o.Kind {
			case facts.Param:
				if o.Param < 0 {
					continue // a receiver: its fields have facts of their own
				}
				t.Param, t.Fields = o.Param, o.Fields
				t.Peers = e.peersOf(s, o)
				fn := o.Object.(*types.Func)
				e.wrappers[fn] = appendNew(e.wrappers[fn], t)
			case facts.Field, facts.Variable:
				v := o.Object.(*types.Var)
				t.Peers = e.peersOf(s, o)
				if v.Pkg() == e.unit.Pass.Pkg {
					e.fields[v] = appendNew(e.fields[v], t)
				} else if o.Kind == facts.Field {
					e.feed(v, t)
				}
			}
		}
	}
	if reports {
		for _, l := range e.flow.Loose() {
			e.noteReported(l.Origin)
		}
		for _, o := range e.flow.EmbeddedSecrets() {
			e.noteReported(o)
		}
	}
	e.printsUp()
	fails := e.tokens.Failing()
	for fn := range fails {
		e.wrappers[fn] = slices.Clip(e.wrappers[fn]) // which may be none
	}
	sends := e.senders()
	for fn := range sends {
		e.wrappers[fn] = slices.Clip(e.wrappers[fn])
	}
	for _, fn := range sorted(e.unit, e.wrappers) {
		e.fact(fn, &facts.WrapperFact{Takes: e.wrappers[fn], Fails: fails[fn], Sends: sends[fn]}, "wrapper")
	}
	for _, v := range sorted(e.unit, e.fields) {
		e.fact(v, &facts.FieldFact{Takes: e.fields[v]}, "field")
	}
	slices.SortFunc(e.constants, func(a, b types.Object) int { return e.unit.ComparePos(a.Pos(), b.Pos()) })
	for _, c := range e.constants {
		e.fact(c, &facts.ReportedFact{}, "told")
	}
}

// peersOf returns the other parts of the client of a slot that come from where
// the secret comes from: parameters of one function, fields of one struct.
func (e *exporter) peersOf(s *site.Slot, secret *dataflow.Origin) []facts.Peer {
	var all []facts.Peer
	for _, c := range e.clients.All {
		if c.Slot != s {
			continue
		}
		for _, part := range c.Parts {
			for _, o := range part.Origins {
				if part.Role == client.ClientSecret || o.Kind != secret.Kind || slices.ContainsFunc(all, func(p facts.Peer) bool { return p.Role == string(part.Role) }) {
					continue
				}
				switch {
				case o.Kind == facts.Param && o.Object == secret.Object && o.Param >= 0:
					all = append(all, facts.Peer{Role: string(part.Role), Param: o.Param, Fields: o.Fields})
				case o.Kind == facts.Field && o.Object != secret.Object && gotypes.SameOwner(o.Object.(*types.Var), secret.Object.(*types.Var)):
					all = append(all, facts.Peer{Role: string(part.Role), Param: -1, Fields: []string{o.Object.Name()}})
				}
			}
		}
	}
	return all
}

// printsUp says which parameters the package's functions print, and which of them hide
// what they return.
func (e *exporter) printsUp() {
	for _, fn := range e.prints.Hiders {
		e.wrappers[fn] = appendNew(e.wrappers[fn], facts.Takes{Param: -1, Label: facts.Hides})
	}
	for _, obj := range sorted(e.unit, e.prints.Printers) {
		fn, ok := obj.(*types.Func)
		if !ok {
			continue
		}
		for _, pr := range e.prints.Printers[obj] {
			e.wrappers[fn] = appendNew(e.wrappers[fn], pr.Takes())
		}
	}
}

func (e *exporter) noteReported(o *dataflow.Origin) {
	e.reported[o.Place] = true
	if !o.Place.Here() {
		return // the finding is at the slot
	}
	for obj, decl := range e.flow.Declarations() {
		here := decl.Value.Pos() <= o.Place.Pos && o.Place.End <= decl.Value.End()
		if here && obj.Exported() && obj.Parent() == e.unit.Pass.Pkg.Scope() && !slices.Contains(e.constants, obj) {
			e.constants = append(e.constants, obj)
		}
	}
}

// feed notes a field of an imported struct.
func (e *exporter) feed(v *types.Var, t facts.Takes) {
	typ := gotypes.FieldOwner(v)
	if typ == nil || e.unit.Catalog.Describes(v.Pkg().Path()) {
		return
	}
	e.feeds.Add(facts.Feed{Path: v.Pkg().Path(), Type: typ.Name(), Field: v.Name(), Takes: t})
}

// feedsUp exports the package fact, with what the imports' package facts tell:
// at least that there are facts.
func (e *exporter) feedsUp() {
	for _, f := range e.Package.unit.Feeds {
		e.feeds.Add(f)
	}
	if !e.exported && !e.unit.FedHere && len(e.feeds.Fields) == 0 {
		return
	}
	e.unit.Stats.Facts["feeds"]++
	e.feeds.Sort()
	e.unit.Pass.ExportPackageFact(&e.feeds)
}

// source returns an origin as facts carry it.
func (e *exporter) source(o *dataflow.Origin) (facts.Source, bool) {
	s := facts.Source{Kind: string(o.Kind), Name: o.Name, When: o.When, Steps: stepWords(o.Steps)}
	switch o.Kind {
	case facts.Const:
		switch o.Text.Class() {
		case shape.Empty, shape.Masked: // what hides a secret before it is shown
			return s, false
		}
		s.Tag = o.Tag
		s.Class, s.Length, s.Real = uint8(o.Text.Class()), o.Text.Len(), o.Text.Real()
		if f := o.Text.Recognized(); f != nil {
			s.Format = f.Name
		}
		s.Place, s.ReportedElsewhere = o.Place.Text, o.ReportedElsewhere || e.reported[o.Place]
		if o.Place.Here() {
			s.Place = e.unit.PlaceText(o.Place.Pos, e.unit.Pass.Pkg)
		}
	case facts.Param:
		s.Param, s.Fields = o.Param, o.Fields
	case facts.Unknown, facts.Field, facts.Variable, facts.Function:
		return s, false
	}
	return s, true
}

// fact exports a fact about an object.
func (e *exporter) fact(obj types.Object, f facts.ObjectFact, kind string) {
	if obj.Pkg() != e.unit.Pass.Pkg {
		return // a type with another package's struct
	}
	if v, ok := obj.(*types.Var); !obj.Exported() && !(ok && v.IsField() && kind == "holds") {
		return // but what an unexported field holds, exported methods may yield
	}
	if f.IsCredential() {
		f.SetNames(facts.NamesOf(obj))
	}
	e.unit.Stats.Facts[kind]++
	e.exported = true
	e.unit.Pass.ExportObjectFact(obj, f)
}

// stepWords returns the words of steps that change a value. How it got from
// one place to the other is of no use to another package.
func stepWords(steps []dataflow.Step) []string {
	var words []string
	for _, s := range steps {
		switch s.Word {
		case dataflow.Called, dataflow.Returned, dataflow.Stored, dataflow.Default:
		default:
			words = append(words, s.Word)
		}
	}
	return words
}

func appendNew(all []facts.Takes, t facts.Takes) []facts.Takes {
	if len(all) >= facts.MaxSources || slices.ContainsFunc(all, func(u facts.Takes) bool { return reflect.DeepEqual(t, u) }) {
		return all
	}
	return append(all, t)
}

// sorted returns the objects in source order.
func sorted[O interface {
	comparable
	types.Object
}, V any](u *unit.Package, m map[O]V) []O {
	objects := make([]O, 0, len(m))
	for obj := range m {
		objects = append(objects, obj)
	}
	slices.SortFunc(objects, func(a, b O) int { return u.ComparePos(a.Pos(), b.Pos()) })
	return objects
}
