package ssaindex_test

import (
	"go/ast"
	"go/types"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// Each call leads back to its own expression.
func TestCallSource(t *testing.T) {
	const source = `package p

type T struct{}
func (T) M(string) T { return T{} }
type I interface{ M(string) T }
func f(s string) string { return s }
func generic[E any](e E) E { return e }

func Plain() { f("a") }
func Same() { f("a"); f("a") }
func Nested() { f(f("b")) }
func Method(t T) { t.M("a").M("b") }
func Invoke(i I) { i.M("a") }
func Parens() { (f)("a") }
func Value(g func(string)) { g("a") }
func Generic() { generic("a"); generic[string]("b") }
func Builtin(l []string) []string { return append(l, "a") }
func Deferred() { defer f("a") }
func Started(t T) { go t.M(f("a")) }
func DeferredLiteral() { defer func(s string) {}("a") }
func Expression() { T.M(T{}, "a") }
`
	p := program(t, map[string]string{"p.go": source})
	for fn, want := range map[string][]string{
		"Plain": {`f("a")`}, "Same": {`f("a")`, `f("a")`}, "Nested": {`f("b")`, `f(f("b"))`},
		"Method": {`t.M("a")`, `t.M("a").M("b")`}, "Invoke": {`i.M("a")`}, "Parens": {`(f)("a")`}, "Value": {`g("a")`},
		"Generic": {`generic("a")`, `generic[string]("b")`}, "Builtin": {`append(l, "a")`}, "Deferred": {`f("a")`}, "Started": {`f("a")`, `t.M(f("a"))`}, "DeferredLiteral": {`(func(s string) literal)("a")`},
		"Expression": {`T.M(T{}, "a")`},
	} {
		var got []string
		var calls []*ast.CallExpr
		for _, instr := range gotypes.CallsIn(p.Func(fn)) {
			call := p.CallSource(instr)
			if call == nil {
				got = append(got, "none")
				continue
			}
			if slices.Contains(calls, call) {
				t.Errorf("%s: two calls have one source", fn)
			}
			calls = append(calls, call)
			got = append(got, types.ExprString(call))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", fn, diff)
		}
	}
}

// What the builder adds has no source: a wrapper calls what it wraps.
func TestCallSourceOfWrapper(t *testing.T) {
	const source = `package p

type T struct{}
func (T) M() {}
func Bound(t T) func() { return t.M }
`
	p := program(t, map[string]string{"p.go": source})
	found := false
	for _, fn := range p.Functions {
		if fn.Synthetic == "" || fn.Name() == "init" {
			continue
		}
		for _, instr := range gotypes.CallsIn(fn) {
			found = true
			if call := p.CallSource(instr); call != nil {
				t.Errorf("%s: %s", fn.Name(), types.ExprString(call))
			}
		}
	}
	if !found {
		t.Error("a bound method calls nothing")
	}
}

// Each literal has a value of its own, so that equal texts lead to their own
// places; the empty text has one value for all, and no place.
func TestConstants(t *testing.T) {
	const source = `package p

const named = "x"
var a, b, c = "x", "x", ""
var d = named
`
	p := program(t, map[string]string{"p.go": source})
	got := make(map[string]int)
	for name := range map[string]bool{"a": true, "b": true, "c": true, "d": true} {
		for _, instr := range p.Uses(p.Var(name)) {
			s, ok := instr.(*ssa.Store)
			if !ok {
				continue
			}
			if e := p.Constants[s.Val.(*ssa.Const).Value]; e != nil {
				got[name] = p.Prog.Fset.Position(e.Pos()).Column
			}
		}
	}
	if diff := cmp.Diff(map[string]int{"a": 15, "b": 20, "d": 9}, got); diff != "" {
		t.Errorf("columns: want -, got +\n%s", diff)
	}
}

// An addition leads to its two sides, an assignment to a map to its statement.
func TestSyntax(t *testing.T) {
	const source = `package p

func Sum(s, u string) string { return s + (u) }
func Add(s, u string) string { s += u; return s }
func Set(m map[string]string, v string) { m["k"] = v }
`
	s := program(t, map[string]string{"p.go": source}).Syntax()
	var sums, sets []string
	for _, sum := range s.Sums {
		left := ""
		if sum.Left != nil {
			left = types.ExprString(sum.Left)
		}
		sums = append(sums, left+"+"+types.ExprString(sum.Right))
	}
	for _, set := range s.Sets {
		sets = append(sets, types.ExprString(set.Lhs[0]))
	}
	slices.Sort(sums)
	if diff := cmp.Diff([]string{"+u", "s+u"}, sums); diff != "" {
		t.Errorf("sums: want -, got +\n%s", diff)
	}
	if diff := cmp.Diff([]string{`m["k"]`}, sets); diff != "" {
		t.Errorf("sets: want -, got +\n%s", diff)
	}
}
