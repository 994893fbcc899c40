package dataflow

import (
	"encoding/base64"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/ssaindex"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// Origins returns where the values in a slot were born. A value that the walk
// lost has an origin of kind [facts.Unknown].
func (p *Flow) Origins(s *site.Slot) []*Origin { return p.answers[s] }

// AnswerSlots asks about all slots, and what gives itself away, once: rules run in
// parallel, and only read.
func (p *Flow) AnswerSlots() {
	for _, s := range p.unit.Index().Slots {
		p.answers[s] = p.reveal(s, p.origins(s))
		if p.Overran(s) {
			p.unit.Stats.Cut++
		}
	}
	p.embeds = p.embeddedSecrets()
	for _, l := range p.unit.Index().Loose {
		if o := p.looseOrigin(l); o != nil {
			p.loose = append(p.loose, &Loose{Loose: l, Origin: o})
		}
	}
}

// Overran reports whether the value in a slot was not followed to the end, for
// want of budget.
func (p *Flow) Overran(s *site.Slot) bool {
	return slices.ContainsFunc(p.answers[s], func(o *Origin) bool { return o.Kind == facts.Unknown && o.Name == theBudget })
}

func (p *Flow) origins(s *site.Slot) []*Origin {
	if s.Text != nil {
		place := unit.Place{Pos: s.At.Pos(), End: s.At.End()}
		o := TextOrigin(*s.Text, "", place)
		o.Tag, o.Steps = true, []Step{{Word: Default, At: place}}
		return []*Origin{o}
	}
	if _, ok := p.unit.Site.String(s.Expr); ok {
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
		w, v, why := p.Question(s.Expr)
		if why != "" {
			return unknown(why)
		}
		return p.finish(s, w.result(v.Value, method))
	}
	return p.finish(s, p.Ask(s.Expr, fields))
}

// Question begins a walk at an expression; why says what keeps it from that.
func (p *Flow) Question(e ast.Expr) (w *Walk, v ssaindex.Expr, why string) {
	if len(p.unit.Pass.TypeErrors) > 0 {
		return nil, v, "a package with type errors" // go/ssa panics on some
	}
	w = p.SlotWalk()
	w.About(e.Pos())
	v, ok := w.Prog.Values[ast.Unparen(e)]
	if !ok {
		return nil, v, "an expression" // dead code, mostly
	}
	return w, v, ""
}

// SlotWalk returns the walk that answers for the slots: what it has found is not
// looked for again.
func (p *Flow) SlotWalk() *Walk {
	if p.questions == nil {
		p.questions = p.NewWalk()
	}
	return p.questions
}

// Ask returns the origins of an expression, or of what the fields lead to below
// it.
func (p *Flow) Ask(e ast.Expr, fields []string) []*Origin {
	if _, ok := p.unit.Site.String(e); ok && len(fields) == 0 {
		return p.constantAt(e)
	}
	w, v, why := p.Question(e)
	if why != "" {
		return unknown(why)
	}
	t := p.unit.Pass.TypesInfo.TypeOf(e)
	if list, ok := t.Underlying().(*types.Slice); ok && gotypes.IsText(list.Elem()) && !v.IsAddr {
		var all []*Origin // of a list of scopes
		for _, e := range w.List(v.Value, nil).Elements {
			all = append(all, w.Get(e.List, e.Path(), e.Frame)...)
		}
		return all
	}
	route, ok := p.route(t, fields)
	if !ok {
		return unknown("a field")
	}
	if v.IsAddr {
		route = Through(route)
	}
	return w.Get(v.Value, route, nil)
}

// result returns what a function value returns, or the method of a value.
func (w *Walk) result(v ssa.Value, method string) []*Origin {
	var keys []FrameKey
	if method == "" {
		for _, o := range w.Get(v, nil, nil) {
			if o.Kind == facts.Function {
				keys = append(keys, FrameKey{Fn: o.fn, Bind: o.bind, BindFrame: o.frame})
			}
		}
	} else if !types.IsInterface(v.Type()) {
		if fn := w.Prog.Prog.LookupMethod(v.Type(), w.unit.Pass.Pkg, method); fn != nil {
			keys = append(keys, FrameKey{Fn: fn, self: v})
		}
	}
	var all []*Origin
	for _, key := range keys {
		if f, ok := w.Enter(key); ok && key.Fn.Blocks != nil {
			all = append(all, w.Returns(key.Fn, 0, nil, f, key.Fn.Pos())...)
		}
	}
	if len(all) == 0 {
		return unknown("a function value")
	}
	return all
}

// finish does what the other side of a fact does to the value.
func (p *Flow) finish(s *site.Slot, found []*Origin) []*Origin {
	if len(s.Steps) == 0 {
		return found
	}
	w := &Walk{Flow: p}
	return w.reapply(found, s.Steps, unit.Place{Pos: s.Pos(), End: s.Pos()})
}

// route is the path from a value of type t through the named fields to the
// secret; pointers on the way are followed, as is one to the secret itself.
func (p *Flow) route(t types.Type, fields []string) (*Path, bool) {
	if len(fields) == 0 {
		if ptr, ok := t.Underlying().(*types.Pointer); ok {
			if _, basic := ptr.Elem().Underlying().(*types.Basic); basic {
				return Through(nil), true
			}
		}
		return nil, true
	}
	s := gotypes.StructOf(t)
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
		route := Into(t, i, rest)
		if _, ok := t.Underlying().(*types.Pointer); ok {
			route = Through(route)
		}
		return route, true
	}
	return nil, false
}

// reveal takes the secret out of what the slot holds: a header, a document.
func (p *Flow) reveal(s *site.Slot, found []*Origin) []*Origin {
	if s.Inside == site.Whole {
		return found
	}
	var out []*Origin
	for _, o := range found {
		if o.Kind != facts.Const {
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
		c.Steps = append(c.Steps[:len(c.Steps):len(c.Steps)], Step{Word: Member, At: unit.Place{Pos: s.Pos(), End: s.Pos()}})
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
		case facts.Env, facts.Config, facts.Vault, facts.Keyring:
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
		if out[i] = o; o.Kind == facts.Const && o.When == "" && o.Text.Class() != shape.Empty {
			c := *o
			c.When = when
			out[i] = &c
		}
	}
	return out
}
