package engine_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
)

// generated is Go source that no person would write, and a program might.
type generated struct{ strings.Builder }

func (g *generated) line(format string, args ...any) { fmt.Fprintf(g, format+"\n", args...) }

// secretNumber returns one of many secrets.
func secretNumber(n int) string { return fmt.Sprintf("Jeihva9YegMy2LZbTQDYqVfHAE%05d", n) }

// TestBudget has programs that would take the walk for ever, or all memory: it
// gives up in time, and says that it did.
func TestBudget(t *testing.T) {
	for name, tt := range map[string]struct {
		write func(g *generated)
		// has are the origins that there must be, not those that there must not.
		has, not string
	}{
		"few calls": {func(g *generated) {
			g.line("func f0() string { return %q }", secretNumber(0))
			for i := 1; i < 30; i++ {
				g.line("func f%d() string { return f%d() }", i, i-1)
			}
			g.line("var _ = Config{ClientSecret: f29()}")
		}, "const(opaque, 31)", "unknown"},
		"many calls, one below the other": {func(g *generated) {
			g.line("func f0() string { return %q }", secretNumber(0))
			for i := 1; i < 60; i++ {
				g.line("func f%d() string { return f%d() }", i, i-1)
			}
			g.line("var _ = Config{ClientSecret: f59()}")
		}, "unknown(a call)", "const"},
		"three calls in each call": {func(g *generated) {
			g.line("func f0(a, b string) string { if a == b { return a }; return b }")
			for i := 1; i < 40; i++ {
				g.line("func f%d(a, b string) string { return f%d(f%d(a, b), f%d(b, a)) }", i, i-1, i-1, i-1)
			}
			g.line("var _ = Config{ClientSecret: f39(%q, %q)}", secretNumber(0), secretNumber(1))
		}, "unknown", "const"},
		"many callers": {func(g *generated) {
			g.line("func client(key string) *Config { return &Config{ClientSecret: key} }")
			for i := range 16000 {
				g.line("var _ = client(%q)", secretNumber(i))
			}
		}, "const(opaque, 31) | unknown(the budget)", ""},
		"text joined with itself": {func(g *generated) {
			g.line("func key() string { return %q }", secretNumber(0))
			g.line("func f() {\n\tk0 := key()")
			for i := 1; i < 60; i++ {
				g.line("\tk%d := k%d + k%d", i, i-1, i-1)
			}
			g.line("\t_ = Config{ClientSecret: k59}\n}")
		}, "unknown(a long text)", "const"},
		"many texts joined": {func(g *generated) {
			g.line("func key(n int) string {\n\tswitch n {")
			for i := range 50 {
				g.line("\tcase %d:\n\t\treturn %q", i, secretNumber(i))
			}
			g.line("\t}\n\treturn \"\"\n}\n\nfunc f(n int) {")
			g.line("\t_ = Config{ClientSecret: key(n)%s}", strings.Repeat(" + key(n)", 12))
			g.line("}")
		}, "const(opaque, 403 of 31)", ""},
		"many parts": {func(g *generated) {
			for i := range 20 {
				g.line("type t%d struct{ a, b *t%d; key string }", i, i+1)
			}
			g.line("type t20 struct{ key string }\n\nfunc f(t *t0) {")
			g.line("\t_ = Config{ClientSecret: t.a.b.a.b.a.b.a.b.a.b.a.b.key}")
			g.line("}")
		}, "unknown(a long way)", "const"},
		"long list": {func(g *generated) {
			g.line("type node struct{ key string; next *node }\n\nfunc f() {\n\tvar head *node")
			for i := range 500 {
				g.line("\thead = &node{%q, head}", secretNumber(i))
			}
			g.line("\tfor head.next != nil {\n\t\thead = head.next\n\t}")
			g.line("\t_ = Config{ClientSecret: head.key}\n}")
		}, "const(opaque, 31) | unknown", ""},
	} {
		t.Run(name, func(t *testing.T) {
			var g generated
			g.line("package p\n\ntype Config struct{ ClientSecret string }\n")
			tt.write(&g)
			p := source(t, map[string]string{"p.go": g.String()})
			if p.IllTyped {
				t.Fatal(p.TypeErrors[0])
			}
			start := time.Now()
			r, _ := run(t, newEngine(false), p)
			spent, got := time.Since(start), origins(r)
			t.Logf("%v: %.200s", spent.Round(time.Millisecond), got)
			for want := range strings.SplitSeq(tt.has, " | ") {
				if !strings.Contains(got, want) {
					t.Errorf("no %s among %.500s", want, got)
				}
			}
			if tt.not != "" && strings.Contains(got, tt.not) {
				t.Errorf("%s among %.500s", tt.not, got)
			}
			if cut := strings.Contains(got, "unknown(the budget)"); cut != (r.Unit().Stats.Cut > 0) || cut && len(r.Unit().Budget.Hiding()) == 0 {
				t.Errorf("ended: %v, questions about slots: %d; among the origins: %v", r.Unit().Budget.Names(), r.Unit().Stats.Cut, cut)
			}
			if spent > 30*time.Second {
				t.Errorf("took %v", spent)
			}
		})
	}
}

