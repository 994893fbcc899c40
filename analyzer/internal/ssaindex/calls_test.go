package ssaindex_test

import (
	"fmt"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/ssaindex"
)

// callsSource has two stores that an interface may hold. Each function calls Get
// once.
const callsSource = `package p

type Store interface{ Get(string) string }
type Wide interface { Store; Put(string) }
type Unlike interface{ Get(int) string }

type Mem struct{}
func (Mem) Get(k string) string { return k }
func (Mem) Put(string) {}
type Disk struct{}
func (*Disk) Get(k string) string { return k }
func (*Disk) Put(string) {}
type Outer struct{ Mem }
type Mixed struct{}
func (Mixed) Get(k string) string { return k }
func (*Mixed) Put(string) {}

var hidden Store = Mem{}
var Shown Store = Mem{}
var lent Store = Mem{}
var box *Store
var early = Mem{}.Get("a")

func makeMem() Store { return Mem{} }
func makePair() (Store, error) { return &Disk{}, nil }
func makeAny(s Store) Store { return s }
func lend(s *Store) { box = s }

func Direct(m Mem) string { return m.Get("a") }
func DirectPointer(d *Disk) string { return d.Get("a") }
func InLiteral(m Mem) { func() { m.Get("a") }() }
func Deferred(m Mem) { defer m.Get("a") }
func Started(d *Disk) { go d.Get("a") }
func ThroughPointer(m *Mem) string { return m.Get("a") }

func Given(s Store) string { return s.Get("a") }
func Boxed() string { var s Store = Mem{}; return s.Get("a") }
func BoxedPointer() string { var s Store = &Mem{}; return s.Get("a") }
func Branch(c bool) string { var s Store = Mem{}; if c { s = &Disk{} }; return s.Get("a") }
func Result() string { return makeMem().Get("a") }
func ResultOfPair() string { s, _ := makePair(); return s.Get("a") }
func OpenResult(s Store) string { return makeAny(s).Get("a") }
func Hidden() string { return hidden.Get("a") }
func Exported() string { return Shown.Get("a") }
func Lent() string { lend(&lent); return lent.Get("a") }
func Narrowed() string { var w Wide = &Disk{}; var s Store = w; return s.Get("a") }
func Embedded() string { var s Store = Outer{}; return s.Get("a") }
func Nil() string { var s Store; return s.Get("a") }
func Listed(all []Store) string { return all[0].Get("a") }
func Asserted(v any) string { return v.(Store).Get("a") }
func MixedWide() string { var w Wide = &Mixed{}; return w.Get("a") }
func MixedDirect(m Mixed) string { return m.Get("a") }
func Other(u Unlike) string { return u.Get(1) }

func passed(s Store) string { return s.Get("a") }
func Passes() { passed(&Disk{}) }
func kept(s Store) string { return s.Get("a") }
func Keeps() func(Store) string { kept(&Disk{}); return kept }
func uncalled(s Store) string { return s.Get("a") }
func twice(o, s Store) string { return s.Get("a") }
func CallsTwice() { twice(&Disk{}, Mem{}); twice(&Disk{}, Mem{}) }
func Public(s Store) string { return s.Get("a") }
func CallsPublic() { Public(Mem{}) }
func (Outer) hold(s Store) string { return s.Get("a") }
func Holds() { Outer{}.hold(Mem{}) }

func OrListed(all []Store, c bool) string { var s Store = Mem{}; if c { s = all[0] }; return s.Get("a") }
func OrAsserted(v any, c bool) string { var s Store = Mem{}; if c { s = v.(Store) }; return s.Get("a") }
func OrMade(f func() Store, c bool) string { var s Store = Mem{}; if c { s = f() }; return s.Get("a") }
func Leaked() string { var s Store = Mem{}; box = &s; return s.Get("a") }
`

const callsTest = `package p

func InTest(m Mem) string { return m.Get("a") }
func PassesInTest() { passed(Mem{}) }
`

// method returns a method that the source declares.
func method(t *testing.T, p *ssaindex.Program, of, name string) *ssa.Function {
	t.Helper()
	obj, _, _ := types.LookupFieldOrMethod(types.NewPointer(p.Pkg.Scope().Lookup(of).Type()), true, p.Pkg, name)
	fn, ok := obj.(*types.Func)
	if !ok {
		t.Fatalf("no method %s.%s", of, name)
	}
	return p.Prog.FuncValue(fn)
}

