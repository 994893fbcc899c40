package ruletest

import (
	"bytes"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// verify runs an analyzer over packages of a GOPATH, and complains to t as
// [analysistest.RunWithSuggestedFixes] does. That one type-checks and analyses the
// sources of the standard library, which takes seconds for each rule; here it comes
// from export data. The stubs are analysed, as dependencies are.
func verify(t analysistest.Testing, gopath string, a *analysis.Analyzer, pkgs []string) {
	libraries, err := dependencies(gopath, pkgs)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax, Dir: gopath, Tests: true,
		Env: append(os.Environ(), "GOPATH="+gopath, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
	}, slices.Concat(pkgs, libraries)...)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	for _, p := range loaded {
		for _, e := range p.Errors {
			t.Errorf("%s: %v", p.PkgPath, e)
		}
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, loaded, &checker.Options{SanityCheck: true})
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	graph.Roots = slices.DeleteFunc(graph.Roots, func(act *checker.Action) bool {
		return slices.Contains(libraries, act.Package.PkgPath)
	})
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Errorf("%s: %v", act.Package.PkgPath, act.Err)
			return
		}
		compareWants(t, act)
	}
	compareGoldens(t, graph, gopath, pkgs)
}

// dependencies returns the packages of a GOPATH that packages of it import, directly
// or not, without these.
func dependencies(gopath string, pkgs []string) ([]string, error) {
	found := slices.Clone(pkgs)
	for i := 0; i < len(found); i++ {
		files, err := filepath.Glob(filepath.Join(gopath, "src", filepath.FromSlash(found[i]), "*.go"))
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
			if err != nil {
				return nil, err
			}
			for _, imp := range f.Imports {
				path, err := strconv.Unquote(imp.Path.Value)
				if err != nil || slices.Contains(found, path) {
					continue
				}
				if _, err := os.Stat(filepath.Join(gopath, "src", filepath.FromSlash(path))); err == nil {
					found = append(found, path)
				}
			}
		}
	}
	return found[len(pkgs):], nil
}

// A line is a line of a file.
type line struct {
	file   string
	number int
}

// compareWants complains where the comments of a package expect something else than
// is reported.
func compareWants(t analysistest.Testing, act *checker.Action) {
	want := make(map[line][]*regexp.Regexp)
	fset := act.Package.Fset
	for _, f := range act.Package.Syntax {
		for _, group := range f.Comments {
			for _, c := range group.List {
				text, ok := expects(c.Text)
				if !ok {
					continue
				}
				at := fset.Position(c.Pos())
				patterns, err := expected(text)
				if err != nil {
					t.Errorf("%s:%d: %v", at.Filename, at.Line, err)
				}
				want[line{at.Filename, at.Line}] = patterns
			}
		}
	}
	for _, d := range act.Diagnostics {
		at := fset.Position(d.Pos)
		here := line{at.Filename, at.Line}
		i := slices.IndexFunc(want[here], func(re *regexp.Regexp) bool { return re.MatchString(d.Message) })
		if i < 0 {
			t.Errorf("%v: unexpected diagnostic: %s", at, d.Message)
			continue
		}
		want[here] = slices.Delete(want[here], i, i+1)
	}
	for at, patterns := range want {
		for _, re := range patterns {
			t.Errorf("%s:%d: no diagnostic was reported matching %#q", at.file, at.number, re)
		}
	}
}

// expects returns what a comment expects: // want "...", the same behind another
// comment, or /* want "..." */.
func expects(comment string) (patterns string, ok bool) {
	if inside, ok := strings.CutPrefix(comment, "/* want "); ok {
		return strings.CutSuffix(inside, "*/")
	}
	_, patterns, ok = strings.Cut(comment, "// want ")
	return patterns, ok
}

// expected returns the patterns of a comment, string literals beside each other.
func expected(text string) (patterns []*regexp.Regexp, err error) {
	for text = strings.TrimSpace(text); text != ""; {
		quoted, err := strconv.QuotedPrefix(text)
		if err != nil {
			return nil, fmt.Errorf("the comment // want takes Go strings, not %s", text)
		}
		pattern, err := strconv.Unquote(quoted)
		if err != nil {
			return nil, err
		}
		re, err := regexp.Compile(pattern)
		if err != nil {
			return nil, err
		}
		patterns, text = append(patterns, re), strings.TrimSpace(text[len(quoted):])
	}
	return patterns, nil
}

// compareGoldens complains where the fixes make something else of a file than its
// golden file says, and about a golden file without a fix.
func compareGoldens(t analysistest.Testing, graph *checker.Graph, gopath string, pkgs []string) {
	found, err := placedFindings(graph)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	// A package and its test have the same files.
	found = slices.CompactFunc(found, func(a, b placed) bool {
		return a.file == b.file && a.start == b.start && a.end == b.end && a.Message == b.Message
	})
	fixed, err := fix(found)
	if err != nil {
		t.Errorf("%v", err)
	}
	for file, got := range fixed {
		want, err := os.ReadFile(file + ".golden")
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s: the fixes make something else of it (-golden +fixed):\n%s", file, cmp.Diff(string(want), string(got)))
		}
	}
	for _, pkg := range pkgs {
		goldens, err := filepath.Glob(filepath.Join(gopath, "src", filepath.FromSlash(pkg), "*.golden"))
		if err != nil {
			t.Errorf("%v", err)
		}
		for _, golden := range goldens {
			if _, ok := fixed[strings.TrimSuffix(golden, ".golden")]; !ok {
				t.Errorf("%s: nothing is fixed in the file", golden)
			}
		}
	}
}
