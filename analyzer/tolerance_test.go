package analyzer

import (
	"go/token"
	"go/types"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/typed"
)

// noisy reports every file that it sees.
var noisy = &rule.Rule{ID: "noisy", Page: "# noisy: report files\n\nText.\n", Level: rule.Error, Check: func(p *rule.Pass) {
	for _, f := range p.Files {
		p.Report(rule.Mistake{At: f.Name, Message: rule.Messagef("here is a file")})
	}
}}

// pkg makes a package of one file that imports nothing.
func pkg(t *testing.T, source string) *packages.Package {
	t.Helper()
	p, err := typed.Source(t.TempDir(), source)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const matters = "package p\n\nvar clientSecret string\n"

func TestFindings(t *testing.T) {
	withRules(t, noisy)
	graph, err := checker.Analyze(New(new(Options)), []*packages.Package{pkg(t, matters)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := Findings(graph.Roots[0].Result)
	if len(found) != 1 || found[0].Rule != "noisy" || found[0].Level != Error || found[0].URL == "" || found[0].Message != "here is a file" {
		t.Errorf("findings %+v, error %v", found, graph.Roots[0].Err)
	}
	if Findings(nil) != nil {
		t.Error("findings in no result")
	}
}

// What does not matter is not looked at, in any driver.
func TestGate(t *testing.T) {
	withRules(t, noisy)
	graph, err := checker.Analyze(New(new(Options)), []*packages.Package{pkg(t, "package p\n\nvar x string\n")}, nil)
	if err != nil || graph.Roots[0].Err != nil {
		t.Fatal(err, graph.Roots[0].Err)
	}
	if found := Findings(graph.Roots[0].Result); len(found) != 0 {
		t.Errorf("findings %+v", found)
	}
}

func TestCombined(t *testing.T) {
	withRules(t, usual, noisy)
	o := &Options{Label: true}
	graph, err := checker.Analyze([]*analysis.Analyzer{combined(o)}, []*packages.Package{pkg(t, matters)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	d := graph.Roots[0].Diagnostics
	if len(d) != 1 || d[0].Message != "here is a file (noisy)" || d[0].Category != "noisy" {
		t.Errorf("diagnostics %+v, error %v", d, graph.Roots[0].Err)
	}
}

func TestBadOptionsFailTheAnalysis(t *testing.T) {
	withRules(t, noisy)
	analyzers := New(&Options{Level: "fatal"})
	analyzers = append(analyzers, analyzers[0].Requires[0])
	graph, err := checker.Analyze(analyzers, []*packages.Package{pkg(t, matters)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range graph.Roots {
		if act.Err == nil {
			t.Errorf("%s: no error", act)
		}
		if act.Analyzer != analyzers[0] && !strings.Contains(act.Err.Error(), `-level: unknown level "fatal"`) {
			t.Errorf("%s: %v", act, act.Err)
		}
	}
}

func TestIllTypedPackage(t *testing.T) {
	withRules(t, noisy)
	for _, source := range []string{
		matters + "var x int = y\n",
		"package p\n\nimport \"absent\"\n\nvar clientSecret = absent.ClientSecret(\"x\")\n",
	} {
		p := pkg(t, source)
		if !p.IllTyped {
			t.Fatalf("well typed: %s", source)
		}
		graph, err := checker.Analyze(New(new(Options)), []*packages.Package{p}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if graph.Roots[0].Err == nil || len(graph.Roots[0].Diagnostics) != 0 {
			t.Errorf("%v, diagnostics %+v", graph.Roots[0].Err, graph.Roots[0].Diagnostics)
		}
	}
}

// A dependency that was loaded without syntax has no files and no types; under
// go vet the standard library has no module.
func TestPackageWithoutFilesOrModule(t *testing.T) {
	withRules(t, noisy)
	full := pkg(t, matters)
	for name, p := range map[string]*packages.Package{
		"no module": full,
		"no files":  {Name: "p", PkgPath: "p", Fset: token.NewFileSet(), Types: types.NewPackage("p", "p"), TypesSizes: full.TypesSizes},
	} {
		t.Run(name, func(t *testing.T) {
			result, reported, err := run(New(new(Options))[0], p)
			if err != nil || reported != len(p.Syntax) || len(Findings(result)) != len(p.Syntax) {
				t.Errorf("%d diagnostics, findings %v, error %v", reported, Findings(result), err)
			}
		})
	}
}

// A row about a symbol that the package does not have fails the analysis, unless the
// driver checks the rows.
func TestRowAboutNothing(t *testing.T) {
	p := pkg(t, matters)
	for _, tt := range []struct {
		options *Options
		want    string
	}{
		{&Options{Rows: "secret " + p.PkgPath + ".Nothing"}, "rows:1: package " + p.PkgPath + " has no Nothing"},
		{&Options{Rows: "secret " + p.PkgPath + ".Nothing", RowsChecked: true}, ""},
		{&Options{Rows: "secret example.com/elsewhere.Nothing"}, ""},
	} {
		got := ""
		if _, _, err := run(combined(tt.options), p); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

// run is a driver that knows no module and keeps no facts.
func run(a *analysis.Analyzer, p *packages.Package) (result any, reported int, err error) {
	pass := &analysis.Pass{
		Analyzer: a, Fset: p.Fset, Files: p.Syntax, Pkg: p.Types, TypesInfo: p.TypesInfo, TypesSizes: p.TypesSizes,
		ResultOf:          make(map[*analysis.Analyzer]any),
		Report:            func(analysis.Diagnostic) { reported++ },
		ReadFile:          os.ReadFile,
		ImportObjectFact:  func(types.Object, analysis.Fact) bool { return false },
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportObjectFact:  func(types.Object, analysis.Fact) {},
		ExportPackageFact: func(analysis.Fact) {},
		AllObjectFacts:    func() []analysis.ObjectFact { return nil },
		AllPackageFacts:   func() []analysis.PackageFact { return nil },
	}
	for _, required := range a.Requires {
		if pass.ResultOf[required], _, err = run(required, p); err != nil {
			return nil, 0, err
		}
	}
	result, err = a.Run(pass)
	return result, reported, err
}
