package analyzer_test

import (
	"fmt"
	"go/ast"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/typed"
)

// A lab runs rules over packages and over broken copies of them.
type lab struct {
	analyzers []*analysis.Analyzer
	dir       string
	count     int
}

func newLab(t *testing.T, rules []string) *lab {
	t.Helper()
	l := &lab{dir: t.TempDir()}
	for _, a := range analyzer.New(&analyzer.Options{Now: "2026-11-25"}) {
		if slices.Contains(rules, a.Name) {
			l.analyzers = append(l.analyzers, a)
		}
	}
	if len(l.analyzers) != len(rules) {
		t.Fatalf("%d analyzers for %v", len(l.analyzers), rules)
	}
	return l
}

// findings returns what the rules say of a package: "swapped at file.go:12".
func (l *lab) findings(t *testing.T, p *packages.Package) []string {
	t.Helper()
	graph, err := checker.Analyze(l.analyzers, []*packages.Package{p}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatalf("%s: %v", p.PkgPath, act.Err)
		}
		for _, f := range analyzer.Findings(act.Result) {
			if f.Suppressed == "" {
				at := p.Fset.Position(f.Pos)
				found = append(found, fmt.Sprintf("%s at %s:%d", f.Rule, filepath.Base(at.Filename), at.Line))
			}
		}
	}
	return found
}

// run makes the edits in a copy of the subject's package and returns the rules
// that have something to say of it. Ok is false where the compiler has: a type
// of its own keeps a secret out of the place of an ID.
func (l *lab) run(t *testing.T, s *subject, edits []edit) (found []string, ok bool) {
	t.Helper()
	p, err := l.broken(s, edits)
	if err != nil {
		return nil, false
	}
	var rules []string
	for _, f := range l.findings(t, p) {
		rule, _, _ := strings.Cut(f, " ")
		rules = append(rules, rule)
	}
	return rules, true
}

// An edit replaces a part of a file.
type edit struct {
	from, to ast.Node // from the beginning of one to the end of the other
	text     string
}

// broken type-checks the package of a subject with another text for its file.
func (l *lab) broken(s *subject, edits []edit) (*packages.Package, error) {
	tf := s.pkg.Fset.File(s.file.FileStart)
	text := string(s.source)
	slices.SortFunc(edits, func(a, b edit) int { return int(b.from.Pos() - a.from.Pos()) })
	for _, e := range edits {
		text = text[:tf.Offset(e.from.Pos())] + e.text + text[tf.Offset(e.to.End()):]
	}
	l.count++
	name := filepath.Join(l.dir, fmt.Sprint(l.count), filepath.Base(tf.Name()))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return nil, err
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		return nil, err
	}
	p, err := typed.Replace(s.pkg, slices.Index(s.pkg.Syntax, s.file), name, []byte(text), nil)
	if err != nil {
		return nil, err
	}
	return p, typed.Unsound(p)
}
