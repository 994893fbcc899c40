package mutant

import (
	"slices"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/typed"
)

const source = `package p

type client struct{ id, secret string }

func (c *client) valid(strict bool) bool {
	n := 0
	n = 1
	if strict && c.id == "billing" {
		println(c.id, "is strict")
		n++
	}
	return n > 1
}

func first(ids ...string) string {
	if len(ids) == 0 {
		return "none"
	}
	return ids[0]
}
`

func program(t *testing.T) *Program {
	t.Helper()
	p, err := typed.Source(t.TempDir(), source)
	if err != nil {
		t.Fatal(err)
	}
	return &Program{Package: p, Source: []byte(source)}
}

// Every change, statement and expression is of use: some program with it compiles
// and differs from the one before.
func TestChanges(t *testing.T) {
	p := program(t)
	dir := t.TempDir()
	works := func(how, what uint16) bool {
		for where := range uint16(60) {
			q, ok := p.Mutate(dir, Choice{how, where, what})
			if ok && q.IllTyped {
				t.Fatalf("an ill-typed program:\n%s", q.Source)
			}
			if ok && string(q.Source) != source {
				return true
			}
		}
		return false
	}
	for how := range changes {
		if !slices.ContainsFunc([]uint16{0, 1, 2, 3, 4, 5, 6, 7}, func(what uint16) bool { return works(uint16(how), what) }) {
			t.Errorf("change %d never compiles", how)
		}
	}
	const wrapsStatements, wrapsValues = 2, 5
	for i, text := range around {
		if !works(wrapsStatements, uint16(i)) {
			t.Errorf("no statement may stand in %q", text)
		}
	}
	for i, text := range carriers {
		if !works(wrapsValues, uint16(i)) {
			t.Errorf("no value may be carried by %q", text)
		}
	}
}

// A change can be made in what another one made, and a text that does not compile
// is none.
func TestChain(t *testing.T) {
	p := program(t)
	changed := 0
	for _, c := range Choices([]byte("These are choices like any others, and there are enough.")) {
		if q, ok := p.Mutate(t.TempDir(), c); ok {
			p = q
			changed++
		}
	}
	if changed == 0 || p.IllTyped || string(p.Source) == source {
		t.Errorf("%d changes:\n%s", changed, p.Source)
	}
	if q, err := p.With(t.TempDir(), []byte("package p\n\nvar x int = y\n")); err != nil || !q.IllTyped {
		t.Errorf("%v, or an unknown name is known", err)
	}
	if _, err := p.With(t.TempDir(), []byte("package")); err == nil {
		t.Error("no error of the syntax")
	}
}

func TestChoices(t *testing.T) {
	got := Choices([]byte{0, 1, 1, 0, 0, 3, 9, 9})
	if want := []Choice{{1, 256, 3}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
