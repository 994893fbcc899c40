package dataflow

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// constantAt returns the origin of a constant expression: the literal that it
// comes from, or the declaration of a constant of another package. It is empty
// for constants of files that are left out.
func (p *Flow) constantAt(e ast.Expr) []*Origin {
	found, ok := p.constants[e]
	if !ok {
		found = p.locate(e)
		p.constants[e] = found
	}
	return found
}

func (p *Flow) locate(e ast.Expr) []*Origin {
	value, ok := p.unit.Site.String(e)
	if !ok {
		return nil
	}
	o := &Origin{Kind: facts.Const, Text: shape.Of(value), Written: shape.Of(value)}
	for range 16 { // constants that name constants
		e = ast.Unparen(e)
		if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 1 {
			e = call.Args[0] // a conversion
			continue
		}
		obj := p.named(e)
		if obj == nil {
			break
		}
		o.Name = obj.Name()
		if obj.Pkg() != p.unit.Pass.Pkg {
			o.Name = obj.Pkg().Name() + "." + obj.Name()
			o.Place = unit.Place{Text: p.unit.PlaceText(obj.Pos(), obj.Pkg())}
			o.ReportedElsewhere = p.isReportedElsewhere(obj, o.Text)
			return []*Origin{o}
		}
		decl, ok := p.Declarations()[obj]
		if !ok {
			o.Place = unit.Place{Pos: obj.Pos(), End: obj.Pos() + token.Pos(len(obj.Name()))}
			break
		}
		o.Decl, e = decl.name, decl.Value
	}
	if !o.Place.Here() {
		o.Place = unit.Place{Pos: e.Pos(), End: e.End()}
	}
	if p.unit.Skipped(o.Place.Pos) {
		if p.unit.IsTest(o.Place.Pos) {
			return nil
		}
		// A generated file: the finding stands at the slot and names the place.
		o.Place, o.Decl = unit.Place{Text: p.unit.PlaceText(o.Place.Pos, p.unit.Pass.Pkg)}, nil
		return []*Origin{o}
	}
	if b, ok := e.(*ast.BinaryExpr); ok {
		o.ReportedElsewhere = p.hasReportedPart(b)
	}
	if s, ok := p.unit.Site.String(e); ok {
		o.Written = shape.Of(s)
	}
	return []*Origin{o}
}

// hasReportedPart reports whether a constant of another package that is told of
// stands in a sum of constants.
func (p *Flow) hasReportedPart(b *ast.BinaryExpr) bool {
	for _, operand := range []ast.Expr{ast.Unparen(b.X), ast.Unparen(b.Y)} {
		if inner, ok := operand.(*ast.BinaryExpr); ok {
			if p.hasReportedPart(inner) {
				return true
			}
			continue
		}
		for _, o := range p.constantAt(operand) {
			if o.ReportedElsewhere {
				return true
			}
		}
	}
	return false
}

// named returns the declared constant that an expression names, or nil.
func (p *Flow) named(e ast.Expr) *types.Const {
	c, _ := p.unit.Pass.TypesInfo.Uses[site.Ident(e)].(*types.Const)
	if c != nil && c.Pkg() == nil {
		return nil
	}
	return c
}

// A declaration is a constant and its value.
type declaration struct {
	name  *ast.Ident
	Value ast.Expr
}

// Declarations returns the constants of the package that have a value of their
// own.
func (p *Flow) Declarations() map[types.Object]declaration {
	if p.declared != nil {
		return p.declared
	}
	p.declared = make(map[types.Object]declaration)
	for _, f := range p.unit.Pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != len(spec.Names) {
				return true
			}
			for i, name := range spec.Names {
				if c, ok := p.unit.Pass.TypesInfo.Defs[name].(*types.Const); ok {
					p.declared[c] = declaration{name, spec.Values[i]}
				}
			}
			return true
		})
	}
	return p.declared
}

// isReportedElsewhere reports whether the package of a constant reports it on its
// own: because it reaches a slot there, or because name or format give it away.
func (p *Flow) isReportedElsewhere(obj *types.Const, text shape.Text) bool {
	if !unit.IsUserFile(p.unit.Pass.Fset.Position(obj.Pos()).Filename) {
		return false
	}
	var told facts.ReportedFact
	if p.unit.Pass.ImportObjectFact(obj, &told) {
		return true
	}
	return text.Class() == shape.Secret || text.Real() && lexicon.IsSecretName(obj.Name())
}
