package ruletest

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/ast/astutil"
)

var golden = flag.Bool("golden", false, "write the golden files beside the test data")

// Golden writes what the fixes of a rule make of its test data, in the empty
// folder temp: a golden file beside each source that they change.
func (s *Suite) Golden(temp, id, data string) error {
	if err := gopath(temp, s.Stubs, data); err != nil {
		return err
	}
	pkgs, err := dataPackages(data)
	if err != nil {
		return err
	}
	for _, pkg := range pkgs {
		set, err := flags(data, pkg)
		if err != nil {
			return err
		}
		a, err := s.analyzer(id, set...)
		if err != nil {
			return err
		}
		found, err := findings(temp, []*analysis.Analyzer{a}, pkg)
		if err != nil {
			return err
		}
		fixed, err := fix(found)
		if err != nil {
			return err
		}
		for file, source := range fixed {
			rel, err := filepath.Rel(filepath.Join(temp, "src"), file)
			if err != nil {
				return err
			}
			if err := os.WriteFile(filepath.Join(data, rel)+".golden", source, 0o666); err != nil {
				return err
			}
		}
	}
	return nil
}

// Fixes applies all fixes of the rules that are on by default to a folder of test data, in the empty
// folder temp, and complains to t unless the result compiles, no finding that
// had a fix is left, no finding is new, and nothing remains to be fixed. It
// returns how many findings had one.
func (s *Suite) Fixes(t analysistest.Testing, temp, data string) int {
	if err := gopath(temp, s.Stubs, data); err != nil {
		t.Errorf("%v", err)
		return 0
	}
	pkgs, err := dataPackages(data)
	if err != nil {
		t.Errorf("%v", err)
		return 0
	}
	all, err := s.New("-level=note", "-test")
	if err != nil {
		t.Errorf("%v", err)
		return 0
	}
	before, err := findings(temp, all, pkgs...)
	if err != nil {
		t.Errorf("%v", err)
		return 0
	}
	fixable := 0
	for _, f := range before {
		if len(f.edits) > 0 {
			fixable++
		}
	}
	fixed, err := fix(before)
	if err != nil {
		t.Errorf("%v", err)
		return fixable
	}
	for file, source := range fixed {
		if err := os.WriteFile(file, source, 0o666); err != nil {
			t.Errorf("%v", err)
		}
	}
	after, err := findings(temp, all, pkgs...)
	if err != nil {
		t.Errorf("after the fixes: %v", err)
		return fixable
	}
	compareFindings(t, before, after)
	return fixable
}

// compareFindings complains about findings that have a fix after all were
// applied, and about others than those that had none before.
func compareFindings(t analysistest.Testing, before, after []placed) {
	left := make(map[string]int)
	for _, f := range before {
		if len(f.edits) == 0 {
			left[f.file+" "+f.Rule]++
		}
	}
	for _, f := range after {
		if len(f.edits) > 0 {
			t.Errorf("%s: the fixes don't put this right: %s", f.short(), f.Message)
			continue
		}
		if left[f.file+" "+f.Rule]--; left[f.file+" "+f.Rule] < 0 {
			t.Errorf("%s: the fixes bring this: %s", f.short(), f.Message)
		}
	}
}

// fix returns what the fixes of the findings make of the files, formatted and
// without imports that nothing uses any more, as go vet -fix does it.
func fix(found []placed) (map[string][]byte, error) {
	edits := make(map[string][]edit)
	for _, f := range found {
		if len(f.edits) > 0 {
			edits[f.file] = append(edits[f.file], f.edits...)
		}
	}
	fixed := make(map[string][]byte)
	for _, file := range slices.Sorted(maps.Keys(edits)) {
		source, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		out, err := apply(string(source), edits[file])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		if fixed[file], err = tidy(out); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	return fixed, nil
}

// tidy removes imports of the standard library that nothing uses.
func tidy(source []byte) ([]byte, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "", source, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	removed := false
	for _, imp := range slices.Clone(f.Imports) {
		path, err := strconv.Unquote(imp.Path.Value)
		if err != nil {
			return nil, err
		}
		if !strings.Contains(path, ".") && !astutil.UsesImport(f, path) {
			removed = astutil.DeleteNamedImport(fset, f, importName(imp), path) || removed
		}
	}
	if !removed {
		return source, nil
	}
	var out bytes.Buffer
	err = format.Node(&out, fset, f)
	return out.Bytes(), err
}

func importName(imp *ast.ImportSpec) string {
	if imp.Name == nil {
		return ""
	}
	return imp.Name.Name
}
