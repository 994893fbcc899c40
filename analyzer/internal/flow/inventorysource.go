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
// if there are none of these.
func (part *Part) Sources() []*Origin {
	field := slices.ContainsFunc(part.Origins, (*Origin).ofText)
	useful := slices.DeleteFunc(slices.Clone(part.Origins), func(o *Origin) bool {
		switch o.Kind {
		case Param, Unknown: // the object whose field is read
			return field
		case Field: // which leads to the value, and is not it
			return !o.ofText()
		case Const: // where there is no secret, and where it is hidden
			return o.Text.Class() == shape.Empty || o.Text.Class() == shape.Masked || o.Written.Class() == shape.Masked
		}
		return false
	})
	if len(useful) == 0 {
		return part.Origins
	}
	return useful
}

// ofText reports whether an origin is a field that holds a text.
func (o *Origin) ofText() bool {
	return o.Kind == Field && o.object != nil && textual(o.object.Type())
}

// Declared returns where the parameter, field or variable that an origin is was
// declared, for an origin that has no place of its own.
func (p *Package) Declared(o *Origin) Place {
	if o.object == nil || !o.object.Pos().IsValid() {
		return Place{}
	}
	if o.object.Pkg() == p.pass.Pkg {
		return Place{Pos: o.object.Pos(), End: o.object.Pos()}
	}
	return Place{Text: p.placeText(o.object.Pos(), o.object.Pkg())}
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
