package dataflow_test

import (
	"testing"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
)

// constructs are ways of a value from os.Getenv("A") to the argument of sink. What
// comes from os.Getenv("B") has another destination.
var constructs = map[string]string{
	"variable":          `func f() { s := os.Getenv("A"); sink(s) }`,
	"conversion":        `type T string; func f() { sink(string(T(os.Getenv("A")))) }`,
	"bytes":             `func f() { b := []byte(os.Getenv("A")); sink(string(b)) }`,
	"phi":               `func f(c bool) { s := ""; if c { s = os.Getenv("A") }; sink(s) }`,
	"sum":               `func f() { sink("x" + os.Getenv("A")) }`,
	"field":             `type T struct { A, B string }; func f() { t := T{os.Getenv("A"), os.Getenv("B")}; sink(t.A) }`,
	"pointer to field":  `type T struct { A, B string }; func f() { t := &T{}; p := &t.A; *p = os.Getenv("A"); t.B = os.Getenv("B"); sink(t.A) }`,
	"nested field":      `type U struct { A, B string }; type T struct { U }; func f() { var t T; t.A = os.Getenv("A"); t.B = os.Getenv("B"); sink(t.A) }`,
	"embedded pointer":  `type U struct { A string }; type T struct { *U }; func f() { t := T{&U{}}; t.A = os.Getenv("A"); sink(t.A) }`,
	"copy of a struct":  `type T struct { A, B string }; func f() { t := T{A: os.Getenv("A")}; u := t; u.B = os.Getenv("B"); sink(u.A) }`,
	"array":             `func f() { var a [2]string; a[0] = os.Getenv("A"); a[1] = os.Getenv("B"); sink(a[0]) }`,
	"slice":             `func f() { a := []string{os.Getenv("A"), os.Getenv("B")}; sink(a[0]) }`,
	"slice of a slice":  `func f() { a := []string{"", os.Getenv("A")}; sink(a[1:][0]) }`,
	"append":            `func f() { var a []string; a = append(a, os.Getenv("A")); sink(a[0]) }`,
	"append bytes":      `func f() { sink(string(append([]byte(nil), os.Getenv("A")...))) }`,
	"copy":              `func f() { a := make([]string, 1); copy(a, []string{os.Getenv("A")}); sink(a[0]) }`,
	"range":             `func f() { for _, s := range []string{os.Getenv("A")} { sink(s) } }`,
	"map":               `func f() { m := map[string]string{"a": os.Getenv("A"), "b": os.Getenv("B")}; sink(m["a"]) }`,
	"comma ok":          `func f() { m := map[string]string{"a": os.Getenv("A"), "b": os.Getenv("B")}; if s, ok := m["a"]; ok { sink(s) } }`,
	"made map":          `func made() map[string]string { return map[string]string{} }; func f() { m := made(); m["a"] = os.Getenv("A"); sink(m["a"]) }`,
	"filled map":        `func fill(m map[string]string) { m["a"] = os.Getenv("A") }; func f() { m := map[string]string{}; fill(m); sink(m["a"]) }`,
	"range over a map":  `func f() { for _, s := range map[int]string{1: os.Getenv("A")} { sink(s) } }`,
	"interface":         `func f() { var x any = os.Getenv("A"); sink(x.(string)) }`,
	"type switch":       `func f() { var x any = os.Getenv("A"); switch x := x.(type) { case string: sink(x) } }`,
	"channel":           `func f() { c := make(chan string, 1); c <- os.Getenv("A"); sink(<-c) }`,
	"channel, ok":       `func f() { c := make(chan string, 1); c <- os.Getenv("A"); if s, ok := <-c; ok { sink(s) } }`,
	"goroutine":         `func f() { c := make(chan string); go func() { c <- os.Getenv("A") }(); sink(<-c) }`,
	"select":            `func f() { c, d := make(chan string), make(chan string); go func() { select { case c <- os.Getenv("A"): case d <- os.Getenv("B"): } }(); select { case s := <-c: sink(s); case <-d: } }`,
	"parameter":         `func g(s string) { sink(s) }; func f() { g(os.Getenv("A")) }`,
	"result":            `func g() string { return os.Getenv("A") }; func f() { sink(g()) }`,
	"results":           `func g() (string, string) { return os.Getenv("A"), os.Getenv("B") }; func f() { s, _ := g(); sink(s) }`,
	"named result":      `func g() (s string) { defer func() { s = os.Getenv("A") }(); return "" }; func f() { sink(g()) }`,
	"right caller":      `func id(s string) string { return s }; func f() { sink(id(os.Getenv("A"))); _ = id(os.Getenv("B")) }`,
	"variadic":          `func g(s ...string) { sink(s[0]) }; func f() { g(os.Getenv("A"), os.Getenv("B")) }`,
	"closure":           `func f() { s := os.Getenv("A"); func() { sink(s) }() }`,
	"set by a closure":  `func f() { var s string; set := func() { s = os.Getenv("A") }; set(); sink(s) }`,
	"function value":    `func g() string { return os.Getenv("A") }; func f() { h := g; sink(h()) }`,
	"method value":      `type T struct{ A string }; func (t T) get() string { return t.A }; func f() { t := T{os.Getenv("A")}; g := t.get; sink(g()) }`,
	"method expression": `type T struct{ A string }; func (t T) get() string { return t.A }; func f() { g := T.get; sink(g(T{os.Getenv("A")})) }`,
	"interface method":  `type I interface{ get() string }; type T struct{ A string }; func (t T) get() string { return t.A }; func f() { var i I = T{os.Getenv("A")}; sink(i.get()) }`,
	"right receiver":    `type I interface{ get() string }; type T struct{ s string }; func (t T) get() string { return t.s }; type U struct{ s string }; func (u U) get() string { return u.s + "x" }; func f() { i, j := I(T{os.Getenv("A")}), I(U{os.Getenv("B")}); sink(i.get()); _ = j.get() }`,
	"right type":        `type T struct{ s string }; type U struct{ s string }; func g(c bool) any { if c { return T{os.Getenv("A")} }; return U{os.Getenv("B")} }; func f(c bool) { if t, ok := g(c).(T); ok { sink(t.s) } }`,
	"both receivers":    `type I interface{ get() string }; type T struct{ s string }; func (t T) get() string { return t.s }; type U struct{ s string }; func (u *U) get() string { return u.s }; func g(i I) { sink(i.get()) }; func f() { g(T{os.Getenv("A")}); g(&U{os.Getenv("A")}) }`,
	"branch of caller":  `func g(dev bool) string { if dev { return os.Getenv("B") }; return os.Getenv("A") }; func f() { sink(g(false)) }`,
	"case of caller":    `func g(kind, a, b string) string { s := b; switch kind { case "a": s = a }; if kind == "c" { s = b + s }; return s }; func f() { v := os.Getenv("A"); sink(g("a", v, os.Getenv("B"))) }`,
	"setter of a case":  `type T struct{ s string }; func (t *T) set(k int, s string) { if k == 1 { t.s = s } }; func f() { var t T; t.set(1, os.Getenv("A")); t.set(2, os.Getenv("B")); sink(t.s) }`,
	"receiver in field": `type I interface{ get() string }; type T struct{ s string }; func (t *T) get() string { return t.s }; type U struct{ s string }; func (u *U) get() string { return u.s }; type S struct{ i, j I }; func f() { s := S{&T{os.Getenv("A")}, &U{os.Getenv("B")}}; sink(s.i.get()) }`,
	"setter":            `type T struct{ A string }; func (t *T) set(s string) { t.A = s }; func f() { var t T; t.set(os.Getenv("A")); sink(t.A) }`,
	"option":            `type T struct{ A string }; func with(s string) func(*T) { return func(t *T) { t.A = s } }; func f() { var t T; with(os.Getenv("A"))(&t); sink(t.A) }`,
	"defer":             `func f() { defer sink(os.Getenv("A")) }`,
	"generic":           `func id[T any](v T) T { return v }; func f() { sink(id(os.Getenv("A"))) }`,
	"generic type":      `type box[T any] struct{ v T }; func (b *box[T]) set(v T) { b.v = v }; func f() { var b box[string]; b.set(os.Getenv("A")); sink(b.v) }`,
	"range over func":   `func seq(yield func(string) bool) { yield(os.Getenv("A")) }; func f() { for s := range seq { sink(s) } }`,
	"package variable":  `var v string; func g() { v = os.Getenv("A") }; func f() { g(); sink(v) }`,
	"package struct":    `type T struct{ A, B string }; var v T; func g() { v.A = os.Getenv("A"); v.B = os.Getenv("B") }; func f() { g(); sink(v.A) }`,
	"pointer parameter": `func g(p *string) { *p = os.Getenv("A") }; func f() { var s string; g(&s); sink(s) }`,
	"pointer copied":    `func f() { var s string; p := &s; q := p; *q = os.Getenv("A"); sink(s) }`,
	"stored pointer":    `type T struct{ p *string }; func f() { var s string; t := T{&s}; *t.p = os.Getenv("A"); sink(s) }`,
	"made object":       `type T struct{ A string }; func make_() *T { return &T{} }; func f() { t := make_(); t.A = os.Getenv("A"); sink(t.A) }`,
}

