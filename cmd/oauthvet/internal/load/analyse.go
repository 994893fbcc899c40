package load

import (
	"fmt"
	"reflect"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
)

// exporters returns the analyzers that have facts, of the suite and of what it
// requires.
func exporters(suite []*analysis.Analyzer) []*analysis.Analyzer {
	var list []*analysis.Analyzer
	seen := make(map[*analysis.Analyzer]bool)
	var visit func([]*analysis.Analyzer)
	visit = func(analyzers []*analysis.Analyzer) {
		for _, a := range analyzers {
			if seen[a] {
				continue
			}
			seen[a] = true
			visit(a.Requires)
			if len(a.FactTypes) > 0 {
				list = append(list, a)
			}
		}
	}
	visit(suite)
	return list
}

// An outcome is what an analyzer returned for one package.
type outcome struct {
	result any
	err    error
	// skipped says that an analyzer that it requires failed.
	skipped bool
}

// analyse runs the analyzers on one package: all of them if somebody asked for
// the package, else those that facts come from.
func (r *run) analyse(s *source, c *checked) {
	outcomes := make(map[*analysis.Analyzer]*outcome)
	if !s.root {
		for _, a := range r.exporters {
			r.apply(a, s, c, outcomes)
		}
	} else {
		var results []any
		for _, a := range r.suite.Analyzers {
			result := r.apply(a, s, c, outcomes).result
			results = append(results, result)
			r.found(s, r.suite.Findings(result))
			if r.suite.Overruns != nil {
				r.overran(s, r.suite.Overruns(result))
			}
			if r.suite.Ended != nil {
				s.ended = append(s.ended, r.suite.Ended(result)...)
			}
			if r.suite.Clients != nil {
				r.listed(s, r.suite.Clients(result))
			}
		}
		if r.suite.Stale != nil {
			r.found(s, r.suite.Stale(results...))
		}
	}
	for _, o := range outcomes {
		if o.err != nil {
			s.failures = append(s.failures, o.err)
		}
	}
}

// found adds findings to those of a package.
func (r *run) found(s *source, findings []analyzer.Finding) {
	for _, f := range findings {
		s.findings = append(s.findings, r.finding(s, f))
	}
}

// apply runs an analyzer after those that it requires, each once.
func (r *run) apply(a *analysis.Analyzer, s *source, c *checked, outcomes map[*analysis.Analyzer]*outcome) *outcome {
	if o := outcomes[a]; o != nil {
		return o
	}
	o := new(outcome)
	outcomes[a] = o
	required := make(map[*analysis.Analyzer]any)
	for _, req := range a.Requires {
		before := r.apply(req, s, c, outcomes)
		if before.err != nil || before.skipped {
			o.skipped = true
		}
		required[req] = before.result
	}
	if o.skipped {
		return o
	}
	pass := r.pass(a, s, c)
	pass.ResultOf = required
	o.result, o.err = a.Run(pass)
	if got := reflect.TypeOf(o.result); o.err == nil && got != a.ResultType {
		o.result, o.err = nil, fmt.Errorf("%s: internal error: result is %v, not %v", a.Name, got, a.ResultType)
	}
	return o
}

// pass returns what an analyzer is given. Diagnostics go nowhere: findings are
// in the results.
func (r *run) pass(a *analysis.Analyzer, s *source, c *checked) *analysis.Pass {
	pass := &analysis.Pass{
		Analyzer: a, Fset: r.fset, Files: c.files, Pkg: s.types, TypesInfo: c.info, TypesSizes: r.sizes,
		Report:   func(analysis.Diagnostic) {},
		ReadFile: r.readFile,
	}
	if m := s.listed.Module; m != nil {
		pass.Module = &analysis.Module{Path: m.Path, Version: m.Version, GoVersion: m.GoVersion}
	}
	declares := func(fact analysis.Fact) bool {
		return slices.ContainsFunc(a.FactTypes, func(f analysis.Fact) bool {
			return reflect.TypeOf(f) == reflect.TypeOf(fact)
		})
	}
	r.facts.bind(pass, declares)
	return pass
}
