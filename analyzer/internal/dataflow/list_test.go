package dataflow_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
)

// The elements of the slice that f returns: constants, and * for all else.
func TestList(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   []string
		whole  bool
	}{
		"in place":             {`func f(a string) []string { return []string{"x", a, "y"} }`, []string{"x", "*", "y"}, true},
		"empty":                {`func f() []string { return nil }`, nil, true},
		"appended":             {`func f(a string) []string { return append([]string{"x"}, a, "y") }`, []string{"x", "*", "y"}, true},
		"appended to nothing":  {`func f(a string) []string { return append([]string(nil), a) }`, []string{"*"}, true},
		"a list appended":      {`func f() []string { l := []string{"x"}; return append(l, []string{"y", "z"}...) }`, []string{"x", "y", "z"}, true},
		"a variable set once":  {`var l = []string{"x", "y"}; func f() []string { return l }`, []string{"x", "y"}, true},
		"a variable set twice": {`var l = []string{"x"}; func g() { l = nil }; func f() []string { return l }`, nil, false},
		"a parameter":          {`func f(l []string) []string { return append(l, "x") }`, []string{"x"}, false},
		"a part":               {`func f() []string { l := []string{"x", "y"}; return l[1:] }`, nil, false},
		"in a loop":            {`func f(n int) []string { var l []string; for range n { l = append(l, "x") }; return l }`, nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			flow := dataflow.New(snippet.Unit(t, "package p\n"+tt.source))
			for _, fn := range flow.Program().Functions {
				if fn.Name() != "f" {
					continue
				}
				list := flow.NewWalk().List(gotypes.ReturnValues(fn, 0)[0], nil)
				var got []string
				for _, e := range list.Elements {
					text := "*"
					if s, ok := gotypes.StringConstant(e.Value); ok {
						text = s
					}
					got = append(got, text)
				}
				if diff := cmp.Diff(tt.want, got); diff != "" {
					t.Errorf("-want +got\n%s", diff)
				}
				if list.Whole != tt.whole {
					t.Errorf("whole: %t, want %t", list.Whole, tt.whole)
				}
			}
		})
	}
}
