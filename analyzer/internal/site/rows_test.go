package site_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

var writeImports = flag.Bool("imports", false, "rewrite testdata/catalog/imports.go from the catalogue")

// proof is the module that imports every package of the proven libraries.
const proof = "../../../testdata/catalog"

// TestRows looks up every row in the real library, at the version that its file
// names.
func TestRows(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the libraries of the catalogue")
	}
	c, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	checkImports(t, c)
	download(t)
	loaded := load(t)

	var rows, words, unproven, unprovenRows int
	modules := make(map[string]bool)
	for _, l := range c.Libraries() {
		if l.Unproven != "" {
			unproven++
			unprovenRows += len(l.Rows)
			t.Logf("%s: %d rows unproven: %s", l.File, len(l.Rows), l.Unproven)
			continue
		}
		for _, r := range l.Rows {
			if r.Symbol.Path == "" {
				words++
				continue
			}
			rows++
			modules[l.Module] = true
			if err := prove(loaded, r); err != nil {
				t.Errorf("%s:%d: %s: %v", l.File, r.Line, r, err)
			}
		}
		if v := loaded.versions[l.Module]; v != "" && v != l.Version {
			t.Errorf("%s:1: the head line has %s %s, testdata/catalog/go.mod has %s", l.File, l.Module, l.Version, v)
		}
	}
	t.Logf("%d rows proven in %d modules, %d rows in %d modules unproven, %d rows are words", rows, len(modules), unprovenRows, unproven, words)
}

// prove resolves a row in whichever of its module's packages has the symbol:
// paths in rows have no major version, so math/rand stands for its v2 as well.
func prove(l *libraries, r *catalog.Row) error {
	pkgs := l.packages[packageKey{r.Library.Module, r.Symbol.Path}]
	if len(pkgs) == 0 {
		pkgs = l.packages[packageKey{"", r.Symbol.Path}]
	}
	if len(pkgs) == 0 {
		return fmt.Errorf("testdata/catalog imports no package %s of module %s", r.Symbol.Path, r.Library.Module)
	}
	var first error
	for _, pkg := range pkgs {
		obj, err := site.Resolve(pkg, r)
		if err == nil {
			err = fits(obj, r)
		}
		if err == nil {
			return nil
		}
		if first == nil {
			first = err
		}
	}
	return first
}

// fits reports whether the object is of the kind that the verb is about. A
// secret slot must be able to hold a string in some form.
func fits(obj types.Object, r *catalog.Row) error {
	switch r.Verb {
	case catalog.Secret, catalog.JSON, catalog.SecretID:
		typ, err := slotType(obj, r)
		if err != nil {
			return err
		}
		if !holdsText(typ) {
			return fmt.Errorf("%s holds no text", typ)
		}
	case catalog.Trap, catalog.Expiry:
		_, err := slotType(obj, r)
		return err
	case catalog.Token:
		sig, ok := obj.Type().Underlying().(*types.Signature)
		if !ok {
			return fmt.Errorf("%s can't be called", obj.Name())
		}
		if r.Word("err") == "" {
			return nil
		}
		for v := range sig.Results().Variables() {
			if types.Identical(v.Type(), types.Universe.Lookup("error").Type()) {
				return fmt.Errorf("err=%s, but %s returns an error", r.Word("err"), obj.Name())
			}
		}
	case catalog.Endpoint:
		if _, isType := obj.(*types.TypeName); isType {
			return fmt.Errorf("%s is a type", obj.Name())
		}
	}
	return nil
}

// slotType returns the type of the field, variable or parameter of a row.
func slotType(obj types.Object, r *catalog.Row) (types.Type, error) {
	if r.Symbol.Param < 0 {
		if _, ok := obj.(*types.Var); !ok {
			return nil, fmt.Errorf("%s is neither field nor variable; a parameter needs #0", obj.Name())
		}
		return obj.Type(), nil
	}
	sig, ok := obj.Type().Underlying().(*types.Signature)
	if !ok {
		return nil, fmt.Errorf("%s can't be called", obj.Name())
	}
	return sig.Params().At(r.Symbol.Param).Type(), nil
}

