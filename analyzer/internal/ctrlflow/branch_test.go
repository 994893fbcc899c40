package ctrlflow

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What a branch is called goes into messages: words of people, nothing that
// may be a secret.
func TestBranchWords(t *testing.T) {
	for word, want := range map[string]bool{
		"test": true, "prod-eu": true, "": false, "hunter2": false, "a b": false, "averyveryverylongword": false,
	} {
		if got := isWord(word); got != want {
			t.Errorf("isWord(%q) = %t, want %t", word, got, want)
		}
	}
}

// The mark a stands in the block that is asked; the words are of the way to it
// that is the first or, with two ways, of each.
func TestCondition(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   []string
	}{
		"a flag":             {`func F(dev bool) { if dev { at("a") } }`, []string{"dev"}},
		"not a flag":         {`func F(dev bool) { if !dev { at("a") } }`, []string{"not dev"}},
		"negated before":     {`func F(dev bool) { n := !dev; if n { at("a") } }`, []string{"not dev"}},
		"else":               {`func F(dev bool) { if dev { } else { at("a") } }`, []string{"not dev"}},
		"a text":             {`func F(mode string) { if mode == "dev" { at("a") } }`, []string{`mode is "dev"`}},
		"on the left":        {`func F(mode string) { if "dev" == mode { at("a") } }`, []string{`mode is "dev"`}},
		"not a text":         {`func F(mode string) { if mode != "dev" { at("a") } }`, []string{`mode is not "dev"`}},
		"not unequal":        {`func F(mode string) { if mode != "dev" { } else { at("a") } }`, []string{`mode is "dev"`}},
		"a field":            {`func F(c *Config) { if c.Env == "test" { at("a") } }`, []string{`Env is "test"`}},
		"a call":             {`func F() { if dev() { at("a") } }`, []string{"dev()"}},
		"a package variable": {`func F() { if env == "test" { at("a") } }`, []string{`env is "test"`}},
		"emptiness":          {`func F(mode string) { if mode == "" { at("a") } }`, []string{""}},
		"a number":           {`func F(n int) { if n == 3 { at("a") } }`, []string{""}},
		"an order":           {`func F(s string) { if s < "dev" { at("a") } }`, []string{""}},
		"two values":         {`func F(s, u string) { if s == u { at("a") } }`, []string{""}},
		"no word":            {`func F(mode string) { if mode == "dev 2" { at("a") } }`, []string{""}},
		"of a secret":        {`func F() { if clientSecret == "changed" { at("a") } }`, []string{""}},
		"no name":            {`func F(f func() string) { if f() == "dev" { at("a") } }`, []string{""}},
		"nor without one":    {`func F(f func() bool) { if !f() { at("a") } }`, []string{""}},
		"no condition":       {`func F() { for { at("a") } }`, []string{"", ""}},
		"a select of two":    {`func F(dev bool) { s := "x"; if dev { s = "y" }; at("a"); keep(s) }`, []string{"not dev", "dev"}},
		"a block of its own": {`func F(dev bool) { if dev { next() } ; at("a") }`, []string{"not dev", "dev"}},
	} {
		t.Run(name, func(t *testing.T) {
			b := block(t, function(t, tt.source), "a")
			var got []string
			for pred := range b.Preds {
				got = append(got, Condition(b, pred))
			}
			slices.Sort(got)
			slices.Sort(tt.want)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("want -, got +\n%s", diff)
			}
		})
	}
}
