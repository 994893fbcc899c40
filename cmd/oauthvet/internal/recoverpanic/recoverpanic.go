// Package recoverpanic turns an analyzer's panic into an error, and says in every
// error which analyzer it is from.
//
// Drivers run analyzers in goroutines of their own, where nobody can recover
// for them: one surprising package would end the process with a stack trace
// and lose the findings of all others.
package recoverpanic

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/redact"
	"github.com/oauthvet/oauthvet/internal/panicpos"
)

// All guards the analyzers and everything they require. It changes them in
// place, since their Requires refer to each other by pointer, and must be
// called once for a suite.
//
// If hidden is not nil, it is told the errors of analyzers that others require:
// of the others unitchecker says only that a prerequisite failed.
func All(suite []*analysis.Analyzer, hidden func(error)) {
	seen := make(map[*analysis.Analyzer]bool)
	var visit func([]*analysis.Analyzer)
	visit = func(analyzers []*analysis.Analyzer) {
		for _, a := range analyzers {
			if seen[a] {
				continue
			}
			seen[a] = true
			visit(a.Requires)
			tell := hidden
			if tell == nil || slices.Contains(suite, a) {
				tell = func(error) {}
			}
			a.Run = guarded(a.Run, tell)
		}
	}
	visit(suite)
}

func guarded(run func(*analysis.Pass) (any, error), tell func(error)) func(*analysis.Pass) (any, error) {
	return func(pass *analysis.Pass) (result any, err error) {
		defer func() {
			if r := recover(); r != nil {
				result, err = nil, errors.New(Describe(r))
			}
			if err == nil {
				return
			}
			if !strings.Contains(err.Error(), pass.Analyzer.Name) {
				err = fmt.Errorf("%s: %w", pass.Analyzer.Name, err)
			}
			tell(fmt.Errorf("%s: %w", pass.Pkg.Path(), err))
		}()
		return run(pass)
	}
}

// Describe returns one line about a recovered panic: what it said, with
// literals masked, and where it came from. It must be called by the deferred
// function itself.
func Describe(r any) string {
	text := "internal error: " + redact.FirstLine(fmt.Sprint(r))
	if at := panicpos.Place(); at != "" {
		text += " (at " + at + ")"
	}
	return text + "; please report it"
}
