// Package guard turns an analyzer's panic into an error, and says in every
// error which analyzer it is from.
//
// Drivers run analyzers in goroutines of their own, where nobody can recover
// for them: one surprising package would end the process with a stack trace
// and lose the findings of all others.
package guard

import (
	"errors"
	"fmt"
	"path"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/redact"
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
	if at := origin(); at != "" {
		text += " (at " + at + ")"
	}
	return text + "; please report it"
}

// origin returns the first function below the panic, as "file.go:12".
func origin() string {
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(1, callers)])
	panicked := false
	for {
		frame, more := frames.Next()
		runtimes := strings.HasPrefix(frame.Function, "runtime.")
		switch {
		case frame.Function == "runtime.gopanic":
			panicked = true
		case panicked && !runtimes:
			return fmt.Sprintf("%s:%d", path.Base(frame.File), frame.Line)
		}
		if !more {
			return ""
		}
	}
}
