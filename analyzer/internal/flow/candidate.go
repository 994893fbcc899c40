package flow

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// candidates reports whether a constant of the package could be a secret.
func (e *exporter) candidates() bool {
	scope := e.pass.Pkg.Scope()
	for _, name := range scope.Names() {
		if ast.IsExported(name) && slices.Contains(catalog.NameWords(name), "secret") {
			return true
		}
	}
	for _, f := range e.pass.Files {
		if !e.Skipped(f.FileStart) && e.candidate(f) {
			return true
		}
	}
	return false
}

// candidate reports whether there is something in a piece of syntax for the sake
// of which a function's results can be worth telling.
func (e *exporter) candidate(root ast.Node) bool {
	found := false
	ast.Inspect(root, func(n ast.Node) bool {
		expr, ok := n.(ast.Expr)
		if !ok || found {
			return !found
		}
		if s, ok := e.site.String(expr); ok {
			found = len(s) >= 16 && shape.Of(s).Real()
			return false
		}
		switch n := n.(type) {
		case *ast.CallExpr:
			found = e.looksUp(n)
		case *ast.Ident:
			found = e.passesOn(e.pass.TypesInfo.Uses[n])
		}
		return !found
	})
	return found
}

// yielders returns the functions with candidates, and those that call them.
func (e *exporter) yielders() map[*ssa.Function]bool {
	prog := e.build()
	found := make(map[*ssa.Function]bool)
	var add func(fn *ssa.Function)
	add = func(fn *ssa.Function) {
		for fn.Parent() != nil {
			fn = fn.Parent()
		}
		if found[fn] {
			return
		}
		found[fn] = true
		for _, call := range prog.calls[fn] {
			add(call.Parent())
		}
	}
	for _, f := range e.pass.Files {
		for _, decl := range f.Decls {
			fd, ok := decl.(*ast.FuncDecl)
			if !ok || e.Skipped(f.FileStart) || !e.candidate(fd) {
				continue
			}
			if obj, ok := e.pass.TypesInfo.Defs[fd.Name].(*types.Func); ok {
				if fn := prog.Prog.FuncValue(obj); fn != nil {
					add(fn)
				}
			}
		}
	}
	return found
}

// looksUp reports whether a call reads an environment variable whose name is
// not constant: a helper that does so may have a default beside the name.
func (e *exporter) looksUp(call *ast.CallExpr) bool {
	obj := e.site.Callee(call)
	if obj == nil {
		return false
	}
	r := e.site.Row(obj, catalog.Source)
	if r == nil || r.Word("kind") != string(Env) {
		return false
	}
	i := r.Param("name")
	if i < 0 || i >= len(call.Args) {
		return false
	}
	_, constant := e.site.String(call.Args[i])
	return !constant
}

// passesOn reports whether facts of another package tell of an object that is
// used here.
func (e *exporter) passesOn(obj types.Object) bool {
	if !e.fedHere || obj == nil || obj.Pkg() == nil || obj.Pkg() == e.pass.Pkg {
		return false
	}
	switch obj := obj.(type) {
	case *types.Func:
		return e.pass.ImportObjectFact(obj.Origin(), new(yieldsFact))
	case *types.Var:
		return e.pass.ImportObjectFact(obj.Origin(), new(holdsFact))
	}
	return false
}