// A method of a value is reached through an interface that only pointers implement; a
// generic function through the wrappers of its instances.
func TestNamedCallsBetween(t *testing.T) {
	p := program(t, map[string]string{"p.go": callsSource + `
func generic[E any](e E) {}
func Instances() { generic("a"); generic(1); defer generic("b") }
`})
	got := map[string]string{"Mixed.Get": within(p.NamedCalls(method(t, p, "Mixed", "Get")))}
	for _, call := range p.NamedCalls(p.Func("generic")) {
		wrapper := call.Parent()
		got[wrapper.Name()] = fmt.Sprint(within(p.NamedCalls(wrapper)), " ", len(p.NamedCalls(wrapper)))
	}
	want := map[string]string{"generic[string]": "Instances 2", "generic[int]": "Instances 1",
		"Mixed.Get": "Asserted Exported Given Leaked Lent Listed MixedDirect MixedWide Nil OpenResult OrAsserted OrListed OrMade Public hold kept uncalled"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
}

// Which of the methods the call in a function may reach.
func TestNamedCalls(t *testing.T) {
	p := program(t, map[string]string{"p.go": callsSource, "p_test.go": callsTest})
	mem, disk := p.NamedCalls(method(t, p, "Mem", "Get")), p.NamedCalls(method(t, p, "Disk", "Get"))
	for caller, want := range map[string]struct{ mem, disk bool }{
		"init": {mem: true}, "Direct": {mem: true}, "DirectPointer": {disk: true}, "InLiteral$1": {mem: true},
		"Deferred": {mem: true}, "Started": {disk: true}, "ThroughPointer": {mem: true},

		"Boxed": {mem: true}, "BoxedPointer": {mem: true}, "Branch": {mem: true, disk: true},
		"Result": {mem: true}, "ResultOfPair": {disk: true}, "Hidden": {mem: true}, "Narrowed": {disk: true}, "Embedded": {mem: true},
		"passed": {disk: true}, "twice": {mem: true},

		// Nobody knows what these hold.
		"Given": {true, true}, "OpenResult": {true, true}, "Exported": {true, true}, "Lent": {true, true}, "Nil": {true, true},
		"Listed": {true, true}, "Asserted": {true, true}, "kept": {true, true}, "uncalled": {true, true},
		"Public": {true, true}, "hold": {true, true}, "OrListed": {true, true}, "OrAsserted": {true, true}, "OrMade": {true, true}, "Leaked": {true, true},

		"Other": {}, "InTest": {},
	} {
		t.Run(caller, func(t *testing.T) {
			by := func(call ssa.CallInstruction) bool { return call.Parent().Name() == caller }
			if got := slices.ContainsFunc(mem, by); got != want.mem {
				t.Errorf("Mem: %t, want %t", got, want.mem)
			}
			if got := slices.ContainsFunc(disk, by); got != want.disk {
				t.Errorf("Disk: %t, want %t", got, want.disk)
			}
		})
	}
	if again := p.NamedCalls(method(t, p, "Mem", "Get")); !slices.Equal(mem, again) {
		t.Errorf("asked again: %s, before: %s", within(again), within(mem))
	}
}

// What the index has of a function's calls is not touched by the question.
func TestNamedCallsOfFunction(t *testing.T) {
	p := program(t, map[string]string{"p.go": callsSource})
	fn := p.Func("passed")
	if got := within(p.NamedCalls(fn)); got != "Passes" {
		t.Errorf("%q, want Passes", got)
	}
	get := method(t, p, "Mem", "Get")
	before := within(p.Calls[get])
	p.NamedCalls(get)
	if after := within(p.Calls[get]); after != before {
		t.Errorf("calls by name: %q, before: %q", after, before)
	}
}

// Values of an interface type, by the function that calls a method of them.
func TestMayBe(t *testing.T) {
	p := program(t, map[string]string{"p.go": callsSource})
	for caller, want := range map[string]struct{ get, put bool }{
		"Boxed": {get: true}, "Narrowed": {}, "Given": {true, true}, "Embedded": {get: true},
	} {
		i := slices.IndexFunc(p.Invokes["Get"], func(call ssa.CallInstruction) bool { return call.Parent().Name() == caller })
		if i < 0 {
			t.Errorf("%s calls nothing through an interface", caller)
			continue
		}
		common := p.Invokes["Get"][i].Common()
		if got := p.MayBe(common.Value, common.Method, method(t, p, "Mem", "Get")); got != want.get {
			t.Errorf("%s: Get: %t, want %t", caller, got, want.get)
		}
		if got := p.MayBe(common.Value, common.Method, method(t, p, "Mem", "Put")); got != want.put {
			t.Errorf("%s: Put is not the method that is called: %t, want %t", caller, got, want.put)
		}
	}
}

// In a program, nobody else sets an exported variable or calls an exported
// function.
func TestMayBeInMain(t *testing.T) {
	const source = `package main

type Store interface{ Get() }
type Mem struct{}
func (Mem) Get() {}
type Disk struct{}
func (Disk) Get() {}

var Shown Store = Mem{}

func Var() { Shown.Get() }
func Given(s Store) { s.Get() }
func main() { Given(Mem{}) }
`
	p := program(t, map[string]string{"p.go": source})
	if got := within(p.NamedCalls(method(t, p, "Mem", "Get"))); got != "Given Var" {
		t.Errorf("Mem: %q, want Given and Var", got)
	}
	if got := within(p.NamedCalls(method(t, p, "Disk", "Get"))); got != "" {
		t.Errorf("Disk: %q, want nothing", got)
	}
}

func TestImplementations(t *testing.T) {
	const source = `package p

type One interface{ Only() }
type Two interface{ Both() }
type None interface{ Nobody() }
type Generic interface{ Made() }

type A struct{}
func (A) Only() {}
func (A) Both() {}
type B struct{}
func (*B) Both() {}
type G[E any] struct{}
func (G[E]) Made() {}

func CallOne(i One) { i.Only() }
func CallTwo(i Two) { i.Both() }
func CallNone(i None) { i.Nobody() }
func CallGeneric(i Generic) { i.Made() }
`
	p := program(t, map[string]string{"p.go": source})
	for name, want := range map[string]string{"Only": "(p.A).Only", "Both": "(p.A).Both (*p.B).Both", "Nobody": "", "Made": ""} {
		for range 2 { // asked, and asked again
			var names []string
			for _, fn := range p.Implementations(p.Invokes[name][0].Common()) {
				names = append(names, fn.String())
			}
			if got := strings.Join(names, " "); got != want {
				t.Errorf("%s: %q, want %q", name, got, want)
			}
		}
	}
}

const usesSource = `package p

var read = "a"
var set string
var both = "b"
var unused = "c"
var tested = "d"

func Reads() string { return read + both }
func Sets(s string) { set = s; both = s }
func InLiteral() func() string { return func() string { return read } }
func Points() *string { return &set }
func Param(s, u string) string { return s + s }
`

func TestUses(t *testing.T) {
	p := program(t, map[string]string{"p.go": usesSource, "p_test.go": "package p\n\nvar inTest = tested\n\nfunc Tests() string { return read + tested }\n"})
	for name, want := range map[string]string{
		"read": "InLiteral$1 Reads init", "set": "Points Sets", "both": "Reads Sets init", "unused": "init", "tested": "init",
	} {
		if got := within(p.Uses(p.Var(name))); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	// Its own value, and no variable of a test: both are in the one init.
	if n := len(p.Uses(p.Var("tested"))); n != 1 {
		t.Errorf("%d uses of a variable that tests read, want 1", n)
	}
	fn := p.Func("Param")
	for i, want := range []int{1, 0} {
		binary := 0
		for _, instr := range p.Uses(fn.Params[i]) {
			if _, ok := instr.(*ssa.BinOp); ok {
				binary++
			}
		}
		if binary > 0 != (want > 0) {
			t.Errorf("%s: used by %d sums", fn.Params[i].Name(), binary)
		}
	}
	if uses := p.Uses(ssa.NewConst(nil, types.NewPointer(types.Typ[types.Int]))); uses != nil {
		t.Errorf("a constant has uses: %v", uses)
	}
}

func TestFieldAddrs(t *testing.T) {
	const source = `package p

type T struct{ ID, Secret string; In Inner }
type Inner struct{ Key string }
type G[E any] struct{ V E }

var t = T{ID: "a"}

func Reads(t *T) string { return t.ID }
func Sets(t *T) { t.Secret = "b" }
func Makes() *T { return &T{Secret: "c"} }
func Deep(t *T) string { return t.In.Key }
func Generic(g *G[string]) string { return g.V }
func InLiteral(t *T) func() string { return func() string { return t.ID } }
`
	p := program(t, map[string]string{"p.go": source, "p_test.go": "package p\n\nfunc Tests(t *T) string { return t.ID }\n"})
	for field, want := range map[string]string{
		"T.ID": "InLiteral$1 Reads init", "T.Secret": "Makes Sets", "T.In": "Deep", "Inner.Key": "Deep", "G.V": "Generic",
	} {
		of, name, _ := strings.Cut(field, ".")
		s := p.Pkg.Scope().Lookup(of).Type().Underlying().(*types.Struct)
		for v := range s.Fields() {
			if v.Name() == name {
				if got := within(p.FieldAddrs[v]); got != want {
					t.Errorf("%s: %q, want %q", field, got, want)
				}
			}
		}
	}
}
