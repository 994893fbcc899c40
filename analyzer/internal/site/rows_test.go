package site_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/internal/prefilter"
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
	libs, err := c.Libraries()
	if err != nil {
		t.Fatal(err)
	}
	if checkImports(t, libs); *writeImports {
		return // the go command has to fetch them first
	}
	download(t)
	loaded := load(t)

	var rows, words, unproven, unprovenRows int
	modules := make(map[string]bool)
	for _, l := range libs {
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
		err := site.Fits(pkg, r)
		if err == nil {
			return nil
		}
		if first == nil {
			first = err
		}
	}
	return first
}

// checkImports compares the proof's imports with what the rows need.
func checkImports(t *testing.T, libs []*catalog.Library) {
	t.Helper()
	file := filepath.Join(proof, "imports.go")
	old, err := os.ReadFile(file)
	if err != nil && !*writeImports {
		t.Fatal(err)
	}
	want := imports(libs, imported(t, old))
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
func imports(libs []*catalog.Library, already []string) []byte {
	byModule := make(map[string][]string)
	owner := make(map[string]string) // of the paths that need no hand
	eachPath(libs, func(l *catalog.Library, path, _ string) { owner[path] = l.Module })
	eachPath(libs, func(l *catalog.Library, path, inRow string) {
		if l.Module != "std" && slices.Contains(already, path) {
			byModule[l.Module] = append(byModule[l.Module], path)
			return
		}
		kept := slices.DeleteFunc(slices.Clone(already), func(p string) bool {
			return prefilter.Path(p) != inRow || owner[p] != "" && owner[p] != l.Module
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
func eachPath(libs []*catalog.Library, f func(l *catalog.Library, path, inRow string)) {
	for _, l := range libs {
		if l.Unproven != "" {
			continue
		}
		for _, r := range l.Rows {
			path := r.Symbol.Path
			if path == "" {
				continue
			}
			if rest, ok := strings.CutPrefix(path, prefilter.Path(l.Module)); ok {
				path = l.Module + rest
			}
			f(l, path, r.Symbol.Path)
		}
	}
}
