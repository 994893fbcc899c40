package ruletest

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/mutant"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/typed"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// Invariants complains to t where rules do with a program what they must not do
// with any: fail, find something else the second time or in another order of
// declarations, tell a value, or have a fix that does not compile. The list of
// clients does not differ and tells no value either. It needs an empty folder.
func (s *Suite) Invariants(t analysistest.Testing, temp string, p *mutant.Program) {
	p, err := written(filepath.Join(temp, "program"), p, p.Source)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	first, err := s.outcome(p)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	second, err := s.outcome(p)
	if err != nil {
		t.Errorf("the second time: %v", err)
		return
	}
	for _, line := range difference(first.survey.lines(), second.survey.lines()) {
		t.Errorf("the second time: %s", line)
	}
	if !bytes.Equal(first.facts, second.facts) {
		t.Errorf("the second time there are other facts")
	}
	if first.clients != second.clients {
		t.Errorf("the second time there are other clients:\n%s\n%s", first.clients, second.clients)
	}
	first.survey.Messages(t)
	values, err := secretLiterals(p.GoFiles[p.File])
	if err != nil {
		t.Errorf("%v", err)
	}
	for _, v := range values {
		if bytes.Contains(first.facts, []byte(v)) {
			t.Errorf("a fact holds a value")
		}
		if strings.Contains(first.clients, v) && shape.Of(v).Class() != shape.GUID { // tenants stand in addresses
			t.Errorf("the clients hold a value:\n%s", first.clients)
		}
	}
	s.rearrangedProgram(t, filepath.Join(temp, "rearranged", "program"), p, first.survey)
	fixedProgram(t, filepath.Join(temp, "fixed", "program"), p, first.survey.findings)
}

// An outcome is what comes of running rules over a package.
type outcome struct {
	survey  *Survey
	facts   []byte
	clients string
}

// outcome runs all rules over a program, afresh.
func (s *Suite) outcome(p *mutant.Program) (*outcome, error) {
	all, err := s.every()
	if err != nil {
		return nil, err
	}
	graph, err := checker.Analyze(all, []*packages.Package{p.Package}, nil)
	if err != nil {
		return nil, err
	}
	found, err := placedFindings(graph)
	if err != nil {
		return nil, err
	}
	facts, err := ownFacts(graph, p.Package)
	if err != nil {
		return nil, err
	}
	listed, err := clients(p)
	return &outcome{&Survey{found}, facts, listed}, err
}

// clients returns all that is said of the clients of a program.
func clients(p *mutant.Program) (string, error) {
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.Clients(&analyzer.Options{Now: Today})}, []*packages.Package{p.Package}, nil)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, act := range graph.Roots {
		if act.Err != nil {
			return "", act.Err
		}
		for _, c := range analyzer.Inventory(act.Result) {
			fmt.Fprintf(&b, "%+v\n", c)
		}
	}
	return b.String(), nil
}

// ownFacts encodes the facts about a package and its objects, as drivers do.
func ownFacts(graph *checker.Graph, p *packages.Package) ([]byte, error) {
	var lines []string
	add := func(about string, f analysis.Fact) error {
		var buf bytes.Buffer
		err := gob.NewEncoder(&buf).Encode(f)
		lines = append(lines, fmt.Sprintf("%s %T %s", about, f, buf.Bytes()))
		return err
	}
	for act := range graph.All() {
		if act.Package != p {
			continue
		}
		for _, f := range act.AllPackageFacts() {
			if f.Package == p.Types {
				if err := add("package", f.Fact); err != nil {
					return nil, err
				}
			}
		}
		for _, f := range act.AllObjectFacts() {
			if f.Object.Pkg() == p.Types {
				if err := add(f.Object.String(), f.Fact); err != nil {
					return nil, err
				}
			}
		}
	}
	slices.Sort(lines)
	return []byte(strings.Join(lines, "\n")), nil
}

// lines returns all that is said of findings.
func (s *Survey) lines() (lines []string) {
	for _, f := range s.findings {
		f.Pos, f.End, f.Fix = 0, 0, nil // they differ with the file set
		f.Path = slices.Clone(f.Path)
		for i := range f.Path {
			f.Path[i].Pos = 0
		}
		lines = append(lines, fmt.Sprintf("%+v", f))
	}
	return lines
}

// difference tells what is not equally often in two lists.
func difference(a, b []string) (lines []string) {
	all := slices.Concat(a, b)
	slices.Sort(all)
	for _, line := range slices.Compact(all) {
		if n, m := count(a, line), count(b, line); n != m {
			lines = append(lines, fmt.Sprintf("%d times, before %d times: %s", m, n, line))
		}
	}
	return lines
}

// rearrangedProgram complains where a program in another order has other findings.
func (s *Suite) rearrangedProgram(t analysistest.Testing, dir string, p *mutant.Program, before *Survey) {
	q, err := written(dir, p, rearrange(p.Source))
	if err == nil {
		err = typed.Unsound(q.Package)
	}
	if err != nil {
		t.Errorf("rearranged: %v", err)
		return
	}
	after, err := s.outcome(q)
	if err != nil {
		t.Errorf("rearranged: %v", err)
		return
	}
	for _, line := range difference(before.placeless(), after.survey.placeless()) {
		t.Errorf("rearranged: %s", line)
	}
}

// fixedProgram complains where fixes, each alone and all together, leave a program
// that does not compile.
func fixedProgram(t analysistest.Testing, dir string, p *mutant.Program, found []placed) {
	complaints := func(p *packages.Package) (list []string) {
		for _, e := range p.TypeErrors {
			list = append(list, e.Msg)
		}
		return list
	}
	before := complaints(p.Package)
	try := func(what string, some []placed) {
		fixed, err := fix(some)
		if err != nil {
			t.Errorf("%s: %v", what, err)
			return
		}
		for name, source := range fixed {
			if name != p.GoFiles[p.File] {
				continue // a fix in another file of the package
			}
			q, err := written(dir, p, source)
			if err != nil {
				t.Errorf("%s: %v", what, err)
				continue
			}
			for _, c := range complaints(q.Package) {
				if !slices.Contains(before, c) && !strings.Contains(c, "imported and not used") {
					t.Errorf("%s: %s", what, c)
				}
			}
		}
	}
	var all []placed
	for _, f := range found {
		if len(f.edits) > 0 {
			try("fix of "+f.Rule+" at "+f.short(), []placed{f})
			all = append(all, f)
		}
	}
	if len(all) > 1 {
		try("all fixes", all)
	}
}

// written is a program with another text, in a folder.
func written(dir string, p *mutant.Program, source []byte) (*mutant.Program, error) {
	q, err := p.With(dir, source)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	return q, os.WriteFile(q.GoFiles[q.File], source, 0o666)
}
