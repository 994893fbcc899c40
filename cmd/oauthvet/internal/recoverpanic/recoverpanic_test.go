package recoverpanic

import (
	"errors"
	"go/types"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
)

func TestAll(t *testing.T) {
	calls := 0
	required := &analysis.Analyzer{Name: "required", Run: func(*analysis.Pass) (any, error) {
		var facts map[string]int
		facts["s3cret"]++ // panics
		return nil, nil
	}}
	rule := &analysis.Analyzer{Name: "rule", Requires: []*analysis.Analyzer{required}, Run: func(*analysis.Pass) (any, error) {
		calls++
		panic(`unexpected "s3cret"`)
	}}
	fails := &analysis.Analyzer{Name: "fails", Run: func(*analysis.Pass) (any, error) {
		return nil, errors.New("no luck")
	}}
	rule.Requires = append(rule.Requires, fails)
	var hidden []string
	All([]*analysis.Analyzer{rule, rule}, func(err error) { hidden = append(hidden, err.Error()) })

	for _, test := range []struct {
		analyzer *analysis.Analyzer
		want     []string
	}{
		{rule, []string{"rule: ", `unexpected "…"`, "(at recoverpanic_test.go:"}},
		{required, []string{"required: ", "assignment to entry in nil map", "(at recoverpanic_test.go:"}},
		{fails, []string{"fails: no luck"}},
	} {
		_, err := test.analyzer.Run(&analysis.Pass{Analyzer: test.analyzer, Pkg: types.NewPackage("example.com/p", "p")})
		if err == nil {
			t.Errorf("%s: no error", test.analyzer.Name)
			continue
		}
		for _, want := range test.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: error lacks %q: %v", test.analyzer.Name, want, err)
			}
		}
		if strings.Contains(err.Error(), "s3cret") || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: error shows a literal or has several lines: %v", test.analyzer.Name, err)
		}
	}
	if want := []string{"example.com/p: required: ", "example.com/p: fails: no luck"}; len(hidden) != 2 ||
		!strings.HasPrefix(hidden[0], want[0]) || hidden[1] != want[1] {
		t.Errorf("hidden errors %q, want %q", hidden, want)
	}
	if calls != 1 {
		t.Errorf("the rule ran %d times, want once", calls)
	}
}
