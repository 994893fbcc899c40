package analyzer_test

import (
	"errors"
	"go/token"
	"go/types"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
)

// sso is a package with one struct.
func sso() *types.Package {
	pkg := types.NewPackage("example.com/sso", "sso")
	key := types.NewField(token.NoPos, pkg, "Key", types.Typ[types.String], false)
	name := types.NewTypeName(token.NoPos, pkg, "Options", nil)
	types.NewNamed(name, types.NewStruct([]*types.Var{key}, nil), nil)
	pkg.Scope().Insert(name)
	pkg.MarkComplete()
	return pkg
}

func TestCheckRows(t *testing.T) {
	o := &analyzer.Options{Rows: "secret example.com/sso.Options.Key; secret example.com/sso.Options.Kee\nsecret example.com/sso.options.key"}
	for _, tt := range []struct {
		source, export []*types.Package
		want           []string
	}{
		{[]*types.Package{sso()}, nil, []string{"rows:2: sso.Options has no field Kee (Key?)", "rows:3: package example.com/sso has no options (Options?)"}},
		{nil, []*types.Package{sso()}, []string{"rows:2: sso.Options has no field Kee (Key?)"}},
		{nil, nil, nil},
	} {
		errs := o.CheckRows(tt.source, tt.export)
		if len(errs) != len(tt.want) {
			t.Errorf("%v, want %q", errs, tt.want)
			continue
		}
		for i, want := range tt.want {
			if errs[i].Error() != want {
				t.Errorf("%v, want %s", errs[i], want)
			}
		}
	}
	if errs := (&analyzer.Options{Rows: "secrte"}).CheckRows([]*types.Package{sso()}, nil); errs != nil {
		t.Errorf("rows that can't be read: %v", errs)
	}
}

func TestAbsentRows(t *testing.T) {
	o := &analyzer.Options{Rows: "secret example.com/sso/v2.Options.Key; secret example.com/soo.Options.Key; pass example.com/soo.F#0; key pass_phrase as=secret"}
	program := []string{"example.com/app", "example.com/sso"}
	errs := o.AbsentRows(program)
	if len(errs) != 1 || errs[0].Error() != "rows:2: no package example.com/soo is part of the program (example.com/sso?)" {
		t.Errorf("%v", errs)
	}
	if errs := new(analyzer.Options).AbsentRows(program); errs != nil {
		t.Errorf("no rows: %v", errs)
	}
}

func TestDeclares(t *testing.T) {
	for _, tt := range []struct {
		rows, path string
		want       bool
	}{
		{"secret example.com/sso.Options.Key", "example.com/sso", true},
		{"secret example.com/sso.Options.Key", "example.com/sso/v2", true},
		{"secret example.com/sso.Options.Key", "golang.org/x/oauth2", false},
		{"", "golang.org/x/oauth2", false},
		{"secrte", "example.com/sso", false},
	} {
		if got := (&analyzer.Options{Rows: tt.rows}).Declares(tt.path); got != tt.want {
			t.Errorf("rows %q: Declares(%s) = %t", tt.rows, tt.path, got)
		}
	}
}

// What is wrong with the text of a row has its number.
func TestRowError(t *testing.T) {
	err := (&analyzer.Options{Rows: "secret example.com/sso.Options.Key; secrte example.com/sso.Options.Key"}).Validate()
	var row *analyzer.RowError
	if !errors.As(err, &row) || row.Row != 2 {
		t.Errorf("%v", err)
	}
}
