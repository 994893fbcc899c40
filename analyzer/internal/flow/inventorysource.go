package flow

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// Sources returns the origins of a part that a reader can use; the others only
// if there are none of these. The field of a parameter is the field, whatever the
// function.
func (part *Part) Sources() []*Origin {
	all := slices.Clone(part.Origins)
	for i, o := range all {
		if field := o.ofParameter(); field != nil {
			all[i] = holding(field)
		}
	}
	field := slices.ContainsFunc(part.Origins, (*Origin).fillable)
	useful := slices.DeleteFunc(slices.Clone(all), func(o *Origin) bool {
		switch o.Kind {
		case Param: // the object whose field is read
			return field
		case Unknown: // so is this, or there is more to say
			return field || o.Name == aParameter && len(all) > 1
		case Field: // which leads to the value, and is not it; or nobody else sets it
			return !o.fillable()
		case Const: // where there is no secret, and where it is hidden
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
func (o *Origin) ofParameter() *types.Var {
	fn, ok := o.object.(*types.Func)
	if o.Kind != Param || !ok || len(o.fields) == 0 {
		return nil
	}
	v := fn.Signature().Recv()
	if o.param >= 0 {
		v = fn.Signature().Params().At(o.param)
	}
	return fieldBelow(v.Type(), o.fields)
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
	s := structOf(t)
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
func (p *Package) Unassigned(part *Part) *Origin {
	if sel, ok := ast.Unparen(part.Node).(*ast.SelectorExpr); ok {
		if v, ok := p.pass.TypesInfo.ObjectOf(sel.Sel).(*types.Var); ok && v.IsField() {
			return holding(v.Origin())
		}
	}
	return &Origin{Kind: Unknown, Name: "no assignment found"}
}

// fillable reports whether an origin is a field of a text that others may set.
func (o *Origin) fillable() bool {
	return o.Kind == Field && o.object != nil && o.object.Exported() && textual(o.object.Type())
}

// Declared returns where the parameter, field or variable that an origin is was
// declared, or the field whose tag names it, for an origin that has no place of its
// own.
func (p *Package) Declared(o *Origin) Place {
	switch {
	case o.object != nil:
		return p.declaredAt(o.object)
	case o.tagged != nil:
		return p.declaredAt(o.tagged)
	}
	return Place{}
}

func (p *Package) declaredAt(obj types.Object) Place {
	switch {
	case !obj.Pos().IsValid():
		return Place{}
	case obj.Pkg() == p.pass.Pkg:
		return Place{Pos: obj.Pos(), End: obj.Pos()}
	}
	return Place{Text: p.placeText(obj.Pos(), obj.Pkg())}
}

// atRunTime is the name of what is looked up by a name that only the running
// program knows.
const atRunTime = "named at run time"

// NameOf returns the name of an origin for an inventory: of a field of a
// parameter with that field, of what is looked up by a value with what the value
// is.
func (p *Package) NameOf(o *Origin) string {
	switch o.Kind {
	case Param:
		return strings.Join(append([]string{o.Name}, o.fields...), ".")
	case Env, File, Flag, Config, Vault, Keyring:
		if o.Name == "" {
			return p.lookedUpBy(o)
		}
	}
	return o.Name
}

// lookedUpBy says what names the source that an origin is.
func (p *Package) lookedUpBy(o *Origin) string {
	call := p.CallAt(Step{At: o.Place})
	if call == nil {
		return atRunTime
	}
	row := p.site.Row(p.site.Callee(call), catalog.Source)
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
func (p *Package) spelledName(e ast.Expr) string {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return strings.Join(p.pathTo(e), ".")
	}
	if fn, ok := p.site.Callee(call).(*types.Func); ok {
		if row := p.site.Row(fn, catalog.Source); row != nil {
			if i := row.Param("name"); i >= 0 && i < len(call.Args) {
				if s, ok := p.site.String(call.Args[i]); ok {
					if name, ok := shape.Of(s).Name(); ok {
						return row.Word("kind") + " " + name
					}
				}
			}
			return ""
		}
	}
	return strings.Join(p.pathTo(e), ".")
}
