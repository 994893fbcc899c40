package budget_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
)

var update = flag.Bool("update", false, "write the table of the guide")

func TestMeter(t *testing.T) {
	limit := budget.Limit{Name: "steps", Max: 3}
	var account budget.Account
	m := account.Meter(limit)
	for i := range limit.Max {
		if !m.Take() || m.Over() {
			t.Fatalf("step %d: over", i)
		}
	}
	for range 2 { // a search that goes on asking is one search
		if m.Take() || !m.Over() {
			t.Error("not over")
		}
	}
	if n := account.Ended(limit); n != 1 {
		t.Errorf("%d searches ended, want 1", n)
	}
}

// What a search within another one takes is taken from both.
func TestSpend(t *testing.T) {
	var account budget.Account
	outer, inner := account.Meter(budget.Limit{Name: "outer", Max: 10}), account.Meter(budget.Limit{Name: "inner", Max: 4})
	for inner.Take() {
	}
	outer.Spend(inner)
	if got := outer.Left(); got != 6 {
		t.Errorf("%d left, want 6", got)
	}
}

func TestHiding(t *testing.T) {
	var account budget.Account
	var wg sync.WaitGroup
	for _, l := range []budget.Limit{budget.Printed, budget.Values, budget.Keys, budget.Values} {
		wg.Go(func() { account.End(l) })
	}
	wg.Wait()
	var got []string
	for _, l := range account.Hiding() {
		got = append(got, l.Name)
	}
	if diff := cmp.Diff([]string{"values", "printed"}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"keys", "printed", "values"}, account.Names()); diff != "" {
		t.Error(diff)
	}
}

// The table of the guide has all limits as they are.
func TestTable(t *testing.T) {
	const file, begin, end = "../../guide/performance.md", "<!-- limits -->\n", "<!-- /limits -->"
	page, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok1 := strings.Cut(string(page), begin)
	old, after, ok2 := strings.Cut(rest, end)
	if !ok1 || !ok2 {
		t.Fatalf("%s has no place for the table", file)
	}
	table := "| limit | | of what | beyond it |\n|---|---:|---|---|\n"
	names := make(map[string]bool)
	for _, l := range budget.All() {
		if names[l.Name] || l.Name == "" || l.Of == "" || l.Beyond == "" || l.Max <= 0 {
			t.Errorf("%+v: twice, or not complete", l)
		}
		names[l.Name] = true
		mark := ""
		if l.Hides {
			mark = " *"
		}
		table += fmt.Sprintf("| %s%s | %d | %s | %s |\n", l.Name, mark, l.Max, l.Of, l.Beyond)
	}
	if *update {
		if err := os.WriteFile(file, []byte(before+begin+table+end+after), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(table, old); diff != "" {
		t.Errorf("%s: %s\ngo test ./analyzer/internal/budget -update writes it", file, diff)
	}
}
