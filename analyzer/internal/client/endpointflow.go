package client

import (
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// An endpointSource is where an endpoint, or one of its addresses, comes from: a
// call or variable of a library.
type endpointSource struct {
	Value ssa.Value
	Row   *catalog.Row
	// Part says that only a field of it was used.
	Part  bool
	frame *dataflow.Frame
}

// An endpointTrace follows an endpoint backwards: through variables, results,
// parameters, copies and fields.
type endpointTrace struct {
	p       *Clients
	walk    *dataflow.Walk
	left    budget.Meter
	seen    map[dataflow.Visit]bool // whether the walk lost the object there
	sources []endpointSource
	// stores are where parts of the endpoint were set: in its literal, mostly.
	stores []token.Pos
}

// trace follows what an expression yields.
func (p *Clients) trace(e ast.Expr) *endpointTrace {
	if e == nil {
		return nil
	}
	w, v, why := p.flow.Question(e)
	if why != "" {
		return nil
	}
	var path *dataflow.Path
	if v.IsAddr {
		path = dataflow.Through(nil)
	}
	return p.traceFrom(w, dataflow.Point{Value: v.Value, Path: path})
}

func (p *Clients) traceFrom(w *dataflow.Walk, pt dataflow.Point) *endpointTrace {
	t := &endpointTrace{p: p, walk: w, left: w.Unit().Budget.Meter(budget.Endpoints), seen: make(map[dataflow.Visit]bool)}
	t.follow(pt)
	return t
}

// follow looks at where the value at a point comes from, and reports whether the
// object that it is a part of is not known.
func (t *endpointTrace) follow(pt dataflow.Point) (lost bool) {
	if _, ok := pt.Value.(*ssa.Alloc); ok && pt.Path != nil {
		pt.Memory = true
	}
	key := pt.Visit()
	if lost, ok := t.seen[key]; ok || !t.left.Take() {
		return lost
	}
	t.seen[key] = false
	if row := t.row(pt.Value); row != nil {
		t.sources = append(t.sources, endpointSource{Value: pt.Value, Row: row, Part: len(pt.Path.Members()) > 0, frame: pt.Frame})
		return false
	}
	edges := 0
	for _, e := range t.walk.Preds(pt) {
		switch {
		case e.Kind == dataflow.Join || e.Kind == dataflow.Cut:
			continue
		case e.Kind == dataflow.Store && e.Instr != nil:
			t.stores = append(t.stores, e.Pos())
		}
		if !e.Alias {
			edges++
		}
		if e.Part == nil {
			lost = t.follow(e.Point) || lost
		} else if e.Point.Memory {
			t.setPart(e.Point)
		}
	}
	if edges == 0 && !pt.Memory {
		lost = elsewhere(pt.Value)
	}
	if fa, ok := pt.Value.(*ssa.FieldAddr); ok && lost {
		lost = false
		for _, other := range t.walk.Prog.FieldAddrs[gotypes.FieldOf(fa.X.Type(), fa.Field)] {
			t.follow(dataflow.Point{Value: other, Path: pt.Path, Memory: true})
		}
	}
	t.seen[key] = lost
	return lost
}

// setPart notes where a part of the endpoint is set, one of its fields:
//
//	c := oauth2.Config{Endpoint: oauth2.Endpoint{TokenURL: "..."}} // &c.Endpoint.TokenURL
func (t *endpointTrace) setPart(pt dataflow.Point) {
	for _, e := range t.walk.Preds(pt) {
		if e.Kind == dataflow.Store && e.Instr != nil {
			t.stores = append(t.stores, e.Pos())
		}
	}
}

// row returns the row about the function or variable of a library that yields a
// value, or nil.
func (t *endpointTrace) row(v ssa.Value) *catalog.Row {
	switch v := v.(type) {
	case *ssa.Call:
		if obj := gotypes.Callee(v.Common()); obj != nil {
			return t.p.unit.Site.Row(obj, catalog.Endpoint)
		}
	case *ssa.UnOp:
		if g, ok := v.X.(*ssa.Global); ok && v.Op == token.MUL && g.Object() != nil {
			return t.p.unit.Site.Row(g.Object(), catalog.Endpoint)
		}
	case *ssa.Global:
		if v.Object() != nil {
			return t.p.unit.Site.Row(v.Object(), catalog.Endpoint)
		}
	}
	return nil
}

// elsewhere reports whether a value that nothing leads to is an object that is made
// where the walk does not look.
func elsewhere(v ssa.Value) bool {
	switch v.(type) {
	case *ssa.Alloc, *ssa.Const, *ssa.Global, *ssa.Function:
		return false
	}
	return true
}

// hiding returns the sources at whose server the second try hides the answer to the
// first, with the provider.
func (t *endpointTrace) hiding() (all []endpointSource, provider string) {
	if t == nil {
		return nil, ""
	}
	for _, s := range t.sources {
		if name, hides := t.p.sourceHides(s); hides {
			all, provider = append(all, s), name
		}
	}
	return all, provider
}

// sourceHides reports whether a source is an endpoint of such a server. One that is
// discovered is that of the server whose issuer is written out.
func (p *Clients) sourceHides(s endpointSource) (provider string, hides bool) {
	if s.Row.Word("style") != "" && !s.Part {
		return "", false
	}
	if s.Row.Word("probe") == "hides" {
		return s.Row.Word("provider"), true
	}
	call, ok := s.Value.(*ssa.Call)
	if !ok || call.Call.IsInvoke() || call.Call.Signature().Recv() == nil || len(call.Call.Args) == 0 {
		return "", false
	}
	for _, made := range p.traceFrom(p.flow.SlotWalk(), dataflow.Point{Value: call.Call.Args[0], Frame: s.frame}).sources {
		maker, ok := made.Value.(*ssa.Call)
		if !ok {
			continue
		}
		source := p.flow.Program().CallSource(maker)
		i := made.Row.Param("issuer")
		if source == nil || i < 0 || i >= len(source.Args) {
			continue
		}
		address, _ := addressOf(p.flow, source.Args[i])
		if found := p.flow.Ask(source.Args[i], nil); address == "" && len(found) == 1 {
			address, _ = found[0].Fixed()
		}
		if host := p.unit.Catalog.Host(address); host != nil && host.Word("probe") == "hides" {
			return host.Word("provider"), true
		}
	}
	return "", false
}

// same reports whether two sources may be one endpoint: the same call, in calls of the
// functions around it that do not differ.
func (s endpointSource) same(o endpointSource) bool {
	if s.Value != o.Value {
		return false
	}
	for f, g := s.frame, o.frame; f != nil && g != nil; f, g = f.Parent, g.Parent {
		if f.Fn != g.Fn || f.Call != nil && g.Call != nil && f.Call != g.Call {
			return false
		}
	}
	return true
}

// styles returns, for each assignment to a field that says how a client
// authenticates, the endpoint that it concerns.
func (p *Clients) styles() []*endpointTrace {
	if len(p.unit.Pass.TypeErrors) > 0 {
		return nil // go/ssa panics on some
	}
	w := p.flow.SlotWalk()
	var all []*endpointTrace
	for _, fn := range w.Prog.Functions {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				store, ok := instr.(*ssa.Store)
				if !ok {
					continue
				}
				fa, ok := store.Addr.(*ssa.FieldAddr)
				if !ok {
					continue
				}
				tn := gotypes.TypeName(gotypes.Pointee(fa.X.Type()))
				if tn == nil {
					continue
				}
				row := p.unit.Site.Row(tn, catalog.Endpoint)
				if row == nil {
					continue
				}
				if v, ok := row.Attr("style"); ok && v.Field == gotypes.FieldOf(fa.X.Type(), fa.Field).Name() {
					w.Begin()
					all = append(all, p.traceFrom(w, dataflow.Point{Value: fa.X, Path: dataflow.Through(nil)}))
				}
			}
		}
	}
	return all
}

// styled reports whether one of the assignments concerns an endpoint: its literal, or
// all of what it comes from.
func styled(styles []*endpointTrace, lit *ast.CompositeLit, from []endpointSource) bool {
	within := func(pos token.Pos) bool { return lit != nil && lit.Pos() <= pos && pos < lit.End() }
	sets := func(s endpointSource) bool {
		return slices.ContainsFunc(styles, func(t *endpointTrace) bool {
			return slices.ContainsFunc(t.sources, func(o endpointSource) bool { return !o.Part && s.same(o) })
		})
	}
	if slices.ContainsFunc(styles, func(t *endpointTrace) bool { return slices.ContainsFunc(t.stores, within) }) {
		return true
	}
	return lit == nil && len(from) > 0 && !slices.ContainsFunc(from, func(s endpointSource) bool { return !sets(s) })
}
