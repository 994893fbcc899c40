package site_test

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// TestPeers compares what belongs to the client of each slot with the comment
// behind it: // peers: id=EXPRESSION endpoint=EXPRESSION
func TestPeers(t *testing.T) {
	p, sp, index := indexed(t, "peers", nil)
	got := make(map[string][]string)
	for _, s := range index.Slots {
		var found []string
		for _, attr := range []string{"id", "tenant", "endpoint", "redirect"} {
			if e := sp.Peer(s, attr); e != nil {
				found = append(found, attr+"="+types.ExprString(e))
			}
		}
		if found == nil {
			found = []string{"none"}
		}
		text := "peers: " + strings.Join(found, " ")
		if s.Native() {
			text += "; native"
		}
		at := short(p.Fset, s.Pos())
		got[at] = append(got[at], text)
	}
	compare(t, got, comments(p))
}

// What facts tell makes slots as rows do.
func TestSlotsByFacts(t *testing.T) {
	facts := func(obj types.Object) []site.Spec {
		switch obj.Name() {
		case "Open": // the second argument, and a field of the first
			return []site.Spec{{Label: "x.Client", Param: 1}, {Label: "x.Client", Param: 0, Fields: []string{"Login", "Key"}}}
		case "Key":
			return []site.Spec{{Label: "x.Client", Param: -1, Provider: "entra", Steps: []string{"trim"}}}
		}
		return nil
	}
	p, _, index := indexed(t, "facts", facts)
	got := make(map[string][]string)
	for _, s := range index.Slots {
		at := short(p.Fset, s.Pos())
		got[at] = append(got[at], describe(s))
		if strings.Contains(s.Provider, "entra") && !slices.Equal(s.Steps, []string{"trim"}) {
			t.Errorf("%s: steps %v", at, s.Steps)
		}
	}
	compare(t, got, comments(p))
	if _, _, without := indexed(t, "facts", nil); len(without.Slots) != 0 {
		t.Errorf("%d slots without facts", len(without.Slots))
	}
}

// The index is in source order and the same every time.
func TestIndexOrder(t *testing.T) {
	pkgs, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	for path := range pkgs {
		p, _, index := indexed(t, path, nil)
		_, _, again := indexed(t, path, nil)
		var first, second []string
		for _, s := range index.Slots {
			first = append(first, short(p.Fset, s.Pos())+describe(s))
		}
		for _, s := range again.Slots {
			second = append(second, short(p.Fset, s.Pos())+describe(s))
		}
		if !slices.Equal(first, second) {
			t.Errorf("%s: two runs differ:\n%q\n%q", path, first, second)
		}
		if !slices.IsSortedFunc(index.Slots, func(a, b *site.Slot) int { return int(a.Pos() - b.Pos()) }) {
			t.Errorf("%s: not in source order", path)
		}
	}
}

// BenchmarkIndex looks through a package of slots of all forms.
func BenchmarkIndex(b *testing.B) {
	_, sp, index := indexed(b, "forms", nil)
	if len(index.Slots) == 0 {
		b.Fatal("no slots")
	}
	b.ReportAllocs()
	for b.Loop() {
		sp.Index(func(*ast.File) bool { return false })
	}
}
