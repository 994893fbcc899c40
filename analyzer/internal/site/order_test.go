package site_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// What is found is in the order of the files' names, in whatever order these were
// parsed: drivers parse them in parallel.
func TestFileOrder(t *testing.T) {
	const a = `package p

var clientSecret = "a1"
var clientSecretExpiresAt = "2026-01-02"
var appSecret = "a2"
`
	const b = `package p

var consumerSecret = "b1"
var appSecretExpiresAt = "2026-03-04"
`
	builtin, err := catalog.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	sources := map[string]string{"a.go": a, "b.go": b}
	for _, order := range [][]string{{"a.go", "b.go"}, {"b.go", "a.go"}} {
		fset := token.NewFileSet()
		var files []*ast.File
		for _, name := range order {
			f, err := parser.ParseFile(fset, name, sources[name], parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, f)
		}
		info := &types.Info{
			Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object),
			Uses: make(map[*ast.Ident]types.Object), Selections: make(map[*ast.SelectorExpr]*types.Selection),
		}
		pkg, err := new(types.Config).Check("example.org/p", fset, files, info)
		if err != nil {
			t.Fatal(err)
		}
		index := site.NewPackage(fset, files, pkg, info, builtin, func(types.Object) []site.Spec { return nil }).
			Index(func(*ast.File) bool { return false })
		var slots, expiries []string
		for _, s := range index.Slots {
			slots = append(slots, s.Label)
		}
		for _, e := range index.Expiries {
			expiries = append(expiries, e.Label)
		}
		if diff := cmp.Diff([]string{"p.clientSecret", "p.appSecret", "p.consumerSecret"}, slots); diff != "" {
			t.Errorf("%v: slots (-want +got):\n%s", order, diff)
		}
		if diff := cmp.Diff([]string{"p.clientSecretExpiresAt", "p.appSecretExpiresAt"}, expiries); diff != "" {
			t.Errorf("%v: expiries (-want +got):\n%s", order, diff)
		}
	}
}
