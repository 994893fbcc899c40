package engine_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
)

// stubs is a GOPATH with stubs of OAuth libraries.
const stubs = "../../../testdata/stubs"

// load type-checks packages below GOPATHs, and all stubs.
func load(gopath ...string) ([]*packages.Package, error) {
	dirs := make([]string, 0, len(gopath)+1)
	for _, dir := range append(gopath, stubs) {
		abs, err := filepath.Abs(dir)
		if err != nil {
			return nil, err
		}
		dirs = append(dirs, abs)
	}
	return packages.Load(&packages.Config{
		Mode: packages.LoadSyntax,
		Dir:  filepath.Join(dirs[0], "src"),
		Env: append(os.Environ(), "GOPATH="+strings.Join(dirs, string(filepath.ListSeparator)),
			"GO111MODULE=off", "GOWORK=off", "GOFLAGS="),
	}, "./...", "golang.org/...", "github.com/...")
}

// corpus is everything in testdata/src and the stubs. It is loaded once: the go
// command takes longer than all tests of the engine.
var corpus = sync.OnceValues(func() ([]*packages.Package, error) { return load("testdata") })

// newEngine returns an engine for one test.
func newEngine(tests bool) *analysis.Analyzer {
	return engine.New(engine.Options{
		Catalog:   catalog.Builtin,
		Tests:     func() bool { return tests },
		Generated: func() bool { return false },
	})
}

// analyze runs the engine over packages and returns what it does for each, by
// import path.
func analyze(t testing.TB, pkgs []*packages.Package) map[string]*checker.Action {
	t.Helper()
	graph, err := checker.Analyze([]*analysis.Analyzer{newEngine(false)}, pkgs, &checker.Options{SanityCheck: true})
	if err != nil {
		t.Fatal(err)
	}
	actions := make(map[string]*checker.Action)
	for _, act := range graph.Roots {
		for _, e := range act.Package.Errors {
			t.Errorf("%s: %v", act.Package.PkgPath, e)
		}
		if act.Err != nil {
			t.Errorf("%s: %v", act.Package.PkgPath, act.Err)
		}
		actions[act.Package.PkgPath] = act
	}
	return actions
}

// result returns what the engine tells rules of a package.
func result(act *checker.Action) *engine.Package {
	known, err := act.Result.(*engine.Package).ForRules()
	if err != nil {
		panic(err)
	}
	return known
}
