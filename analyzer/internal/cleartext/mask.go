package cleartext

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// masks returns the slots in which a text stands that hides a secret from those who are
// shown the struct. It is no client's:
//
//	shown := *conf
//	shown.ClientSecret = "***"
//	log.Printf("%+v", shown)
func (p *finder) masks() map[*site.Slot]bool {
	var maybe []*site.Slot
	for _, s := range p.unit.Slots() {
		if s.Inside == site.Whole && s.Func != nil && s.Expr != nil && p.looksMasked(s.Expr) {
			maybe = append(maybe, s)
		}
	}
	if len(maybe) == 0 || !p.hasFunctions() || len(p.unit.Pass.TypeErrors) > 0 {
		return nil
	}
	c := newTracer(p.flow)
	c.begin()
	found := make(map[*site.Slot]bool)
	for _, s := range maybe {
		c.ask()
		pt, ok := c.objectOf(s)
		if ok && c.hidesIn(pt, s) || c.inCopiedQuery(s) {
			found[s] = true
		}
	}
	return found
}

// hasFunctions reports whether the package has code, without which nothing is shown.
func (p *finder) hasFunctions() bool {
	return slices.ContainsFunc(p.unit.Pass.Files, func(f *ast.File) bool {
		return !p.unit.Skipped(f.FileStart) && slices.ContainsFunc(f.Decls, func(d ast.Decl) bool { _, ok := d.(*ast.FuncDecl); return ok })
	})
}

// hiders returns the exported functions and methods whose result could hold a secret and
// holds none. Only these are looked at: those of packages in which a mask or an empty text
// is put into a place for a secret, and those with a result that has the secret in a part
// of it, which the answer of an API need not fill.
func (p *finder) hiders() []*types.Func {
	if len(p.unit.Pass.TypeErrors) > 0 {
		return nil
	}
	masks := slices.ContainsFunc(p.unit.Slots(), func(s *site.Slot) bool { return s.Func != nil && s.Base != nil && p.hidesText(s.Expr) })
	c := newTracer(p.flow)
	couldShow := p.couldShow(c, masks)
	if len(couldShow) == 0 {
		return nil // no need for SSA
	}
	c.begin()
	var all []*types.Func
	for _, fn := range c.Prog.Functions {
		obj, ok := fn.Object().(*types.Func)
		if !ok || !couldShow[obj] {
			continue
		}
		c.ask()
		values := gotypes.ReturnValues(fn, 0)
		shows := slices.ContainsFunc(values, func(v ssa.Value) bool {
			c.read = nil
			return len(c.at(dataflow.Point{Value: v}, plain)) > 0 || len(c.at(dataflow.Point{Value: v}, reflected)) > 0
		})
		if len(values) > 0 && !shows {
			all = append(all, obj)
		}
	}
	return all
}

// couldShow returns the exported functions and methods with a struct as result that
// could hold a secret, by its type: any, or those that have it in a part only.
func (p *finder) couldShow(c *tracer, anywhere bool) map[*types.Func]bool {
	found := make(map[*types.Func]bool)
	for _, f := range p.unit.Pass.Files {
		for _, d := range f.Decls {
			decl, ok := d.(*ast.FuncDecl)
			if !ok || !decl.Name.IsExported() || decl.Type.Results == nil || p.unit.Skipped(decl.Pos()) {
				continue
			}
			obj, ok := p.unit.Pass.TypesInfo.Defs[decl.Name].(*types.Func)
			if !ok || obj.Signature().Results().Len() == 0 {
				continue
			}
			t := obj.Signature().Results().At(0).Type()
			if gotypes.StructOf(t) == nil {
				continue
			}
			if owner := c.shows(t, asJSON).secret; owner != "" && (anywhere || owner != ownName(t)) {
				found[obj] = true
			}
		}
	}
	return found
}

// ownName is how a struct type is called in what [tracer.shows] says: "oauth2.Config".
func ownName(t types.Type) string {
	tn := gotypes.TypeName(gotypes.Pointee(t))
	if tn == nil || tn.Pkg() == nil {
		return ""
	}
	return tn.Pkg().Name() + "." + tn.Name()
}

// hidesText reports whether an expression is what is put over a secret.
func (p *finder) hidesText(e ast.Expr) bool {
	if e == nil {
		return false
	}
	text, ok := p.unit.Site.String(e)
	return ok && (text == "" || !shape.Of(text).Real()) || p.looksMasked(e)
}

// isHider reports whether a fact says of a function of another package that it hides
// what it is given.
func (c *tracer) isHider(obj types.Object) bool {
	fn, ok := obj.(*types.Func)
	var f facts.WrapperFact
	return ok && fn.Pkg() != nil && fn.Pkg() != c.Unit().Pass.Pkg && c.Unit().Pass.ImportObjectFact(fn.Origin(), &f) &&
		slices.ContainsFunc(f.Takes, func(t facts.Takes) bool { return t.Label == facts.Hides })
}

