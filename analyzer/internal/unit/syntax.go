package unit

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/astutil"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// FuncAround returns the declaration of the function around a place, or nil.
func (p *Package) FuncAround(pos token.Pos) *ast.FuncDecl {
	for _, n := range p.Around(pos, pos) {
		if fn, ok := n.(*ast.FuncDecl); ok {
			return fn
		}
	}
	return nil
}

// OnlyValue returns what a variable of the package is declared with, where
// nothing else sets it.
func (p *Package) OnlyValue(id *ast.Ident) ast.Expr {
	v, ok := p.Pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || !p.Site.SetOnce(v) {
		return nil
	}
	return p.Initializer(id)
}

// OnlyResult returns what a function of the package returns where it has one
// return statement. There is none where a deferred function can set the result:
//
//	func url() (u string) { defer func() { u = "..." }(); return "https://..." }
func (p *Package) OnlyResult(call *ast.CallExpr) ast.Expr {
	fn, ok := p.Site.Callee(call).(*types.Func)
	if !ok || fn.Pkg() != p.Pass.Pkg {
		return nil
	}
	var only ast.Expr
	count, deferred := 0, false
	for _, f := range p.Pass.Files {
		for _, decl := range f.Decls {
			d, ok := decl.(*ast.FuncDecl)
			if !ok || d.Body == nil || p.Pass.TypesInfo.Defs[d.Name] != types.Object(fn) {
				continue
			}
			ast.Inspect(d.Body, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.FuncLit:
					return false
				case *ast.DeferStmt:
					deferred = true
				case *ast.ReturnStmt:
					if count++; len(n.Results) == 1 {
						only = n.Results[0]
					}
				}
				return true
			})
		}
	}
	results := fn.Signature().Results()
	if count != 1 || deferred && results.Len() > 0 && results.At(0).Name() != "" {
		return nil
	}
	return only
}

// Around returns the nodes around an interval of a file, the innermost first.
func (p *Package) Around(pos, end token.Pos) []ast.Node {
	for _, f := range p.Pass.Files {
		if f.FileStart <= pos && end <= f.FileEnd {
			path, _ := astutil.PathEnclosingInterval(f, pos, end)
			return path
		}
	}
	return nil
}

// Source returns the source of a node.
func (p *Package) Source(n ast.Node) string {
	file := p.Pass.Fset.File(n.Pos())
	source, err := p.Pass.ReadFile(file.Name())
	start, end := file.Offset(n.Pos()), file.Offset(n.End())
	if err != nil || end > len(source) {
		return ""
	}
	return string(source[start:end])
}

// IsConstant reports whether an expression is a constant in the source.
func (p *Package) IsConstant(e ast.Expr) bool {
	_, ok := p.Site.String(e)
	return ok
}

// HasType reports whether an expression has the named type t, or is a pointer to
// it.
func (p *Package) HasType(e ast.Expr, t types.Type) bool {
	typ := p.Pass.TypesInfo.TypeOf(e)
	return typ != nil && gotypes.TypeName(typ) != nil && gotypes.TypeName(typ) == gotypes.TypeName(t)
}

// TagLiteral returns the tag of a field of this package.
func (p *Package) TagLiteral(f *types.Var) *ast.BasicLit {
	for _, file := range p.Pass.Files {
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

// Inspect calls f for all nodes of the files that count, with the function
// declaration around them.
func (p *Package) Inspect(f func(n ast.Node, fn *ast.FuncDecl)) {
	for _, file := range p.Pass.Files {
		if p.Skipped(file.FileStart) {
			continue
		}
		for _, decl := range file.Decls {
			fn, _ := decl.(*ast.FuncDecl)
			ast.Inspect(decl, func(n ast.Node) bool {
				if n != nil {
					f(n, fn)
				}
				return n != nil
			})
		}
	}
}

// Initializer returns what a variable is declared with, in this package.
func (p *Package) Initializer(id *ast.Ident) ast.Expr {
	v, ok := p.Pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || v.Pkg() != p.Pass.Pkg || v.IsField() {
		return nil
	}
	return p.Site.Initializer(v)
}

// ConstantName returns the name of the constant that an expression is, or "".
func (p *Package) ConstantName(e ast.Expr) string {
	if c, ok := p.Pass.TypesInfo.Uses[site.Ident(e)].(*types.Const); ok {
		return c.Name()
	}
	return ""
}