// origins describes the origins of all slots.
func origins(r *engine.Package) string {
	var all []*dataflow.Origin
	for _, s := range r.Unit().Slots() {
		all = append(all, r.Flow().Origins(s)...)
	}
	return describe(all)
}

// What the budget ends is counted, whatever was asked.
func TestExhausted(t *testing.T) {
	for name, tt := range map[string]struct {
		write func(g *generated)
		want  string
	}{
		"nothing": {func(g *generated) {
			g.line("func Get(key string) string { return key }\n\nvar _ = Config{ClientSecret: Get(%q)}", secretNumber(0))
		}, ""},
		"a fact": {func(g *generated) {
			g.line("func Get(n int) string {\n\tswitch n {")
			for i := range 2000 {
				g.line("\tcase %d:\n\t\treturn other(%d)", i, i)
			}
			g.line("\t}\n\treturn \"\"\n}\n\nfunc other(n int) string { return names[n] }\n\nvar names = map[int]string{1: %q}", secretNumber(0))
		}, "summary"},
		"calls of function values": {func(g *generated) {
			g.line("func ask(key string) *Config { return &Config{ClientSecret: key} }\n\nvar hook = ask\n\nfunc f() {")
			for i := range 500 {
				g.line("\thook(%q)", secretNumber(i))
			}
			g.line("}")
		}, "callbacks"},
		"texts that are no addresses, which nobody asks about": {func(g *generated) {
			g.line("func word(n int) string {\n\tswitch n {")
			for i := range 7000 {
				g.line("\tcase %d:\n\t\treturn other(%d)", i, i)
			}
			g.line("\t}\n\treturn \"\"\n}\n\nfunc other(n int) string { return names[n] }\n\nvar names = map[int]string{1: %q}", secretNumber(0))
			g.line("const grant = \"grant_type\"\n\nfunc text(n int) string { return word(n) + \" and no query\" }\n\nvar key string\n\nvar _ = Config{ClientSecret: key}")
		}, "reads"},
	} {
		t.Run(name, func(t *testing.T) {
			var g generated
			g.line("package p\n\ntype Config struct{ ClientSecret string }\n")
			tt.write(&g)
			r, _ := run(t, newEngine(false), source(t, map[string]string{"p.go": g.String()}))
			if got := strings.Join(r.Unit().Budget.Names(), " "); got != tt.want {
				t.Errorf("ended: %q, want %q", got, tt.want)
			}
		})
	}
}

// A fact is read and written for every importer, so it must not grow with the
// package.
func TestFactsAreBounded(t *testing.T) {
	var g generated
	g.line("package p // client secret\n\nvar Key string\n\nfunc Get(n int) string {\n\tswitch n {")
	for i := range 300 {
		g.line("\tcase %d:\n\t\treturn %q", i, secretNumber(i))
	}
	g.line("\t}\n\treturn \"\"\n}\n\nfunc init() {")
	for i := range 300 {
		g.line("\tKey = %q", secretNumber(i))
	}
	g.line("}")
	pkgs := []*packages.Package{source(t, map[string]string{"p.go": g.String()})}
	for _, data := range encodeAll(t, analyze(t, pkgs)) {
		t.Logf("%d bytes", len(data))
		if len(data) > 4<<10 {
			t.Error("the facts grow with the package")
		}
		return
	}
	t.Error("no facts")
}

// A question that takes the whole budget leaves the next one its own.
func TestBudgetOfItsOwn(t *testing.T) {
	var g generated
	g.line("package p\n\nfunc address(base string) string { return base + \"?grant_type=\" + grant() }\n\nfunc grant() string { return \"password\" }\n")
	for i := range 14000 {
		g.line("var _ = address(other(%d))", i)
	}
	g.line("\nfunc other(n int) string { return names[n] }\n\nvar names = map[int]string{1: \"a\"}")
	g.line("type query struct { Key string `query:\"client_secret\"` }\n\nfunc ask() query { return query{Key: key()} }\n\nfunc key() string { return %q }", secretNumber(0))
	r, _ := run(t, newEngine(false), source(t, map[string]string{"p.go": g.String()}))
	if len(r.Unit().Budget.Names()) == 0 {
		t.Error("nothing takes the budget")
	}
	var got []string
	for _, req := range r.Requests() {
		for _, f := range req.Parameters {
			got = append(got, f.Key+": "+describe(f.Origins))
		}
	}
	if want := "client_secret: const(opaque, 31)"; !slices.Contains(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
