package flow

import (
	"encoding/base64"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// Origins returns where the values in a slot were born. A value that the walk
// lost has an origin of kind [Unknown].
func (p *Package) Origins(s *site.Slot) []*Origin { return p.answers[s].origins }

// An answer is what the engine knows of a slot.
type answer struct {
	origins  []*Origin
	provider string
}

// answer asks about all slots, once: rules run in parallel, and only read.
func (p *Package) answer() {
	for _, s := range p.index().Slots {
		p.answers[s] = answer{p.reveal(s, p.origins(s)), p.providerOfSlot(s)}
		if p.Overran(s) {
			p.stats.Cut++
		}
	}
}

// Overran reports whether the value in a slot was not followed to the end, for
// want of budget.
func (p *Package) Overran(s *site.Slot) bool {
	return slices.ContainsFunc(p.answers[s].origins, func(o *Origin) bool { return o.Kind == Unknown && o.Name == theBudget })
}

func (p *Package) origins(s *site.Slot) []*Origin {
	if s.Text != nil {
		place := Place{Pos: s.At.Pos(), End: s.At.End()}
		o := textOrigin(*s.Text, "", place)
		o.Tag, o.Steps = true, []Step{{Word: Default, At: place}}
		return []*Origin{o}
	}
	if _, ok := p.site.String(s.Expr); ok {
		return p.finish(s, p.constantAt(s.Expr))
	}
	if id, ok := s.Expr.(*ast.Ident); ok && id.Name == "nil" {
		return nil
	}
	fields, method, called := s.Fields, "", false
	if n := len(fields); n > 0 {
		if method, called = strings.CutSuffix(fields[n-1], "()"); called {
			fields = fields[:n-1]
		}
	}
	if called && len(fields) == 0 {
		w, v, why := p.question(s.Expr)
		if why != "" {
			return unknown(why)
		}
		return p.finish(s, w.result(v.value, method))
	}
	return p.finish(s, p.ask(s.Expr, fields))
}

// question begins a walk at an expression; why says what keeps it from that.
func (p *Package) question(e ast.Expr) (w *walk, v located, why string) {
	if len(p.pass.TypeErrors) > 0 {
		return nil, v, "a package with type errors" // go/ssa panics on some
	}
	if p.questions == nil {
		p.questions = p.newWalk()
	}
	w = p.questions
	w.begin()
	v, ok := w.prog.values[ast.Unparen(e)]
	if !ok {
		return nil, v, "an expression" // dead code, mostly
	}
	return w, v, ""
}

// ask returns the origins of an expression, or of what the fields lead to below
// it.
func (p *Package) ask(e ast.Expr, fields []string) []*Origin {
	if _, ok := p.site.String(e); ok && len(fields) == 0 {
		return p.constantAt(e)
	}
	w, v, why := p.question(e)
	if why != "" {
		return unknown(why)
	}
	t := p.pass.TypesInfo.TypeOf(e)
	if list, ok := t.Underlying().(*types.Slice); ok && textual(list.Elem()) && !v.addr {
		elements, _ := w.sequence(v.value, nil)
		return slices.Concat(elements...) // a list of scopes
	}
	route, ok := p.route(t, fields)
	if !ok {
		return unknown("a field")
	}
	if v.addr {
		route = through(route)
	}
	return w.get(v.value, route, nil)
}

// result returns what a function value returns, or the method of a value.
func (w *walk) result(v ssa.Value, method string) []*Origin {
	var keys []frameKey
	if method == "" {
		for _, o := range w.get(v, nil, nil) {
			if o.Kind == function {
				keys = append(keys, frameKey{fn: o.fn, bind: o.bind, bindFrame: o.frame})
			}
		}
	} else if !types.IsInterface(v.Type()) {
		if fn := w.prog.Prog.LookupMethod(v.Type(), w.pass.Pkg, method); fn != nil {
			keys = append(keys, frameKey{fn: fn, self: v})
		}
	}
	var all []*Origin
	for _, key := range keys {
		if f, ok := w.enter(key); ok && key.fn.Blocks != nil {
			all = append(all, w.returns(key.fn, 0, nil, f, key.fn.Pos())...)
		}
	}
	if len(all) == 0 {
		return unknown("a function value")
	}
	return all
}

// finish does what the other side of a fact does to the value.
func (p *Package) finish(s *site.Slot, found []*Origin) []*Origin {
	if len(s.Steps) == 0 {
		return found
	}
	w := &walk{Package: p}
	return w.reapply(found, s.Steps, Place{Pos: s.Pos(), End: s.Pos()})
}

// route is the path from a value of type t through the named fields to the
// secret; pointers on the way are followed, as is one to the secret itself.
func (p *Package) route(t types.Type, fields []string) (*path, bool) {
	if len(fields) == 0 {
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			if _, basic := ptr.Elem().Underlying().(*types.Basic); basic {
				return through(nil), true
			}
		}
		return nil, true
	}
	s := structOf(t)
	if s == nil {
		return nil, false
	}
	for i := range s.NumFields() {
		if s.Field(i).Name() != fields[0] {
			continue
		}
		rest, ok := p.route(s.Field(i).Type(), fields[1:])
		if !ok {
			return nil, false
		}
		route := into(t, i, rest)
		if _, ok := t.Underlying().(*types.Pointer); ok {
			route = through(route)
		}
		return route, true
	}
	return nil, false
}

// reveal takes the secret out of what the slot holds: a header, a document.
func (p *Package) reveal(s *site.Slot, found []*Origin) []*Origin {
	if s.Inside == site.Whole {
		return found
	}
	var out []*Origin
	for _, o := range found {
		if o.Kind != Const {
			if s.Inside == site.JSONMember {
				out = append(out, o)
			}
			continue
		}
		text, ok := inside(s.Inside, o.Text)
		if !ok {
			continue
		}
		c := *o
		c.Text = text
		c.Steps = append(c.Steps[:len(c.Steps):len(c.Steps)], Step{Word: Member, At: Place{Pos: s.Pos(), End: s.Pos()}})
		out = append(out, &c)
	}
	return out
}

// inside returns the secret that stands inside a text.
func inside(how site.Inside, t shape.Text) (shape.Text, bool) {
	return shape.Apply(func(v ...string) (string, error) {
		switch how {
		case site.JSONMember:
			for _, m := range shape.Members(v[0]) {
				return v[0][m.Start:m.End], nil
			}
		case site.BasicHeader:
			code, ok := strings.CutPrefix(v[0], "Basic ")
			plain, err := base64.StdEncoding.DecodeString(strings.TrimSpace(code))
			id, secret, colon := strings.Cut(string(plain), ":")
			if ok && err == nil && colon && id != "" {
				return secret, nil
			}
		}
		return "", errText
	}, t)
}

// fallback tells of constants that count only where another source is empty.
// The origins must be those that meet in one place: in a variable, in the
// results of one function, in a call of cmp.Or.
func fallback(found []*Origin) []*Origin {
	when := ""
	for _, o := range found {
		switch o.Kind {
		case Env, Config, Vault, Keyring:
			if o.Name != "" {
				when = o.Name + " is unset"
			} else if when == "" {
				when = "the environment has none"
			}
		}
	}
	if when == "" {
		return found
	}
	out := make([]*Origin, len(found))
	for i, o := range found {
		if out[i] = o; o.Kind == Const && o.When == "" && o.Text.Class() != shape.Empty {
			c := *o
			c.When = when
			out[i] = &c
		}
	}
	return out
}
