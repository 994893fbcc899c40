package gotypes_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/built"
)

const functionsSource = `package p

import "net/http"

type T struct{}
func (T) Value(s string) string { return s }
func (*T) Pointer(s string) {}

type G[E any] struct{}
func (*G[E]) Put(E) {}

type I interface{ Value(string) string }

func plain(a, b string) (string, error) { return a, nil }
func generic[E any](e E) E { return e }

func CallsPlain() { plain("a", "b") }
func CallsValue(t T) { t.Value("a") }
func CallsPointer(t *T) { t.Pointer("a") }
func CallsInvoke(i I) { i.Value("a") }
func CallsGeneric() { generic("a") }
func CallsGenericMethod(g *G[string]) { g.Put("a") }
func CallsVariable(f func(string)) { f("a") }
func CallsBuiltin(m map[string]int) { clear(m) }
func CallsGo() { go plain("a", "b") }
func CallsDo(c *http.Client, r *http.Request) { c.Do(r) }
func CallsClose(c *http.Client) { c.Close() }
func CallsLog(r *http.Request) { http.Log(r) }
func CallsGet() { http.Get("a") }
func CallsLiteral() { func(s string) {}("a") }

func Two(c bool) (string, error) {
	if c {
		return "a", nil
	}
	return "b", nil
}
func Nothing() {}
func Outer() func() func() string {
	return func() func() string { return func() string { return "in" } }
}
func UsesFirst() string { s, _ := plain("a", "b"); return s }

func UsesOne() string { return generic("a") }

func Returned(err error) (string, error) { return "", err }
func Deferred(err error) (s string, failed error) {
	defer func() { s = "" }()
	return "", err
}
func Unset() (failed error) {
	defer func() { failed = nil }()
	return
}
func Text() (error, string) { return nil, "" }
`

// onlyCall returns the one call that a function makes.
func onlyCall(t *testing.T, fn *ssa.Function) ssa.CallInstruction {
	t.Helper()
	calls := gotypes.CallsIn(fn)
	if len(calls) != 1 {
		t.Fatalf("%s makes %d calls", fn.Name(), len(calls))
	}
	return calls[0]
}

func TestCallee(t *testing.T) {
	pkg := built.Source(t, functionsSource, stubs)
	type call struct {
		Callee, Name    string
		Receivers       int
		First           string // what is passed for parameter 0
		Response, Sends bool
	}
	for fn, want := range map[string]call{
		"CallsPlain":         {Callee: "func p.plain(a string, b string) (string, error)", Name: "plain", First: "a"},
		"CallsValue":         {Callee: "func (p.T).Value(s string) string", Name: "Value", Receivers: 1, First: "t"},
		"CallsPointer":       {Callee: "func (*p.T).Pointer(s string)", Name: "Pointer", Receivers: 1, First: "t"},
		"CallsInvoke":        {Callee: "func (p.I).Value(string) string", Name: "Value", First: "i"},
		"CallsGeneric":       {Callee: "func p.generic[E any](e E) E", Name: "generic", First: "a"},
		"CallsGenericMethod": {Callee: "func (*p.G[E]).Put(E)", Name: "Put", Receivers: 1, First: "g"},
		"CallsClose":         {Callee: "func (*net/http.Client).Close()", Name: "Close", Receivers: 1, First: "c"},
		"CallsLog":           {Callee: "func net/http.Log(*net/http.Request)", Name: "Log", First: "r", Sends: true},
		"CallsVariable":      {Name: "a function value", First: "a"},
		"CallsBuiltin":       {Name: "a function value", First: "m"},
		"CallsLiteral":       {Name: "a function value", First: "a"},
		"CallsGo":            {Callee: "func p.plain(a string, b string) (string, error)", Name: "plain", First: "a"},
		"CallsDo":            {Callee: "func (*net/http.Client).Do(*net/http.Request) (*net/http.Response, error)", Name: "Do", Receivers: 1, First: "c", Response: true, Sends: true},
		"CallsGet":           {Callee: "func net/http.Get(url string) (*net/http.Response, error)", Name: "Get", First: "a", Response: true},
	} {
		instr := onlyCall(t, pkg.Func(fn))
		common := instr.Common()
		got := call{
			Name:     gotypes.CalleeName(common),
			First:    words(gotypes.Argument(common, common.StaticCallee(), 0)),
			Response: gotypes.ReturnsResponse(instr),
		}
		if obj := gotypes.Callee(common); obj != nil {
			got.Callee = obj.String()
		}
		if static := common.StaticCallee(); static != nil {
			got.Receivers = gotypes.ReceiverCount(static)
		}
		if call, ok := instr.(*ssa.Call); ok {
			got.Sends = gotypes.TakesRequest(call)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", fn, diff)
		}
	}
}