// looksMasked reports whether an expression is a mask or placeholder, or made by a
// function that masks.
func (p *finder) looksMasked(e ast.Expr) bool {
	if text, ok := p.unit.Site.String(e); ok {
		class := shape.Of(text).Class()
		return class == shape.Masked || class == shape.Placeholder
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok && lexicon.IsMask(site.NameOf(call.Fun))
}

// objectOf returns the point of the struct whose field a slot is.
func (c *tracer) objectOf(s *site.Slot) (dataflow.Point, bool) {
	e := s.Base
	if e == nil {
		lit, ok := s.Client.(*ast.CompositeLit)
		if !ok {
			return dataflow.Point{}, false
		}
		e = lit
	}
	pt, ok := c.pointOf(e)
	if !ok || pt.Type() == nil || gotypes.StructOf(pt.Type()) == nil {
		return dataflow.Point{}, false
	}
	if gotypes.Pointee(pt.Type()) != pt.Type() {
		pt = pt.Pointee()
	}
	return pt, true
}

// pointOf returns the point of an expression. Of the left side of an assignment, only
// the variable that it begins with has a value of its own.
func (c *tracer) pointOf(e ast.Expr) (dataflow.Point, bool) {
	e = ast.Unparen(e)
	if v, ok := c.Prog.Values[e]; ok && v.Value != nil {
		pt := dataflow.Point{Value: v.Value}
		if v.IsAddr {
			pt = pt.Pointee()
		}
		return pt, true
	}
	switch e := e.(type) {
	case *ast.SelectorExpr:
		pt, ok := c.pointOf(e.X)
		if !ok || pt.Type() == nil {
			return pt, false
		}
		if gotypes.Pointee(pt.Type()) != pt.Type() {
			pt = pt.Pointee()
		}
		return pt.Named(e.Sel.Name)
	case *ast.IndexExpr:
		pt, ok := c.pointOf(e.X)
		return pt.Elements(), ok
	}
	return dataflow.Point{}, false
}

// inCopiedQuery reports whether a text is put over a parameter of a query that was taken
// from an address: q := u.Query(); q.Set("client_secret", "***").
func (c *tracer) inCopiedQuery(s *site.Slot) bool {
	call, ok := s.Client.(*ast.CallExpr)
	if !ok {
		return false
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pt, ok := c.pointOf(sel.X)
	return ok && c.reaches(pt, func(pt dataflow.Point) bool {
		made, ok := pt.Value.(*ssa.Call)
		return ok && gotypes.CalleeName(made.Common()) == "Query"
	})
}

// hidesIn reports whether the text in a slot of an object hides what was there, or is
// only shown.
func (c *tracer) hidesIn(object dataflow.Point, s *site.Slot) bool {
	field, ok := object.Named(s.Label[strings.LastIndex(s.Label, ".")+1:])
	if !ok {
		return false
	}
	p := &presence{tracer: c, known: make(map[question]bool), left: c.meter(budget.Presence), unmasked: true}
	edges, filled, had := p.object(field, nil)
	had = had || filled
	var mask ssa.Instruction
	for _, e := range edges {
		if p.harmless(e.Point) && e.Kind == dataflow.Store {
			mask = e.Instr
		}
	}
	for _, e := range edges {
		if p.harmless(e.Point) || !p.at(e.Point, nil) {
			continue
		}
		if e.Kind == dataflow.Store && mask != nil && e.Instr.Parent() == mask.Parent() && e.Instr != mask && before(mask, e.Instr) {
			return true // put back
		}
		had = true
	}
	used, shown, left := c.uses(object)
	return !used && (had || shown && !left)
}

// uses says what becomes of an object: used by a library, shown to people, left to
// callers that are not known.
func (c *tracer) uses(object dataflow.Point) (used, shown, left bool) {
	seen := map[dataflow.Visit]bool{object.Visit(): true}
	queue := []dataflow.Point{object}
	names := c.meter(budget.ObjectNames)
	for len(queue) > 0 && names.Take() {
		pt := queue[0]
		queue = queue[1:]
		for _, instr := range c.Prog.Uses(pt.Value) {
			switch i := instr.(type) {
			case ssa.CallInstruction:
				if c.hasBody(i, pt.Frame) || gotypes.Callee(i.Common()) == nil {
					continue
				}
				switch {
				case c.showsOnly(i):
					shown = true
				case slices.ContainsFunc(i.Common().Args, func(arg ssa.Value) bool { return arg == pt.Value }):
					used = true
				}
			case *ssa.Return:
				left = left || len(c.Callers(i.Parent())) == 0
			}
		}
		for _, e := range c.Succs(pt) {
			if key := e.Point.Visit(); !seen[key] {
				seen[key] = true
				queue = append(queue, e.Point)
			}
		}
	}
	return used, shown, left
}

// showsOnly reports whether a call prints what it is given, or makes a text of it.
func (c *tracer) showsOnly(call ssa.CallInstruction) bool {
	obj := gotypes.Callee(call.Common())
	for _, r := range c.Unit().Site.Rows(obj) {
		switch r.Verb {
		case catalog.Print, catalog.Format, catalog.Escape:
			return true
		}
	}
	return false
}
