// Package snippet makes packages of small source texts, for tests of what stands
// below the engine.
package snippet

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// The standard library is read once for all tests of a package, which takes
// longer than they do.
var (
	fset = token.NewFileSet()
	std  = importer.ForCompiler(fset, "gc", nil)
)

// Unit type-checks a source text that imports the standard library alone, and
// returns it as a package that matters. No fact is known to it.
// It is not for parallel tests.
func Unit(t testing.TB, source string) *unit.Package {
	t.Helper()
	file, err := parser.ParseFile(fset, "snippet.go", source, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Instances: make(map[*ast.Ident]types.Instance), Scopes: make(map[ast.Node]*types.Scope),
		Selections: make(map[*ast.SelectorExpr]*types.Selection), FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{Importer: std, Sizes: types.SizesFor("gc", "amd64")}
	pkg, err := conf.Check("example.org/snippet", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	builtin, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	pass := &analysis.Pass{
		Analyzer: &analysis.Analyzer{Name: "snippet"}, Fset: fset, Files: []*ast.File{file}, Pkg: pkg, TypesInfo: info, TypesSizes: conf.Sizes,
		ReadFile:          func(string) ([]byte, error) { return []byte(source), nil },
		ImportObjectFact:  func(types.Object, analysis.Fact) bool { return false },
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		AllObjectFacts:    func() []analysis.ObjectFact { return nil },
		AllPackageFacts:   func() []analysis.PackageFact { return nil },
	}
	u := unit.New(pass, builtin, unit.Files{})
	u.Prepare(true)
	return u
}