// The receiver is parameter 0 of a method, whether an interface is between or not.
func TestArgument(t *testing.T) {
	pkg := built.Source(t, functionsSource, stubs)
	for fn, want := range map[string]string{
		"CallsPlain": "a b none", "CallsValue": "t a none", "CallsPointer": "t a none", "CallsInvoke": "i a none",
	} {
		common := onlyCall(t, pkg.Func(fn)).Common()
		var all []ssa.Value
		for i := range 3 {
			all = append(all, gotypes.Argument(common, common.StaticCallee(), i))
		}
		if got := words(all...); got != want {
			t.Errorf("%s: %q, want %q", fn, got, want)
		}
	}
}

func TestReturnValues(t *testing.T) {
	pkg := built.Source(t, functionsSource, stubs)
	for name, tt := range map[string]struct {
		fn     string
		result int
		want   string
	}{
		"each return": {"Two", 0, "a b"}, "a result too many": {"Two", 2, ""}, "none": {"Nothing", 0, ""},
	} {
		if got := words(gotypes.ReturnValues(pkg.Func(tt.fn), tt.result)...); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func TestOutermost(t *testing.T) {
	pkg := built.Source(t, functionsSource, stubs)
	outer := pkg.Func("Outer")
	for name, fn := range map[string]*ssa.Function{
		"itself": outer, "a literal": outer.AnonFuncs[0], "a literal in it": outer.AnonFuncs[0].AnonFuncs[0],
	} {
		if got := gotypes.Outermost(fn); got != outer {
			t.Errorf("%s: %s", name, got.Name())
		}
	}
}

func TestResults(t *testing.T) {
	pkg := built.Source(t, functionsSource, stubs)
	for fn, tt := range map[string]struct {
		first bool // the first result is a value of its own
		types []string
	}{
		"UsesFirst":  {true, []string{"string", "error", ""}},
		"CallsPlain": {false, []string{"string", "error", ""}},
		"UsesOne":    {false, []string{"string", "", ""}},
	} {
		call := onlyCall(t, pkg.Func(fn)).(*ssa.Call)
		extract, got := gotypes.FirstResult(call).(*ssa.Extract)
		if got != tt.first || got && (extract.Tuple != call || extract.Index != 0) {
			t.Errorf("%s: first result %v", fn, extract)
		}
		if !got && gotypes.FirstResult(call) != call {
			t.Errorf("%s: the call itself has to be its first result", fn)
		}
		var names []string
		for i := range 3 {
			name := ""
			if typ := gotypes.ResultType(call, i); typ != nil {
				name = typ.String()
			}
			names = append(names, name)
		}
		if diff := cmp.Diff(tt.types, names); diff != "" {
			t.Errorf("%s: want -, got +\n%s", fn, diff)
		}
	}
}

func TestReturnedError(t *testing.T) {
	pkg := built.Source(t, functionsSource, stubs)
	for fn, want := range map[string]string{
		"Returned": "err", "Deferred": "err", "Unset": "a variable", "Text": "none", "Nothing": "none",
	} {
		fn := pkg.Func(fn)
		instrs := fn.Blocks[0].Instrs
		v := gotypes.ReturnedError(instrs[len(instrs)-1].(*ssa.Return))
		got := words(v)
		if _, ok := v.(*ssa.UnOp); ok {
			got = "a variable"
		}
		if got != want {
			t.Errorf("%s: %q, want %q", fn.Name(), got, want)
		}
	}
}
