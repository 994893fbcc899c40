package gotypes_test

import (
	"go/constant"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/built"
)

// valuesSource has a function for each value: what it returns.
const valuesSource = `package p

import "net/http"

type T struct{ ID, Secret string; On bool }
func (T) Name() string { return "" }

var global = "x"
func flag() *bool { return new(bool) }
func pair() (string, bool) { return "", false }
func two() (string, string) { return "", "" }
func make() T { return T{} }

func Param(id string) string      { return id }
func Global() string              { return global }
func Field() string               { return make().Secret }
func Load(t *T) string            { return t.Secret }
func Call(t T) string             { return t.Name() }
func Invoke(e error) string       { return e.Error() }
func Flag() bool                  { return *flag() }
func Literal() string             { return "text" }
func Number() int                 { return 7 }
func Half() float64               { return 0.5 }
func Huge() uint64                { return 1 << 63 }
func Yes() bool                   { return true }
func Nil() *T                     { return nil }
func Zero() string                { return "" }
func Dynamic(f func() string) string { return f() }
func Deref(p *string) string      { return *p }
func OK() bool                    { _, ok := pair(); return ok }
func First() string               { s, _ := two(); return s }
func Second() string              { _, s := two(); return s }
func Boxed(n int) any             { return n }
func Wide(e error) any            { return e }
func New() *T                     { return &T{} }
func Status(r *http.Response) string { return r.Status }
`

// returned gives the one value that a function of the package returns.
func returned(t *testing.T, pkg *ssa.Package, fn string) ssa.Value {
	t.Helper()
	values := gotypes.ReturnValues(pkg.Func(fn), 0)
	if len(values) != 1 {
		t.Fatalf("%s returns %v", fn, values)
	}
	return values[0]
}

func TestValueName(t *testing.T) {
	pkg := built.Source(t, valuesSource, stubs)
	for fn, want := range map[string]string{
		"Param": "id", "Global": "global", "Field": "Secret", "Load": "Secret", "Call": "Name()", "Invoke": "Error()",
		"Flag": "flag()", "Status": "Status", "Literal": "", "Nil": "", "Dynamic": "", "Deref": "", "OK": "", "First": "", "New": "",
	} {
		if got := gotypes.ValueName(returned(t, pkg, fn)); got != want {
			t.Errorf("%s: %q, want %q", fn, got, want)
		}
	}
}

func TestConstants(t *testing.T) {
	pkg := built.Source(t, valuesSource, stubs)
	type constants struct {
		Text   string
		IsText bool
		Int    int
		IsNil  bool
	}
	for fn, want := range map[string]constants{
		"Literal": {Text: "text", IsText: true, Int: -1},
		"Zero":    {IsText: true, Int: -1},
		"Number":  {Int: 7},
		"Half":    {Int: -1},
		"Huge":    {Int: -1},
		"Yes":     {Int: -1},
		"Nil":     {Int: -1, IsNil: true},
		"Param":   {Int: -1},
	} {
		v := returned(t, pkg, fn)
		var got constants
		got.Text, got.IsText = gotypes.StringConstant(v)
		got.Int = gotypes.IntConstant(v, 3)
		got.IsNil = gotypes.IsNil(v)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", fn, diff)
		}
	}
	if got := gotypes.IntConstant(nil, 3); got != 3 {
		t.Errorf("no bound: %d, want 3", got)
	}
}

func TestUnboxed(t *testing.T) {
	pkg := built.Source(t, valuesSource, stubs)
	for fn, want := range map[string]string{"Boxed": "int", "Wide": "any", "Param": "string"} {
		if got := gotypes.Unboxed(returned(t, pkg, fn)).Type().String(); got != want {
			t.Errorf("%s: %s, want %s", fn, got, want)
		}
	}
}

func TestIsLocal(t *testing.T) {
	pkg := built.Source(t, valuesSource, stubs)
	for fn, want := range map[string]bool{"New": true, "Param": false, "Global": false, "Literal": false} {
		if got := gotypes.IsLocal(returned(t, pkg, fn)); got != want {
			t.Errorf("%s: %t, want %t", fn, got, want)
		}
	}
}

