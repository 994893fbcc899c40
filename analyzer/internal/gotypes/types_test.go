package gotypes_test

import (
	"go/types"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/built"
)

// typesSource declares what the tests of types look up by name: a package-level
// variable for each type.
const typesSource = `package p

import (
	"context"
	"net/http"
	"time"
)

type Key []byte
type Text string
type Flag bool
type Failure struct{}
func (Failure) Error() string { return "" }

type T struct{ A string }
func (T) Value() T { return T{} }
func (*T) Pointer() *T { return nil }
func (*T) Other() T { return T{} }
func (t *T) Two() (*T, error) { return t, nil }

type Alias = T
type Body struct{}
func (*Body) Read([]byte) (int, error) { return 0, nil }
type Query struct{ QueryString func() string }
type G[E any] struct{ V E }
func (*G[E]) Get() E { var e E; return e }

type Time struct{}
type Request struct{}

var (
	ownTime   *Time
	ownReq    *Request
	text    string
	named   Text
	number  int
	flag    bool
	namedFlag  Flag
	bytes   []byte
	key     Key
	array   [4]byte
	runes   []rune
	t       T
	pt      *T
	ppt     **T
	alias   *Alias
	list    []*T
	table   map[string][2]T
	keyed   map[T]string
	fn      func() T
	err     error
	failure Failure
	when    time.Time
	pwhen   *time.Time
	req     *http.Request
	ctx     context.Context
	ctxName Ctx
	pctx    *context.Context
	body    Body
	pbody   *Body
	query   Query
	g       G[string]
)

type Ctx = context.Context
type PT = *T
func (PT) ByPointerAlias() {}
func (Alias) ByAlias() {}

func MakesT() T { return T{} }
func MakesList() (int, []T) { return 0, nil }
func MakesFunc() func() T { return nil }
`

var stubs = map[string]string{
	"context":  "package context\n\ntype Context interface{ Err() error }",
	"time":     "package time\n\ntype Time struct{ wall uint64 }\n\nfunc Now() Time",
	"net/http": "package http\n\ntype Request struct{ Host string }\n\ntype Response struct{ Status string }\n\ntype Client struct{}\n\nfunc (*Client) Do(*Request) (*Response, error)\n\nfunc (*Client) Close()\n\nfunc Log(*Request)\n\nfunc Get(url string) (*Response, error)",
}

// variable returns a package variable of the source.
func variable(t *testing.T, pkg *ssa.Package, name string) types.Type {
	t.Helper()
	v := pkg.Pkg.Scope().Lookup(name)
	if v == nil {
		t.Fatalf("no variable %s", name)
	}
	return v.Type()
}

