// Package built makes the SSA of a few lines of source without the go command, for
// tests of what looks at SSA.
//
//	pkg := built.Source(t, source, map[string]string{"time": "package time\n\ntype Time struct{}"})
//	values := gotypes.ReturnValues(pkg.Func("F"), 0)
package built

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/typed"
)

// Source builds the text of a package with the import path p. What it imports is
// given as texts too, by import path: the few declarations that it uses, of
// packages that import nothing. As in ssaindex, os.Exit never returns.
func Source(t testing.TB, text string, imports map[string]string) *ssa.Package {
	t.Helper()
	fset := token.NewFileSet()
	known := make(map[string]*packages.Package)
	prog := ssa.NewProgram(fset, ssa.SanityCheckFunctions)
	prog.SetNoReturn(func(fn *types.Func) bool { return fn.FullName() == "os.Exit" })
	for path, text := range imports {
		known[path] = check(t, fset, path, text, nil)
		prog.CreatePackage(known[path].Types, nil, nil, true)
	}
	p := check(t, fset, "p", text, known)
	pkg := prog.CreatePackage(p.Types, p.Syntax, p.TypesInfo, false)
	pkg.Build()
	return pkg
}

// check type-checks a package of one file.
func check(t testing.TB, fset *token.FileSet, path, text string, imports map[string]*packages.Package) *packages.Package {
	t.Helper()
	f, err := parser.ParseFile(fset, path+".go", text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	p := &packages.Package{PkgPath: path, Fset: fset, Syntax: []*ast.File{f}, Imports: imports}
	if typed.Check(p); len(p.TypeErrors) > 0 {
		t.Fatal(p.TypeErrors[0])
	}
	return p
}