const storesSource = `package p

type T struct{ ID, Secret string }

func Once() *string { s := new(string); *s = "a"; return s }
func Twice(c bool) *string { s := new(string); *s = "a"; if c { *s = "b" }; return s }
func Never() *string { return new(string) }
func Kept(box **string) *string { s := new(string); *box = s; *s = "a"; return s }
func Global() *string { return &global }
func Pair(id string) *T { return &T{ID: id, Secret: "b"} }
func Alone() *T { return &T{Secret: "b"} }
func List(x string) []string { return []string{"a", x, "c"} }
func Holes() []string { return []string{2: "c"} }
func Made() []string { s := make([]string, 2); s[0] = "a"; return s }
func Handed(s []string) []string { return s }

var global = "g"
`

// words names values: constants by their text, others by their name.
func words(values ...ssa.Value) string {
	var all []string
	for _, v := range values {
		switch {
		case v == nil:
			all = append(all, "none")
		default:
			text, ok := gotypes.StringConstant(v)
			if !ok {
				text = gotypes.ValueName(v)
			}
			all = append(all, text)
		}
	}
	return strings.Join(all, " ")
}

func TestStored(t *testing.T) {
	pkg := built.Source(t, storesSource, nil)
	for fn, tt := range map[string]struct{ all, one string }{
		"Once":   {"a", "a"},
		"Twice":  {"a b", "a"},
		"Never":  {"", "none"},
		"Kept":   {"a", "a"},
		"Global": {"", "none"}, // a package variable does not know its uses: see ssaindex
	} {
		addr := returned(t, pkg, fn)
		if got := words(gotypes.StoredValues(addr)...); got != tt.all {
			t.Errorf("%s: all %q, want %q", fn, got, tt.all)
		}
		if got := words(gotypes.StoredValue(addr)); got != tt.one {
			t.Errorf("%s: one %q, want %q", fn, got, tt.one)
		}
	}
	if gotypes.StoredValue(nil) != nil {
		t.Error("nothing is stored at no address")
	}
}

func TestSiblingValue(t *testing.T) {
	pkg := built.Source(t, storesSource, nil)
	for fn, want := range map[string]string{"Pair": "id", "Alone": "none"} {
		var secret *ssa.FieldAddr
		for _, instr := range *returned(t, pkg, fn).Referrers() {
			if fa, ok := instr.(*ssa.FieldAddr); ok && gotypes.FieldName(fa.X.Type(), fa.Field) == "Secret" {
				secret = fa
			}
		}
		if got := words(gotypes.SiblingValue(secret, "ID")); got != want {
			t.Errorf("%s: %q, want %q", fn, got, want)
		}
	}
}

func TestElementAt(t *testing.T) {
	pkg := built.Source(t, storesSource, nil)
	for fn, want := range map[string]string{
		"List": "a x c none", "Holes": "none none c none", "Made": "none none none none", "Handed": "none none none none",
	} {
		list := returned(t, pkg, fn)
		var all []ssa.Value
		for i := range 4 {
			all = append(all, gotypes.ElementAt(list, i))
		}
		if got := words(all...); got != want {
			t.Errorf("%s: %q, want %q", fn, got, want)
		}
	}
}

func TestConstantName(t *testing.T) {
	pkg := types.NewPackage("example.org/p", "p")
	style := types.NewNamed(types.NewTypeName(token.NoPos, pkg, "Style", nil), types.Typ[types.Int], nil)
	pkg.Scope().Insert(style.Obj())
	pkg.Scope().Insert(types.NewConst(token.NoPos, pkg, "Header", style, constant.MakeInt64(2)))
	pkg.Scope().Insert(types.NewConst(token.NoPos, pkg, "Other", types.Typ[types.Int], constant.MakeInt64(3)))
	for _, tt := range []struct {
		v    ssa.Value
		want string
	}{
		{ssa.NewConst(constant.MakeInt64(2), style), "Header"},
		{ssa.NewConst(constant.MakeInt64(3), style), ""},
		{ssa.NewConst(constant.MakeInt64(2), types.Typ[types.Int]), ""},
		{ssa.NewConst(nil, types.NewPointer(style)), ""},
		{new(ssa.Alloc), ""},
	} {
		if got := gotypes.ConstantName(tt.v); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.v, got, tt.want)
		}
	}
}
