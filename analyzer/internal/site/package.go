package site

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
)

// A Package is a type-checked package, seen with the catalogue's eyes.
type Package struct {
	Fset  *token.FileSet
	Files []*ast.File
	Types *types.Package
	Info  *types.Info

	catalog *catalog.Catalog
	visible []*types.Package // this one and those that it imports, directly or not
	rows    map[types.Object][]*catalog.Row
	keys    map[string]*catalog.Row
	tags    []*catalog.Row
	facts   func(types.Object) []Spec
	initial map[*types.Var]ast.Expr
	changed map[*types.Var]bool
}

// NewPackage resolves the catalogue's rows against the packages that pkg
// imports, directly or not, and against pkg itself. Rows that do not resolve
// (another version of the library) tell nothing. Facts returns what other
// packages tell of an object; Param is -1 for variables and fields.
func NewPackage(fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info, c *catalog.Catalog, facts func(types.Object) []Spec) *Package {
	p := &Package{Fset: fset, Files: files, Types: pkg, Info: info, catalog: c, facts: facts,
		rows: make(map[types.Object][]*catalog.Row), keys: make(map[string]*catalog.Row), tags: c.Words(catalog.Tag)}
	for _, r := range c.Words(catalog.Key) {
		p.keys[r.Symbol.Name] = r
	}
	seen := make(map[*types.Package]bool)
	var visit func(*types.Package)
	visit = func(q *types.Package) {
		if seen[q] {
			return
		}
		seen[q] = true
		p.visible = append(p.visible, q)
		for _, r := range c.Package(q.Path()) {
			if obj, err := ResolveAny(q, r); err == nil && !corrected(r, p.rows[obj]) {
				p.rows[obj] = append(p.rows[obj], r)
			}
		}
		for _, imp := range q.Imports() {
			visit(imp)
		}
	}
	visit(pkg)
	return p
}

// corrected reports whether a row of the user's tells the same as a built-in one. The
// user's come first.
func corrected(r *catalog.Row, before []*catalog.Row) bool {
	return !r.Library.User() && slices.ContainsFunc(before, func(own *catalog.Row) bool {
		return own.Library.User() && own.Verb == r.Verb && own.Symbol.Param == r.Symbol.Param
	})
}

// Rows returns the catalogue's rows about an object.
func (p *Package) Rows(obj types.Object) []*catalog.Row { return p.rows[Origin(obj)] }

// Learn adds rows about a function of another package, which facts tell.
func (p *Package) Learn(obj types.Object, rows []*catalog.Row) {
	p.rows[obj] = append(p.rows[obj], rows...)
}

// Row returns the first row of a verb about an object, or nil.
func (p *Package) Row(obj types.Object, verb catalog.Verb) *catalog.Row {
	for _, r := range p.rows[Origin(obj)] {
		if r.Verb == verb {
			return r
		}
	}
	return nil
}

// Tags returns the rows about struct tags.
func (p *Package) Tags() []*catalog.Row { return p.tags }

// Key returns the row about a name in forms and maps, or nil.
func (p *Package) Key(name string) *catalog.Row { return p.keys[name] }

// Origin returns the declared function or field of an instantiated one.
func Origin(obj types.Object) types.Object {
	switch obj := obj.(type) {
	case *types.Func:
		return obj.Origin()
	case *types.Var:
		return obj.Origin()
	}
	return obj
}

// Callee returns the function, method or variable that a call names, or nil.
func (p *Package) Callee(call *ast.CallExpr) types.Object {
	if obj := typeutil.Callee(p.Info, call); obj != nil {
		return obj
	}
	return nil
}

// field returns the field that a selector names, or nil.
func (p *Package) field(e ast.Expr) *types.Var {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	if s := p.Info.Selections[sel]; s != nil && s.Kind() == types.FieldVal {
		if v, ok := s.Obj().(*types.Var); ok {
			return v.Origin()
		}
	}
	return nil
}

// variableOf returns the variable that an identifier or a qualified identifier
// names, or nil.
func (p *Package) variableOf(e ast.Expr) *types.Var {
	var id *ast.Ident
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		if p.Info.Selections[e] != nil {
			return nil
		}
		id = e.Sel
	default:
		return nil
	}
	v, _ := p.Info.ObjectOf(id).(*types.Var)
	return v
}
