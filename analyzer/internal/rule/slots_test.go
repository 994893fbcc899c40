package rule_test

import (
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/typed"
)

// slots is a rule that reports every constant in a slot.
var slots = &rule.Rule{
	ID: "slots", Family: "test", Level: rule.Warning,
	Page: "# slots: find constants in slots\n\nThe rule of these tests.\n",
	Check: func(p *rule.Pass) {
		for s := range p.Slots() {
			for _, o := range p.Origins(s) {
				if o.Kind == facts.Const {
					p.Report(rule.Mistake{Slot: s, Origin: o,
						Message: rule.Messagef("%s holds %s from %s", rule.Name(s.Label), rule.Describe(o.Text), p.Where(o.Place))})
				}
			}
		}
	},
}

// newEngine returns an engine for one test.
func newEngine(tests bool) *analysis.Analyzer {
	return engine.New(engine.Options{
		Catalog:   catalog.Builtin,
		Tests:     func() bool { return tests },
		Generated: func() bool { return false },
	})
}

// everything is a policy that lets everything through but what test changes.
func everything(change func(*rule.Policy)) func() (*rule.Policy, error) {
	p := &rule.Policy{
		Level: rule.Note, NoLint: true, Enabled: func(*rule.Rule) bool { return true },
		Now: time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC),
	}
	if change != nil {
		change(p)
	}
	return func() (*rule.Policy, error) { return p, nil }
}

// run runs a rule over a package of testdata, its test files included, and
// returns what it finds. The packages import nothing, so they need no go
// command.
func run(t *testing.T, r *rule.Rule, tests bool, change func(*rule.Policy), pkg string) *checker.Action {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(testdata(t), "src", pkg, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in package %s: %v", pkg, err)
	}
	p, err := typed.Package(pkg, files...)
	if err != nil || p.IllTyped {
		t.Fatal(err, p.TypeErrors)
	}
	a := r.Analyzer(newEngine(tests), everything(change))
	graph, err := checker.Analyze([]*analysis.Analyzer{a}, []*packages.Package{p}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return graph.Roots[0]
}

// findings is run for those who want nothing else.
func findings(t *testing.T, r *rule.Rule, change func(*rule.Policy), pkg string) []rule.Finding {
	t.Helper()
	act := run(t, r, false, change, pkg)
	if act.Err != nil {
		t.Fatal(act.Err)
	}
	return rule.Findings(act.Result)
}

func testdata(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}
