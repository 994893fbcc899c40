// Package snippet makes packages of small source texts, for tests of what is below the
// engine. They may import the standard library, and the libraries that have a stub in
// testdata/stubs.
package snippet

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// The standard library is read once for all tests of a package, which takes
// longer than they do.
var (
	fset     = token.NewFileSet()
	imported = &stubs{std: importer.ForCompiler(fset, "gc", nil), known: make(map[string]*types.Package)}
)

// stubs imports the stubs of libraries from source, all else as the compiler does.
type stubs struct {
	std   types.Importer
	known map[string]*types.Package
}

func (s *stubs) Import(path string) (*types.Package, error) {
	if p := s.known[path]; p != nil {
		return p, nil
	}
	dir, err := stubDir(path)
	if err != nil {
		return nil, err
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(names) == 0 {
		return s.std.Import(path)
	}
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	p, err := (&types.Config{Importer: s}).Check(path, fset, files, nil)
	s.known[path] = p
	return p, err
}

// stubDir returns the folder where the stub of a package would be: the tests run in the
// folder of their package.
func stubDir(path string) (string, error) {
	root, err := filepath.Abs(".")
	if err != nil {
		return "", err
	}
	for {
		stubs := filepath.Join(root, "testdata", "stubs", "src")
		if _, err := os.Stat(stubs); err == nil {
			return filepath.Join(stubs, filepath.FromSlash(path)), nil
		}
		if root == filepath.Dir(root) {
			return "", errors.New("no folder testdata/stubs above the test")
		}
		root = filepath.Dir(root)
	}
}

// Unit type-checks a source text and returns it as a package that matters. No fact is
// known to it.
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
	conf := types.Config{Importer: imported, Sizes: types.SizesFor("gc", "amd64")}
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
