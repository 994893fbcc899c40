package client

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// Sources returns the origins of a part that a reader can use; the others only
// if there are none of these. The field of a parameter is the field, whatever the
// function.
func (part *Part) Sources() []*dataflow.Origin {
	all := slices.Clone(part.Origins)
	for i, o := range all {
		if field := ofParameter(o); field != nil {
			all[i] = holding(field)
		}
	}
	field := slices.ContainsFunc(part.Origins, fillable)
	useful := slices.DeleteFunc(slices.Clone(all), func(o *dataflow.Origin) bool {
		switch o.Kind {
		case facts.Param: // the object whose field is read
			return field
		case facts.Unknown: // so is this, or there is more to say
			return field || o.Name == dataflow.AParameter && len(all) > 1
		case facts.Field: // which leads to the value, and is not it; or nobody else sets it
			return !fillable(o)
		case facts.Const: // where there is no secret, and where it is hidden
			return o.Text.Class() == shape.Empty || o.Text.Class() == shape.Masked || o.Written.Class() == shape.Masked
		}
		return false
	})
	if len(useful) == 0 {
		return all
	}
	return useful
}

// ofParameter returns the field that an origin is, where it is the field of a
// parameter, or nil.
func ofParameter(o *dataflow.Origin) *types.Var {
	fn, ok := o.Object.(*types.Func)
	if o.Kind != facts.Param || !ok || len(o.Fields) == 0 {
		return nil
	}
	v := fn.Signature().Recv()
	if o.Param >= 0 {
		v = fn.Signature().Params().At(o.Param)
	}
	return fieldBelow(v.Type(), o.Fields)
}

// fieldBelow returns the field to which names lead from a type, or nil.
func fieldBelow(t types.Type, names []string) *types.Var {
	var field *types.Var
	for _, name := range names {
		if field = fieldOfName(t, name); field == nil {
			return nil
		}
		t = field.Type()
	}
	return field
}

func fieldOfName(t types.Type, name string) *types.Var {
	s := gotypes.StructOf(t)
	if s == nil {
		return nil
	}
	for f := range s.Fields() {
		if f.Name() == name {
			return f.Origin()
		}
	}
	return nil
}

// Unassigned returns what a part is of which nothing in the package is known: the
// field that it is read from, or an origin that is not known.
func (p *Clients) Unassigned(part *Part) *dataflow.Origin {
	if sel, ok := ast.Unparen(part.Node).(*ast.SelectorExpr); ok {
		if v, ok := p.unit.Pass.TypesInfo.ObjectOf(sel.Sel).(*types.Var); ok && v.IsField() {
			return holding(v.Origin())
		}
	}
	return &dataflow.Origin{Kind: facts.Unknown, Name: "no assignment found"}
}

// fillable reports whether an origin is a field of a text that others may set.
func fillable(o *dataflow.Origin) bool {
	return o.Kind == facts.Field && o.Object != nil && o.Object.Exported() && gotypes.IsText(o.Object.Type())
}

// Declared returns where the parameter, field or variable that an origin is was
// declared, or the field whose tag names it, for an origin that has no place of its
// own.
func (p *Clients) Declared(o *dataflow.Origin) unit.Place {
	switch {
	case o.Object != nil:
		return p.declaredAt(o.Object)
	case o.Tagged != nil:
		return p.declaredAt(o.Tagged)
	}
	return unit.Place{}
}

func (p *Clients) declaredAt(obj types.Object) unit.Place {
	switch {
	case !obj.Pos().IsValid():
		return unit.Place{}
	case obj.Pkg() == p.unit.Pass.Pkg:
		return unit.Place{Pos: obj.Pos(), End: obj.Pos()}
	}
	return unit.Place{Text: p.unit.PlaceText(obj.Pos(), obj.Pkg())}
}

// atRunTime is the name of what is looked up by a name that only the running
// program knows.
const atRunTime = "named at run time"

// NameOf returns the name of an origin for an inventory: of a field of a
// parameter with that field, of what is looked up by a value with what the value
// is.
func (p *Clients) NameOf(o *dataflow.Origin) string {
	switch o.Kind {
	case facts.Param:
		return strings.Join(append([]string{o.Name}, o.Fields...), ".")
	case facts.Env, facts.File, facts.Flag, facts.Config, facts.Vault, facts.Keyring:
		if o.Name == "" {
			return p.lookedUpBy(o)
		}
	}
	return o.Name
}

// lookedUpBy says what names the source that an origin is.
func (p *Clients) lookedUpBy(o *dataflow.Origin) string {
	call := p.flow.CallAt(dataflow.Step{At: o.Place})
	if call == nil {
		return atRunTime
	}
	row := p.unit.Site.Row(p.unit.Site.Callee(call), catalog.Source)
	if row == nil {
		return atRunTime
	}
	if i := row.Param("name"); i >= 0 && i < len(call.Args) {
		if name := p.spelledName(call.Args[i]); name != "" {
			return "named by " + name
		}
	}
	return atRunTime
}

// spelledName returns the path that leads to a name in the source, or the lookup
// that yields it: "cfg.SecretFile", "env SECRET_FILE". It is "" for others.
func (p *Clients) spelledName(e ast.Expr) string {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return strings.Join(p.AccessPath(e), ".")
	}
	if fn, ok := p.unit.Site.Callee(call).(*types.Func); ok {
		if row := p.unit.Site.Row(fn, catalog.Source); row != nil {
			if i := row.Param("name"); i >= 0 && i < len(call.Args) {
				if s, ok := p.unit.Site.String(call.Args[i]); ok {
					if name, ok := shape.Of(s).Name(); ok {
						return row.Word("kind") + " " + name
					}
				}
			}
			return ""
		}
	}
	return strings.Join(p.AccessPath(e), ".")
}
