package ruletest

import (
	"fmt"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/mutant"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/typed"
)

// Programs returns the packages of folders of test data, one program for each file
// that can be changed. What they import comes from the stubs and the standard
// library, loaded once for all, in the empty folder temp.
func (s *Suite) Programs(temp string, data ...string) ([]*mutant.Program, error) {
	if err := gopath(temp, s.Stubs); err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	var trees []map[string]*packages.Package
	imported := make(map[string]bool)
	for _, dir := range data {
		tree, err := parseTree(fset, dir)
		if err != nil {
			return nil, err
		}
		trees = append(trees, tree)
		for _, p := range tree {
			for _, path := range importsOf(p) {
				if tree[path] == nil {
					imported[path] = true
				}
			}
		}
	}
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.LoadTypes | packages.NeedDeps, Dir: temp, Fset: fset,
		Env: append(os.Environ(), "GOPATH="+temp, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
	}, slices.Sorted(maps.Keys(imported))...)
	if err != nil {
		return nil, err
	}
	known := make(map[string]*packages.Package)
	for _, p := range loaded {
		for _, e := range p.Errors {
			return nil, fmt.Errorf("%s: %w", p.PkgPath, e)
		}
		known[p.PkgPath] = p
	}
	var all []*mutant.Program
	for _, tree := range trees {
		for _, path := range slices.Sorted(maps.Keys(tree)) {
			p := tree[path]
			if err := checkTree(tree, known, p); err != nil {
				return nil, err
			}
			for i, file := range p.GoFiles {
				source, err := os.ReadFile(file)
				if err != nil {
					return nil, err
				}
				all = append(all, &mutant.Program{Package: p, Source: source, File: i, Known: known})
			}
		}
	}
	return all, nil
}

// parseTree parses the packages of a folder of test data, by import path. Their
// tests and what other systems have are left out.
func parseTree(fset *token.FileSet, dir string) (map[string]*packages.Package, error) {
	paths, err := dataPackages(dir)
	if err != nil {
		return nil, err
	}
	tree := make(map[string]*packages.Package)
	for _, path := range paths {
		files, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(path), "*.go"))
		if err != nil {
			return nil, err
		}
		p := &packages.Package{PkgPath: path, Fset: fset, Imports: make(map[string]*packages.Package), TypesSizes: types.SizesFor("gc", "amd64")}
		for _, file := range files {
			f, err := parser.ParseFile(fset, file, nil, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				return nil, err
			}
			if strings.HasSuffix(file, "_test.go") || strings.Contains(f.Name.Name, "_") {
				continue
			}
			p.Name, p.Syntax, p.GoFiles = f.Name.Name, append(p.Syntax, f), append(p.GoFiles, file)
		}
		if len(p.Syntax) > 0 {
			tree[path] = p
		}
	}
	return tree, nil
}

func importsOf(p *packages.Package) (paths []string) {
	for _, f := range p.Syntax {
		for _, imp := range f.Imports {
			if path, err := strconv.Unquote(imp.Path.Value); err == nil && path != "unsafe" {
				paths = append(paths, path)
			}
		}
	}
	return paths
}

// checkTree type-checks a package after those that it imports.
func checkTree(tree, known map[string]*packages.Package, p *packages.Package) error {
	if p.Types != nil {
		return nil
	}
	for _, path := range importsOf(p) {
		p.Imports[path] = known[path]
		if q := tree[path]; q != nil {
			p.Imports[path] = q
			if err := checkTree(tree, known, q); err != nil {
				return err
			}
		}
	}
	typed.Check(p)
	if p.IllTyped {
		return fmt.Errorf("%s: %w", p.PkgPath, typed.Unsound(p))
	}
	return nil
}
