package engine_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
)

// TestLoose compares constants and embedded files that give themselves away
// with comments: // loose: const(secret format, 35)
func TestLoose(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	act := analyze(t, pkgs)["loose"]
	got, want := make(map[string]string), make(map[string]string)
	origins := result(act).Flow().EmbeddedSecrets()
	for _, l := range result(act).Flow().Loose() {
		origins = append(origins, l.Origin)
	}
	for _, o := range origins {
		got[short(act.Package.Fset, o.Place.Pos)] = describeOne(o)
	}
	for _, f := range act.Package.Syntax {
		for at, text := range comments(act.Package.Fset, f) {
			if text, ok := strings.CutPrefix(text, "loose: "); ok {
				want[at] = text
			}
		}
	}
	for at, text := range want {
		if got[at] != text {
			t.Errorf("%s: %q, want %q", at, got[at], text)
		}
		delete(got, at)
	}
	for at, text := range got {
		t.Errorf("%s: unexpected %s", at, text)
	}
	if len(want) == 0 {
		t.Error("nothing wanted")
	}
}

// Rules run at the same time and ask the same questions: run with -race.
func TestResultIsReadOnly(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range analyze(t, pkgs) {
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() { ask(result(act)) })
		}
		wg.Wait()
	}
}

// ask asks all that there is to ask and returns the answers.
func ask(r *engine.Package) string {
	var b strings.Builder
	for _, s := range r.Unit().Slots() {
		b.WriteString(s.Label + r.Clients().Provider(s))
		for _, o := range r.Flow().Origins(s) {
			b.WriteString(" " + describeOne(o) + path([]*dataflow.Origin{o}) + string(r.Clients().Judge(s, o)) + o.Mangled())
		}
	}
	for _, l := range r.Flow().Loose() {
		b.WriteString(describeOne(l.Origin))
	}
	b.WriteString(describe(r.Flow().EmbeddedSecrets()))
	if r.Unit().Example() {
		b.WriteString("example")
	}
	return b.String()
}

// TestAnswersTwice analyses everything twice: the answers are the same, in the
// same order.
func TestAnswersTwice(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	first, second := analyze(t, pkgs), analyze(t, pkgs)
	for path, act := range first {
		if a, b := ask(result(act)), ask(result(second[path])); a != b {
			t.Errorf("%s: two runs differ:\n%s\n%s", path, a, b)
		}
	}
}