// holdsText reports whether values of the type are strings, bytes or pointers
// to them, or something that a library makes of a string: an interface, a
// function, a struct.
func holdsText(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Info()&types.IsString != 0
	case *types.Slice:
		b, ok := t.Elem().Underlying().(*types.Basic)
		return ok && b.Kind() == types.Byte
	case *types.Pointer:
		return holdsText(t.Elem())
	case *types.Interface, *types.Signature, *types.Struct:
		return true
	}
	return false
}

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
				key := packageKey{m, catalog.Path(p.PkgPath)}
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

// checkImports compares the proof's imports with what the rows need.
func checkImports(t *testing.T, c *catalog.Catalog) {
	t.Helper()
	file := filepath.Join(proof, "imports.go")
	old, err := os.ReadFile(file)
	if err != nil && !*writeImports {
		t.Fatal(err)
	}
	want := imports(c, imported(t, old))
	switch {
	case bytes.Equal(old, want):
	case *writeImports:
		if err := os.WriteFile(file, want, 0o644); err != nil {
			t.Fatal(err)
		}
		t.Logf("wrote %s; run go mod tidy there", file)
	default:
		t.Errorf("testdata/catalog/imports.go is not what the rows need: run go test -run TestRows -imports in analyzer/internal/site, then go mod tidy in testdata/catalog")
	}
}

func imported(t *testing.T, source []byte) []string {
	if len(source) == 0 {
		return nil
	}
	f, err := parser.ParseFile(token.NewFileSet(), "imports.go", source, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, imp := range f.Imports {
		paths = append(paths, strings.Trim(imp.Path.Value, `"`))
	}
	return paths
}

// imports returns the text of imports.go, in the order of the modules. Rows
// know no major versions: the module's comes from the head line. What else a
// path needs (a version within the module, a nested module) is written by hand
// once and kept.
func imports(c *catalog.Catalog, already []string) []byte {
	byModule := make(map[string][]string)
	owner := make(map[string]string) // of the paths that need no hand
	eachPath(c, func(l *catalog.Library, path, _ string) { owner[path] = l.Module })
	eachPath(c, func(l *catalog.Library, path, inRow string) {
		if l.Module != "std" && slices.Contains(already, path) {
			byModule[l.Module] = append(byModule[l.Module], path)
			return
		}
		kept := slices.DeleteFunc(slices.Clone(already), func(p string) bool {
			return catalog.Path(p) != inRow || owner[p] != "" && owner[p] != l.Module
		})
		if len(kept) == 0 {
			kept = []string{path}
		}
		byModule[l.Module] = append(byModule[l.Module], kept...)
	})
	modules := make([]string, 0, len(byModule))
	for m := range byModule {
		modules = append(modules, m)
	}
	slices.Sort(modules)

	var b bytes.Buffer
	b.WriteString("// Package catalogproof imports what the rows of the catalogue are about, so that\n" +
		"// a test can look them up in the real libraries. TestRows of\n" +
		"// analyzer/internal/site writes this file (-imports).\npackage catalogproof\n\nimport (\n")
	for i, m := range modules {
		if i > 0 {
			b.WriteString("\n")
		}
		paths := byModule[m]
		slices.Sort(paths)
		for _, p := range slices.Compact(paths) {
			fmt.Fprintf(&b, "\t_ %q\n", p)
		}
	}
	b.WriteString(")\n")
	return b.Bytes()
}

// eachPath calls f for each row of the proven libraries, with the path that the
// head line makes of the row's.
func eachPath(c *catalog.Catalog, f func(l *catalog.Library, path, inRow string)) {
	for _, l := range c.Libraries() {
		if l.Unproven != "" {
			continue
		}
		for _, r := range l.Rows {
			path := r.Symbol.Path
			if path == "" {
				continue
			}
			if rest, ok := strings.CutPrefix(path, catalog.Path(l.Module)); ok {
				path = l.Module + rest
			}
			f(l, path, r.Symbol.Path)
		}
	}
}
