package drivertest

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
)

// sampleFlags turn all rules on.
var sampleFlags = []string{"-enable=basicauth"}

// All drivers find the same in the sample, where every rule finds something.
func TestDriversAgree(t *testing.T) {
	dir := copySample(t)
	var reports []report
	for _, d := range drivers {
		reports = append(reports, report{d.name, d.run(t, dir, sampleFlags...)})
	}
	if path, why := golangciLint(t); path != "" {
		configure(t, dir)
		reports = append(reports, report{"golangci-lint", (&golangci{t, path, dir, t.TempDir()}).findings()})
	} else {
		t.Log("without golangci-lint: " + why)
	}
	for _, line := range disagreements(reports) {
		t.Error(line)
	}
	complete(t, reports[0].found)
}

// Those that look at tests find the same in them.
func TestDriversAgreeOnTests(t *testing.T) {
	g := newGolangci(t)
	replace(t, filepath.Join(g.dir, ".golangci.yml"), "test: false", "test: true")
	reports := []report{
		{"oauthvet", checked(t, g.dir, append(sampleFlags, "-test")...)},
		{"go vet", inSample(vetted)(t, g.dir, append(sampleFlags, "-test")...)},
		{"golangci-lint", g.findings()},
	}
	for _, line := range disagreements(reports) {
		t.Error(line)
	}
	if !slices.ContainsFunc(reports[0].found, func(f finding) bool { return f.File == "failures/failures_test.go" }) {
		t.Error("no finding in failures_test.go")
	}
}

// complete looks that the findings are those that the sample is made for.
func complete(t *testing.T, found []finding) {
	count, hidden := make(map[string]int), 0
	for _, f := range found {
		count[f.Rule]++
		if f.File == "hidden/hidden.go" && f.Rule == "hardcoded" {
			hidden++
		}
		if strings.HasSuffix(f.File, "_test.go") {
			t.Errorf("%s:%d: a finding in a test, without -test", f.File, f.Line)
		}
	}
	for _, r := range analyzer.Rules() {
		if count[r.ID] == 0 {
			t.Errorf("no finding of %s in the sample", r.ID)
		}
	}
	if hidden != 1 {
		t.Errorf("%d of the three secrets in hidden.go are reported, want the one without a reason", hidden)
	}
	if count["silenterror"] < 4 {
		t.Error("golangci-lint loses the fourth finding with the same text unless told not to: the sample needs four")
	}
}

// A report is what a driver found.
type report struct {
	driver string
	found  []finding
}

// disagreements tells who lacks what, by place.
func disagreements(reports []report) []string {
	counts := make(map[finding]map[string]int)
	for _, r := range reports {
		for _, f := range r.found {
			if counts[f] == nil {
				counts[f] = make(map[string]int)
			}
			counts[f][r.driver]++
		}
	}
	var all []finding
	for f, by := range counts {
		if slices.ContainsFunc(reports, func(r report) bool { return by[r.driver] != 1 }) {
			all = append(all, f)
		}
	}
	slices.SortFunc(all, func(a, b finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	var lines []string
	for _, f := range all {
		var by []string
		for _, r := range reports {
			switch n := counts[f][r.driver]; n {
			case 0:
				by = append(by, r.driver+" lacks it")
			case 1:
				by = append(by, r.driver+" has it")
			default:
				by = append(by, fmt.Sprintf("%s has it %d times", r.driver, n))
			}
		}
		lines = append(lines, fmt.Sprintf("%s:%d: %s: %s\n\t%s", f.File, f.Line, f.Rule, f.Message, strings.Join(by, ", ")))
	}
	return lines
}

func TestDisagreements(t *testing.T) {
	a, b := finding{"x.go", 1, "leak", "m"}, finding{"x.go", 2, "leak", "m"}
	for name, tt := range map[string]struct {
		reports []report
		want    string
	}{
		"same":  {[]report{{"p", []finding{a, b}}, {"q", []finding{b, a}}}, "[]"},
		"lacks": {[]report{{"p", []finding{a, b}}, {"q", []finding{b}}}, "[x.go:1: leak: m\n\tp has it, q lacks it]"},
		"twice": {[]report{{"p", []finding{a}}, {"q", []finding{a, a}}}, "[x.go:1: leak: m\n\tp has it, q has it 2 times]"},
		"all":   {[]report{{"p", []finding{a}}, {"q", nil}, {"r", nil}}, "[x.go:1: leak: m\n\tp has it, q lacks it, r lacks it]"},
	} {
		if got := fmt.Sprint(disagreements(tt.reports)); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}
