package rule

import (
	"fmt"
	"go/token"
	"slices"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
)

// runner returns the Run function of an analyzer of some rules.
func runner(rules []*Rule, base *analysis.Analyzer, policy func() (*Policy, error)) func(*analysis.Pass) (any, error) {
	return func(pass *analysis.Pass) (any, error) {
		p, err := policy()
		if err != nil {
			return nil, err
		}
		all := new(result)
		known, _ := pass.ResultOf[base].(*engine.Package)
		if known == nil || len(pass.Files) == 0 || pass.TypesInfo == nil {
			return all, nil // a dependency that was loaded without syntax
		}
		if !known.Unit().Matters() {
			return all, nil
		}
		if known, err = known.ForRules(); err != nil {
			return nil, err
		}
		src := newSources(pass.Fset, pass.Files)
		for _, r := range rules {
			if !p.Enabled(r) {
				continue
			}
			if err := r.run(pass, known, src, p, all); err != nil {
				return nil, err
			}
		}
		for _, l := range known.Unit().Budget.Hiding() {
			all.ended = append(all.ended, l.Name)
		}
		slices.SortStableFunc(all.findings, func(a, b Finding) int { return src.compare(a.Pos, b.Pos) })
		for i := range all.findings {
			if f := &all.findings[i]; f.Suppressed == "" {
				pass.Report(f.diagnostic(p))
			}
		}
		return all, nil
	}
}

// run checks one package and adds what comes out to a result. A panic becomes
// an error: one rule that is wrong about one package must not take the others
// down.
func (r *Rule) run(pass *analysis.Pass, known *engine.Package, src *sources, policy *Policy, to *result) (err error) {
	p := &Pass{
		engine: known, Fset: pass.Fset, Files: pass.Files, Types: pass.Pkg, Info: pass.TypesInfo,
		Today: day(policy.Now), Near: policy.Near, Lifetime: policy.Lifetime,
		rule: r, policy: policy, sources: src,
	}
	defer func() {
		if v := recover(); v != nil {
			err = p.panicked(v)
		}
	}()
	r.Check(p)
	to.findings = append(to.findings, p.findings()...)
	to.ran = append(to.ran, r.ID)
	to.hits = append(to.hits, p.hits...)
	to.doubts = append(to.doubts, p.doubts...)
	for _, pos := range p.overran {
		to.overruns = append(to.overruns, Overrun{r.ID, pos})
	}
	return nil
}

// day returns the midnight, in UTC, that the day of a time begins with.
func day(t time.Time) time.Time {
	year, month, d := t.UTC().Date()
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

// panicked describes a panic: the rule, where it was looking, and the line of
// the rule's code.
func (p *Pass) panicked(v any) error {
	where := "package " + p.Types.Path()
	if p.at.IsValid() {
		where = p.Fset.Position(p.at).String() + ", " + where
	}
	return fmt.Errorf("rule %s: panic at %s: %s; please report it", p.rule.ID, where, engine.Panicked(v))
}

// Look tells where the rule is looking, for the error when it panics.
// [Pass.Slots] does so by itself.
func (p *Pass) Look(pos token.Pos) { p.at = pos }