// Every predicate holds for the variables that are named, and for no other.
func TestPredicates(t *testing.T) {
	pkg := built.Source(t, typesSource, stubs)
	typ := variable(t, pkg, "t")
	for name, tt := range map[string]struct {
		holds func(types.Type) bool
		want  []string
	}{
		"IsBytes":       {gotypes.IsBytes, []string{"bytes", "key"}},
		"IsText":        {gotypes.IsText, []string{"bytes", "key", "named", "text"}},
		"IsBool":        {gotypes.IsBool, []string{"flag", "namedFlag"}},
		"IsError":       {gotypes.IsError, []string{"err"}},
		"AcceptsError":  {gotypes.AcceptsError, []string{"err", "failure"}},
		"IsContext":     {gotypes.IsContext, []string{"ctx", "ctxName"}},
		"IsTimePointer": {gotypes.IsTimePointer, []string{"pwhen"}},
		"IsReadFrom":    {gotypes.IsReadFrom, []string{"body", "pbody", "query"}},
		"IsPointerTo":   {func(v types.Type) bool { return gotypes.IsPointerTo(v, typ) }, []string{"alias", "pt"}},
		"IsNamed":       {func(v types.Type) bool { return gotypes.IsNamed(v, "time", "Time") }, []string{"pwhen", "when"}},
		"IsNetHTTP":     {func(v types.Type) bool { return gotypes.IsNetHTTP(v, "Request") }, []string{"req"}},
		"ContainsType":  {func(v types.Type) bool { return gotypes.ContainsType(v, typ) }, []string{"alias", "list", "pt", "t", "table"}},
		"HasField":      {func(v types.Type) bool { return gotypes.HasField(v, "A") }, []string{"alias", "pt", "t"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, name := range pkg.Pkg.Scope().Names() {
				if v, ok := pkg.Pkg.Scope().Lookup(name).(*types.Var); ok && tt.holds(v.Type()) {
					got = append(got, name)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("want -, got +\n%s", diff)
			}
		})
	}
}

func TestTypeName(t *testing.T) {
	pkg := built.Source(t, typesSource, stubs)
	for name, want := range map[string]string{
		"t": "T", "pt": "T", "alias": "T", "key": "Key", "g": "G", "err": "error", "ppt": "", "list": "", "text": "", "fn": "",
	} {
		got := ""
		if tn := gotypes.TypeName(variable(t, pkg, name)); tn != nil {
			got = tn.Name()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestPointee(t *testing.T) {
	pkg := built.Source(t, typesSource, stubs)
	for name, want := range map[string]string{"pt": "p.T", "ppt": "*p.T", "t": "p.T", "text": "string"} {
		if got := gotypes.Pointee(variable(t, pkg, name)).String(); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

func TestReturnsType(t *testing.T) {
	pkg := built.Source(t, typesSource, stubs)
	for name, want := range map[string]bool{"MakesT": true, "MakesList": true, "MakesFunc": false} {
		fn := pkg.Pkg.Scope().Lookup(name).(*types.Func)
		if got := gotypes.ReturnsType(fn, variable(t, pkg, "pt")); got != want {
			t.Errorf("%s: %t, want %t", name, got, want)
		}
	}
}

func TestMethods(t *testing.T) {
	pkg := built.Source(t, typesSource, stubs)
	for name, tt := range map[string]struct {
		of, method string
		receiver   bool
		full       string
	}{
		"value to value":     {"t", "Value", true, "p.T.Value"},
		"pointer to pointer": {"t", "Pointer", true, "p.T.Pointer"},
		"pointer to value":   {"t", "Other", false, "p.T.Other"},
		"two results":        {"t", "Two", false, "p.T.Two"},
		"generic":            {"g", "Get", false, "p.G.Get"},
	} {
		t.Run(name, func(t *testing.T) {
			obj, _, _ := types.LookupFieldOrMethod(variable(t, pkg, tt.of), true, pkg.Pkg, tt.method)
			if got := gotypes.FullName(obj); got != tt.full {
				t.Errorf("full name %q, want %q", got, tt.full)
			}
			if got := gotypes.ReturnsReceiver(pkg.Prog.FuncValue(obj.(*types.Func).Origin())); got != tt.receiver {
				t.Errorf("returns its receiver: %t, want %t", got, tt.receiver)
			}
		})
	}
}

// methodOf returns a method of a type or a pointer to it.
func methodOf(obj types.Object, name string) types.Object {
	method, _, _ := types.LookupFieldOrMethod(obj.Type(), true, obj.Pkg(), name)
	return method
}

func TestFullName(t *testing.T) {
	pkg := built.Source(t, typesSource, stubs)
	scope := pkg.Pkg.Scope()
	for want, obj := range map[string]types.Object{
		"p.MakesT": scope.Lookup("MakesT"),
		"p.Failure.Error": func() types.Object {
			obj, _, _ := types.LookupFieldOrMethod(scope.Lookup("Failure").Type(), false, pkg.Pkg, "Error")
			return obj
		}(),
		"":                   scope.Lookup("text"),
		"p.T.ByPointerAlias": methodOf(scope.Lookup("T"), "ByPointerAlias"),
		"p.T.ByAlias":        methodOf(scope.Lookup("T"), "ByAlias"),
	} {
		if got := gotypes.FullName(obj); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	method, _, _ := types.LookupFieldOrMethod(gotypes.ErrorType, false, nil, "Error")
	if got := gotypes.FullName(method); got != "" {
		t.Errorf("error.Error is of no package: %q", got)
	}
}
