package dataflow

import (
	"go/token"
	"go/types"
	"slices"
	"testing"
)

func TestPath(t *testing.T) {
	secret := types.NewField(token.NoPos, nil, "Secret", types.Typ[types.String], false)
	conf := types.NewStruct([]*types.Var{secret}, nil)
	for _, tt := range []struct {
		path   *Path
		text   string
		part   string
		isPart bool
		fields []string
		known  bool
	}{
		{nil, "", "", true, nil, true},
		{Through(nil), "*", "*", true, nil, true},
		{At(`"a"`, nil), `["a"]`, `["a"]`, true, nil, false},
		{At(AnyKey, nil), "[?]", "[?]", false, nil, false},
		{Into(conf, 0, nil), ".Secret", "", false, []string{"Secret"}, true},
		{Into(types.NewPointer(conf), 0, nil), ".Secret", "", false, []string{"Secret"}, true},
		{Into(conf, 1, nil), "", "", true, nil, true},
		{At("2", Through(Into(conf, 0, nil))), "[2]*.Secret", "", false, []string{"[2]", "Secret"}, true},
		{Into(conf, 0, At("2", nil)), ".Secret[2]", "", false, nil, false},
	} {
		if got := tt.path.String(); got != tt.text {
			t.Errorf("%q, want %q", got, tt.text)
		}
		if part, ok := tt.path.Part(); part != tt.part || ok != tt.isPart {
			t.Errorf("%s: part %q, %t, want %q, %t", tt.text, part, ok, tt.part, tt.isPart)
		}
		if fields, ok := tt.path.fields(); !slices.Equal(fields, tt.fields) || ok != tt.known {
			t.Errorf("%s: fields %q, %t, want %q, %t", tt.text, fields, ok, tt.fields, tt.known)
		}
	}
	if n := At("1", Through(nil)).length(); n != 2 {
		t.Errorf("length %d, want 2", n)
	}
}
