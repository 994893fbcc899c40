package ctrlflow

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// What can follow the mark a, itself included.
func TestReachable(t *testing.T) {
	for name, tt := range map[string]struct {
		source, want string
	}{
		"branches":   {`func F(c bool) { if c { at("a") } else { at("b") }; at("c") }`, "a c"},
		"a return":   {`func F(c bool) { if c { at("a"); return }; at("b") }`, "a"},
		"a loop":     {`func F(c func() bool) { at("x"); for c() { at("b"); if c() { at("a") } }; at("c") }`, "a b c"},
		"from above": {`func F(c bool) { at("a"); if c { at("b") }; at("c") }`, "a b c"},
	} {
		t.Run(name, func(t *testing.T) {
			fn := function(t, tt.source)
			reached := Reachable([]*ssa.BasicBlock{block(t, fn, "a")})
			var got []string
			for _, call := range gotypes.CallsIn(fn) {
				if callee := call.Common().StaticCallee(); callee != nil && callee.Name() == "at" && reached[call.Block()] {
					text, _ := gotypes.StringConstant(call.Common().Args[0])
					got = append(got, text)
				}
			}
			slices.Sort(got)
			if got := strings.Join(got, " "); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// The mark a stands before the question.
func TestTestsEmpty(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   bool
	}{
		"empty text":     {`func F(s string) { at("a"); if s == "" { next() } }`, true},
		"on the left":    {`func F(s string) { at("a"); if "" != s { next() } }`, true},
		"length":         {`func F(s string) { at("a"); if len(s) == 0 { next() } }`, true},
		"length, none":   {`func F(s string) { at("a"); if len(s) > 0 { next() } }`, true},
		"length, left":   {`func F(s string) { at("a"); if 0 < len(s) { next() } }`, true},
		"one at least":   {`func F(s string) { at("a"); if len(s) >= 1 { next() } }`, true},
		"under one":      {`func F(s string) { at("a"); if len(s) < 1 { next() } }`, true},
		"a number":       {`func F(n int) { at("a"); if n == 0 { next() } }`, false},
		"a number above": {`func F(n int) { at("a"); if n > 0 { next() } }`, false},
		"in order":       {`func F(s string) { at("a"); if s > "" { next() } }`, false},
		"nil":            {`func F(e error) { at("a"); if e != nil { next() } }`, true},
		"a look-up":      {`func F() { at("a"); if _, ok := look("x"); ok { next() } }`, true},
		"of a map":       {`func F(m map[string]bool) { at("a"); if _, ok := m["x"]; ok { next() } }`, true},
		"a text":         {`func F(s string) { at("a"); if s == "x" { next() } }`, false},
		"another length": {`func F(s string) { at("a"); if len(s) == 1 { next() } }`, false},
		"two texts":      {`func F(s, u string) { at("a"); if s == u { next() } }`, false},
		"a flag":         {`func F(c bool) { at("a"); if c { next() } }`, false},
		"no question":    {`func F(s string) { at("a") }`, false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := TestsEmpty(block(t, function(t, tt.source), "a")); got != tt.want {
				t.Errorf("%t, want %t", got, tt.want)
			}
		})
	}
	if TestsEmpty(nil) {
		t.Error("no block asks nothing")
	}
}

// The mark a stands in a block that ends in a panic.
func TestAfterNoReturn(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   bool
	}{
		"a panic of the source": {`func F() { at("a"); panic("x") }`, false},
		"a call that ends all":  {`func F() { at("a"); os.Exit(1) }`, true},
		"under a condition":     {`func F(c bool) { if c { at("a"); os.Exit(1) }; at("b") }`, true},
	} {
		t.Run(name, func(t *testing.T) {
			b := block(t, function(t, tt.source), "a")
			panics, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Panic)
			if !ok {
				t.Fatal("the block does not end in a panic")
			}
			if got := AfterNoReturn(panics, b); got != tt.want {
				t.Errorf("%t, want %t", got, tt.want)
			}
		})
	}
}
