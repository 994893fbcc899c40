package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

func TestScore(t *testing.T) {
	src := source{Module: "example.com/m", Version: "v1.0.0"}
	labels := []*label{
		{File: "a/a.go", Line: 3, Also: []int{9}, Rule: "leak", Verdict: "bad"},
		{File: "a/a.go", Line: 5, Rule: "leak", Verdict: "bad", Why: "printed"},
		{File: "a/a.go", Line: 7, Rule: "leak", Verdict: "bad", Debatable: true},
		{File: "b.go", Line: 1, Rule: "leak", Verdict: "good"},
		{File: "b.go", Line: 2, Rule: "leak", Verdict: "good"},
		{File: "b.go", Line: 3, Rule: "leak", Verdict: "bad"},
	}
	sweeps := []sweep{{Pkg: "./a", Rules: []string{"leak"}}, {Pkg: ".", Rules: []string{"other"}}}
	f := newFigures()
	f.score(src, labels, sweeps, []report{
		{Rule: "leak", File: "a/a.go", Line: 9},                 // the other line of the first
		{Rule: "other", File: "a/a.go", Line: 5},                // another rule
		{Rule: "leak", File: "a/a.go", Line: 7},                 // debatable
		{Rule: "leak", File: "b.go", Line: 2},                   // a trap, in a package that is not swept
		{Rule: "leak", File: "b.go", Line: 3, Level: "note"},    // not shown by default
		{Rule: "leak", File: "a/a.go", Line: 11},                // unexplained
		{Rule: "leak", File: "a/a.go", Line: 12, Level: "note"}, // unexplained, and not shown by default
		{Rule: "leak", File: "a/a_test.go", Line: 11},
		{Rule: "leak", File: "c/c.go", Line: 11},
	})
	want := tally{Bad: 3, Found: 1, Debatable: 1, AlsoReported: 1, Good: 2, Trapped: 1, Unexplained: 1}
	if got := f.total(); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	var texts []string
	for _, p := range f.Missed {
		texts = append(texts, p.Text)
	}
	if !reflect.DeepEqual(texts, []string{"printed; reported there: other", "; reported with -level=note"}) {
		t.Errorf("missed %q", texts)
	}
	if p, ok := want.precision(); !ok || p != 0.5 {
		t.Errorf("precision %v", p)
	}
}

func TestCompare(t *testing.T) {
	name := filepath.Join(t.TempDir(), "f.json")
	was := newFigures()
	*was.rule("leak") = tally{Bad: 3, Found: 2, Good: 4, Trapped: 1}
	if err := writeFile(name, was); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		now  tally
		want string
	}{
		{tally{Bad: 3, Found: 2, Good: 4, Trapped: 1}, ""},
		{tally{Bad: 3, Found: 3, Good: 4}, ""},
		{tally{Bad: 3, Found: 1, Good: 4, Trapped: 1}, "leak: mistakes found: 1, were 2"},
		{tally{Bad: 3, Found: 2, Good: 4, Trapped: 2}, "leak: traps reported: 2, were 1"},
		{tally{Bad: 3, Found: 2, Good: 4, Unexplained: 1}, "leak: unexplained reports: 1, were 0"},
	} {
		now := newFigures()
		*now.rule("leak") = test.now
		err := compare(name, now)
		if (err == nil) != (test.want == "") || err != nil && !strings.HasSuffix(err.Error(), ": "+test.want) {
			t.Errorf("%+v: %v, want %q", test.now, err, test.want)
		}
	}
	now := newFigures()
	*now.rule("leak") = tally{Bad: 3, Found: 2, Good: 4}
	now.NotRun = []string{"example.com/m@v1.0.0: can't be downloaded"}
	if err := compare(name, now); err == nil || !strings.HasPrefix(err.Error(), "not run: ") {
		t.Errorf("a module that was not run: %v", err)
	}
}

// Every label is one, and no two are about the same place.
func TestLabels(t *testing.T) {
	c, err := readCorpus("labels")
	if err != nil {
		t.Fatal(err)
	}
	type key struct {
		source
		file, rule string
		line       int
	}
	seen := make(map[key]bool)
	for _, l := range c.labels {
		k := key{l.source(), l.File, l.Rule, l.Line}
		if seen[k] {
			t.Errorf("two labels of %s %s:%d, %s", l.source(), l.File, l.Line, l.Rule)
		}
		seen[k] = true
		if l.Why == "" {
			t.Errorf("%s %s:%d: the label does not say why", l.source(), l.File, l.Line)
		}
	}
	for _, w := range c.sweeps {
		labelled := false
		for _, l := range c.labels {
			labelled = labelled || l.Module == w.Module && l.Version == w.Version
		}
		if !labelled {
			t.Errorf("%s %s %s is swept, and no label is of that module", w.Module, w.Version, w.Pkg)
		}
	}
	if _, err := c.quick(); err != nil {
		t.Error(err)
	}
}

// The page shows the figures that were written with it, and says why each missed
// mistake is missed.
func TestPage(t *testing.T) {
	f, err := readFigures("figures.json")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join("..", "..", "analyzer", "guide", "accuracy.md"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(page), begin+"\n"+f.markdown()+"\n"+end) {
		t.Errorf("accuracy.md does not hold what figures.json says: run `go run . -peers -write`")
	}
	if len(f.Peers) == 0 {
		t.Error("no figures of other linters: -peers was left out")
	}
	for _, p := range f.Missed {
		if !strings.Contains(p.Text, "missed: ") && !strings.Contains(p.Text, "reported") {
			t.Errorf("%s %s:%d: the label does not say why it is missed", p.In, p.File, p.Line)
		}
	}
}
