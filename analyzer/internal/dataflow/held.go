package dataflow

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// held returns what another package's fact says of a variable or field.
func (w *Walk) held(obj types.Object, p *Path) []*Origin {
	if obj.Pkg() == nil || obj.Pkg() == w.unit.Pass.Pkg {
		return nil
	}
	var fact facts.HoldsFact
	var all []*Origin
	if part, ok := p.Part(); ok && w.unit.Pass.ImportObjectFact(obj, &fact) {
		for _, h := range fact.Values {
			if h.Part == part {
				all = append(all, factOrigin(h.From))
			}
		}
	}
	if len(all) == 0 {
		return unknown("a variable of another package")
	}
	return all
}

// yielded returns what another package's fact says of a result.
func (w *Walk) yielded(call *ssa.Call, fn *ssa.Function, result int, p *Path, fr *Frame) []*Origin {
	obj, _ := gotypes.Declared(fn).(*types.Func)
	var fact facts.YieldsFact
	names, plain := p.fields()
	if obj == nil || !plain || len(names) > 1 || obj.Pkg() == w.unit.Pass.Pkg || !w.unit.Pass.ImportObjectFact(obj, &fact) {
		return stopped(call)
	}
	field := strings.Join(names, "")
	at := unit.Place{Pos: call.Pos(), End: call.Pos()}
	var all []*Origin
	for _, y := range fact.Results {
		if y.Result != result || y.Field != field {
			continue
		}
		s := y.From
		if facts.Kind(s.Kind) != facts.Param {
			o := factOrigin(s)
			if (o.Kind == facts.Env || o.Kind == facts.File) && o.Name == "" {
				o.Name = w.firstName(call, fn, fact, fr)
			}
			all = append(all, w.Stepped([]*Origin{o}, Returned, call.Pos())...)
			continue
		}
		arg := gotypes.Argument(call.Common(), fn, s.Param+gotypes.ReceiverCount(fn))
		if arg == nil {
			all = append(all, unknown("an argument")...)
			continue
		}
		route, ok := w.route(arg.Type(), s.Fields)
		if !ok || len(s.Fields) == 0 {
			route = nil
		}
		found := w.Get(arg, route, fr)
		if len(s.Fields) > 0 && ok {
			found = w.withAnyObject(found, lastField(route))
		}
		all = append(all, w.Stepped(w.reapply(found, s.Steps, at), Called, call.Pos())...)
	}
	if len(all) == 0 {
		return stopped(call)
	}
	return fallback(all)
}

// firstName returns the first constant argument of a call that is none of its
// results, as a default is: a lookup by name in another package is told of without
// the name.
func (w *Walk) firstName(call *ssa.Call, fn *ssa.Function, fact facts.YieldsFact, fr *Frame) string {
	for i := range fn.Signature.Params().Len() {
		if slices.ContainsFunc(fact.Results, func(y facts.Yield) bool { return facts.Kind(y.From.Kind) == facts.Param && y.From.Param == i }) {
			continue
		}
		arg := gotypes.Argument(call.Common(), fn, i+gotypes.ReceiverCount(fn))
		if arg == nil || !gotypes.IsText(arg.Type()) {
			continue
		}
		if name := w.Name(arg, fr); name != "" {
			return name
		}
	}
	return ""
}

// lastField returns the end of a path that begins with its last field.
func lastField(p *Path) *Path {
	last := (*Path)(nil)
	for ; p != nil; p = p.rest {
		if p.kind == member {
			last = p
		}
	}
	return last
}
