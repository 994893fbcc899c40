package flow

import (
	"go/ast"
	"go/token"
	"go/types"
	"os"
	slashpath "path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// constantAt returns the origin of a constant expression: the literal that it
// comes from, or the declaration of a constant of another package. It is empty
// for constants of files that are left out.
func (p *Package) constantAt(e ast.Expr) []*Origin {
	found, ok := p.constants[e]
	if !ok {
		found = p.locate(e)
		p.constants[e] = found
	}
	return found
}

func (p *Package) locate(e ast.Expr) []*Origin {
	value, ok := p.site.String(e)
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
		if obj.Pkg() != p.pass.Pkg {
			o.Name = obj.Pkg().Name() + "." + obj.Name()
			o.Place = Place{Text: p.placeText(obj.Pos(), obj.Pkg())}
			o.Told = p.toldElsewhere(obj, o.Text)
			return []*Origin{o}
		}
		decl, ok := p.declarations()[obj]
		if !ok {
			o.Place = Place{Pos: obj.Pos(), End: obj.Pos() + token.Pos(len(obj.Name()))}
			break
		}
		o.Decl, e = decl.name, decl.value
	}
	if !o.Place.Here() {
		o.Place = Place{Pos: e.Pos(), End: e.End()}
	}
	if p.Skipped(o.Place.Pos) {
		if p.tests[p.pass.Fset.File(o.Place.Pos)] {
			return nil
		}
		// A generated file: the finding stands at the slot and names the place.
		o.Place, o.Decl = Place{Text: p.placeText(o.Place.Pos, p.pass.Pkg)}, nil
		return []*Origin{o}
	}
	if b, ok := e.(*ast.BinaryExpr); ok {
		o.Told = p.tellsPart(b)
	}
	if s, ok := p.site.String(e); ok {
		o.Written = shape.Of(s)
	}
	return []*Origin{o}
}

// tellsPart reports whether a constant of another package that is told of
// stands in a sum of constants.
func (p *Package) tellsPart(b *ast.BinaryExpr) bool {
	for _, operand := range []ast.Expr{ast.Unparen(b.X), ast.Unparen(b.Y)} {
		if inner, ok := operand.(*ast.BinaryExpr); ok {
			if p.tellsPart(inner) {
				return true
			}
			continue
		}
		for _, o := range p.constantAt(operand) {
			if o.Told {
				return true
			}
		}
	}
	return false
}

// named returns the declared constant that an expression names, or nil.
func (p *Package) named(e ast.Expr) *types.Const {
	var id *ast.Ident
	switch e := e.(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	default:
		return nil
	}
	c, _ := p.pass.TypesInfo.Uses[id].(*types.Const)
	if c != nil && c.Pkg() == nil {
		return nil
	}
	return c
}

// A declaration is a constant and its value.
type declaration struct {
	name  *ast.Ident
	value ast.Expr
}

// declarations returns the constants of the package that have a value of their
// own.
func (p *Package) declarations() map[types.Object]declaration {
	if p.declared != nil {
		return p.declared
	}
	p.declared = make(map[types.Object]declaration)
	for _, f := range p.pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != len(spec.Names) {
				return true
			}
			for i, name := range spec.Names {
				if c, ok := p.pass.TypesInfo.Defs[name].(*types.Const); ok {
					p.declared[c] = declaration{name, spec.Values[i]}
				}
			}
			return true
		})
	}
	return p.declared
}

// placeText names a position in another package so that it means the same on
// every machine: import/path/file.go:12.
func (p *Package) placeText(pos token.Pos, pkg *types.Package) string {
	at := p.pass.Fset.Position(pos)
	if !at.IsValid() {
		return pkg.Path()
	}
	return slashpath.Join(pkg.Path(), filepath.Base(filepath.ToSlash(at.Filename))) + ":" + strconv.Itoa(at.Line)
}

// toldElsewhere reports whether the package of a constant reports it on its
// own: because it reaches a slot there, or because name or format give it away.
func (p *Package) toldElsewhere(obj *types.Const, text shape.Text) bool {
	if !userFile(p.pass.Fset.Position(obj.Pos()).Filename) {
		return false
	}
	var told facts.ReportedFact
	if p.pass.ImportObjectFact(obj, &told) {
		return true
	}
	return text.Class() == shape.Secret || text.Real() && lexicon.IsSecretName(obj.Name())
}

// usersCode reports whether the package is part of the user's code.
func (p *Package) usersCode() bool {
	return userFile(p.pass.Fset.Position(p.pass.Files[0].FileStart).Filename)
}

// userFile reports whether a file is part of the user's code: findings in the
// module cache, the toolchain and vendored packages are shown to nobody.
func userFile(name string) bool {
	name = filepath.ToSlash(name)
	for _, env := range []string{"GOMODCACHE", "GOROOT"} {
		if dir := filepath.ToSlash(os.Getenv(env)); dir != "" && strings.HasPrefix(name, dir+"/") {
			return false
		}
	}
	switch {
	case strings.Contains(name, "/pkg/mod/"), strings.Contains(name, "/vendor/"):
		return false
	case !filepath.IsAbs(name) && strings.Contains(name, "@v"): // -trimpath
		return false
	}
	return true
}

// tagLiteral returns the tag of a field of this package.
func (p *Package) tagLiteral(f *types.Var) *ast.BasicLit {
	for _, file := range p.pass.Files {
		if file.FileStart > f.Pos() || f.Pos() > file.FileEnd {
			continue
		}
		var tag *ast.BasicLit
		ast.Inspect(file, func(n ast.Node) bool {
			if field, ok := n.(*ast.Field); ok && field.Tag != nil {
				for _, name := range field.Names {
					if name.Pos() == f.Pos() {
						tag = field.Tag
					}
				}
			}
			return tag == nil
		})
		return tag
	}
	return nil
}

// Skipped reports whether the file around pos is left out: a test or a
// generated file, unless the options say otherwise.
func (p *Package) Skipped(pos token.Pos) bool {
	f := p.pass.Fset.File(pos)
	return f != nil && p.skipped[f]
}

// skip decides which files are left out.
func (p *Package) skip() {
	for _, f := range p.pass.Files {
		file := p.pass.Fset.File(f.FileStart)
		test := strings.HasSuffix(file.Name(), "_test.go")
		p.tests[file] = test
		p.skipped[file] = test && !p.options.Tests() || generated(f) && !p.options.Generated()
	}
}

// generated reports whether a program wrote the file. What cgo makes of a file
// that a person wrote is not meant.
func generated(f *ast.File) bool {
	if !ast.IsGenerated(f) {
		return false
	}
	for _, group := range f.Comments {
		if group.Pos() < f.Package && strings.HasPrefix(group.List[0].Text, "// Code generated by cmd/cgo;") {
			return false
		}
	}
	return true
}