// Each construct is followed in both directions, and what has another destination in
// neither.
func TestConstructs(t *testing.T) {
	for name, source := range constructs {
		t.Run(name, func(t *testing.T) {
			flow := dataflow.New(snippet.Unit(t, "package p\nimport \"os\"\nfunc sink(string) {}\n"+source))
			w := flow.NewWalk()
			starts, ends := calls(flow, "Getenv"), calls(flow, "sink")
			if len(ends) != 1 {
				t.Fatalf("%d calls of sink", len(ends))
			}
			back := closure(w.Preds, dataflow.Point{Value: ends[0].Common().Args[0]})
			for _, call := range starts {
				name, _ := gotypes.StringConstant(call.Common().Args[0])
				want := name == "A"
				if got := back[call.Value()]; got != want {
					t.Errorf("backwards from the sink, %s is found: %v, want %v", name, got, want)
				}
				ahead := closure(w.Succs, dataflow.Point{Value: call.Value()})
				if got := ahead[ends[0].Common().Args[0]]; got != want {
					t.Errorf("forwards from %s, the sink is found: %v, want %v", name, got, want)
				}
			}
		})
	}
}

// calls returns the calls of a function by its name, in all functions.
func calls(flow *dataflow.Flow, name string) []ssa.CallInstruction {
	var all []ssa.CallInstruction
	for _, fn := range flow.Program().Functions {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				if call, ok := instr.(ssa.CallInstruction); ok && gotypes.CalleeName(call.Common()) == name {
					all = append(all, call)
				}
			}
		}
	}
	return all
}

// closure returns the values that edges lead to whole from a point, at whatever way
// below calls.
func closure(step func(dataflow.Point) []dataflow.Edge, from dataflow.Point) map[ssa.Value]bool {
	type visit struct {
		value  ssa.Value
		path   string
		frame  *dataflow.Frame
		memory bool
	}
	seen := make(map[visit]bool)
	whole := make(map[ssa.Value]bool)
	queue := []dataflow.Point{from}
	for len(queue) > 0 && len(seen) < 5000 {
		pt := queue[0]
		queue = queue[1:]
		key := visit{pt.Value, pt.Path.String(), pt.Frame, pt.Memory}
		if seen[key] {
			continue
		}
		seen[key] = true
		if pt.Path == nil {
			whole[pt.Value] = true
		}
		for _, e := range step(pt) {
			if e.Part == nil {
				queue = append(queue, e.Point)
			}
		}
	}
	return whole
}
