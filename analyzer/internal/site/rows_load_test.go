package site_test

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/internal/prefilter"
)

// How the proof of the rows loads the libraries.

// packageKey finds packages by path within a module; module is empty for those
// of whatever module.
type packageKey struct{ module, path string }

type libraries struct {
	packages map[packageKey][]*types.Package
	versions map[string]string // by module; none for std
}

// load type-checks what the proof imports.
func load(t *testing.T) *libraries {
	t.Helper()
	start := time.Now()
	roots, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedImports | packages.NeedDeps | packages.NeedCompiledGoFiles | packages.NeedModule,
		Dir:  proof,
		Env:  proofEnv(),
	}, ".")
	if err != nil {
		t.Fatal(err)
	}
	l := &libraries{packages: make(map[packageKey][]*types.Package), versions: make(map[string]string)}
	d := &declarations{fset: token.NewFileSet(), checked: map[string]*types.Package{"unsafe": types.Unsafe}}
	for _, root := range roots {
		for _, e := range root.Errors {
			t.Errorf("testdata/catalog: %v", e)
		}
		for _, p := range root.Imports {
			pkg, err := d.check(p)
			if err != nil {
				t.Errorf("%s: %v", p.PkgPath, err)
				continue
			}
			module := "std"
			if m := p.Module; m != nil {
				module = m.Path
				if m.Replace != nil {
					m = m.Replace
				}
				l.versions[module] = m.Version
			}
			for _, m := range []string{module, ""} {
				key := packageKey{m, prefilter.Path(p.PkgPath)}
				l.packages[key] = append(l.packages[key], pkg)
			}
		}
	}
	t.Logf("%d packages checked in %v", len(d.checked), time.Since(start).Round(time.Second))
	return l
}

// declarations type-checks packages without their function bodies, and of what
// they import only what the declarations mention. Export data would have
// everything compiled first: minutes instead of seconds.
type declarations struct {
	fset    *token.FileSet
	checked map[string]*types.Package
}

func (d *declarations) check(p *packages.Package) (*types.Package, error) {
	if pkg := d.checked[p.ID]; pkg != nil {
		return pkg, nil
	}
	if len(p.Errors) > 0 {
		return nil, p.Errors[0]
	}
	var files []*ast.File
	for _, name := range p.CompiledGoFiles {
		f, err := parser.ParseFile(d.fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		prune(f, p)
		files = append(files, f)
	}
	// A library may not compile with the versions that the others ask for. What
	// matters of its errors shows in the rows.
	conf := types.Config{IgnoreFuncBodies: true, FakeImportC: true, Sizes: types.SizesFor("gc", "amd64"), Error: func(error) {}}
	conf.Importer = importerFunc(func(path string) (*types.Package, error) {
		if path == "unsafe" {
			return types.Unsafe, nil
		}
		dep := p.Imports[path]
		if dep == nil {
			return nil, fmt.Errorf("%s imports %s, which was not loaded", p.PkgPath, path)
		}
		return d.check(dep)
	})
	pkg, _ := conf.Check(p.PkgPath, d.fset, files, nil)
	d.checked[p.ID] = pkg
	return pkg, nil
}

type importerFunc func(path string) (*types.Package, error)

func (f importerFunc) Import(path string) (*types.Package, error) { return f(path) }

// prune empties the function bodies of a file and removes the imports that
// nothing else mentions.
func prune(f *ast.File, p *packages.Package) {
	mentioned := make(map[string]bool)
	for _, decl := range f.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil {
			fn.Body.List = nil
		}
		ast.Inspect(decl, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if id, ok := sel.X.(*ast.Ident); ok {
					mentioned[id.Name] = true
				}
			}
			return true
		})
	}
	needed := func(spec ast.Spec) bool {
		imp := spec.(*ast.ImportSpec)
		if imp.Name != nil {
			return imp.Name.Name == "." || mentioned[imp.Name.Name]
		}
		path := strings.Trim(imp.Path.Value, "`\"")
		if dep := p.Imports[path]; dep != nil {
			return mentioned[dep.Name]
		}
		return mentioned[path]
	}
	f.Decls = slices.DeleteFunc(f.Decls, func(decl ast.Decl) bool {
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok != token.IMPORT {
			return false
		}
		gen.Specs = slices.DeleteFunc(gen.Specs, func(s ast.Spec) bool { return !needed(s) })
		return len(gen.Specs) == 0
	})
}

// proofEnv is the environment for the go command in the proof.
func proofEnv() []string {
	return append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=readonly", "CGO_ENABLED=0")
}

// offline matches what the go command says when it reaches no proxy.
var offline = regexp.MustCompile(`dial tcp|no such host|i/o timeout|connection refused|network is unreachable|TLS handshake timeout|GOPROXY=off`)

// download fetches the libraries, as far as their packages are needed: "go mod
// download" would fetch twice as many. Without a network there is nothing to
// prove; where CI is set there must be one.
func download(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 8*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "go", "list", "-deps", "-f", "{{/* nothing */}}", ".")
	cmd.Dir = proof
	cmd.Env = proofEnv()
	out, err := cmd.CombinedOutput()
	switch {
	case err == nil:
	case offline.Match(out) && os.Getenv("CI") != "true":
		t.Skipf("the libraries of the catalogue can't be downloaded here: its rows are not proven")
	default:
		t.Fatalf("go list in testdata/catalog: %v\n%s", err, out)
	}
}
