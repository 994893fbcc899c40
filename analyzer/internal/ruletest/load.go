package ruletest

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/internal/edit"
)

// A placed finding outlives the file set that it was found in.
type placed struct {
	analyzer.Finding
	file       string
	line       int
	start, end int // offsets in the file
	edits      []edit.Edit
}

// short returns the place as package/file:line.
func (p placed) short() string {
	return filepath.Base(filepath.Dir(p.file)) + "/" + filepath.Base(p.file) + ":" + strconv.Itoa(p.line)
}

// findings runs analyzers over packages of a GOPATH and returns what they
// report, in order.
func findings(gopath string, analyzers []*analysis.Analyzer, pkgs ...string) ([]placed, error) {
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax,
		Dir:  gopath,
		Env:  append(os.Environ(), "GOPATH="+gopath, "GO111MODULE=off", "GOPROXY=off", "GOWORK=off"),
	}, pkgs...)
	if err != nil {
		return nil, err
	}
	for _, p := range loaded {
		for _, e := range p.Errors {
			return nil, fmt.Errorf("%s: %w", p.PkgPath, e)
		}
	}
	graph, err := checker.Analyze(analyzers, loaded, nil)
	if err != nil {
		return nil, err
	}
	return placedFindings(graph)
}

// placedFindings returns what analyzers found, in order.
func placedFindings(graph *checker.Graph) ([]placed, error) {
	var found []placed
	for _, act := range graph.Roots {
		if act.Err != nil {
			return nil, act.Err
		}
		for _, f := range analyzer.Findings(act.Result) {
			if f.Suppressed != "" {
				continue
			}
			fset := act.Package.Fset
			start, end := fset.Position(f.Pos), fset.Position(f.End)
			found = append(found, placed{
				Finding: f, file: start.Filename, line: start.Line,
				start: start.Offset, end: end.Offset, edits: editsOf(fset, f),
			})
		}
	}
	slices.SortStableFunc(found, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.file, b.file), cmp.Compare(a.start, b.start), cmp.Compare(a.Rule, b.Rule))
	})
	return found, nil
}
