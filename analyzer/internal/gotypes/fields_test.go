package gotypes_test

import (
	"go/types"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/built"
)

const fieldsSource = `package p

type A struct{ ID, Secret string }
type B struct{ ID string; Secret []byte }
type AliasOfB = B // sorted before B
type G[E any] struct{ V E; Next *G[E] }

var (
	a     A
	pa    *A
	b     B
	c     AliasOfB
	g     G[int]
	anon  struct{ ID string }
	text  string
	list  []A
)
`

func TestFieldOf(t *testing.T) {
	pkg := built.Source(t, fieldsSource, nil)
	for _, tt := range []struct {
		of          string
		index       int
		name, label string
		owner       string
	}{
		{"a", 0, "ID", "p.A.ID", "A"},
		{"pa", 1, "Secret", "p.A.Secret", "A"},
		{"b", 1, "Secret", "p.B.Secret", "B"},
		{"c", 1, "Secret", "p.B.Secret", "B"},
		{"g", 0, "V", "p.G.V", "G"},
		{"anon", 0, "ID", "ID", ""},
		{"a", 2, "", "", ""},
		{"text", 0, "", "", ""},
		{"list", 0, "", "", ""},
	} {
		typ := variable(t, pkg, tt.of)
		if got := gotypes.FieldName(typ, tt.index); got != tt.name {
			t.Errorf("%s, %d: name %q, want %q", tt.of, tt.index, got, tt.name)
		}
		f := gotypes.FieldOf(typ, tt.index)
		if f == nil {
			if tt.name != "" {
				t.Errorf("%s, %d: no field", tt.of, tt.index)
			}
			continue
		}
		if f != f.Origin() {
			t.Errorf("%s, %d: the field of an instance, not as declared", tt.of, tt.index)
		}
		if got := gotypes.QualifiedField(typ, f); got != tt.label {
			t.Errorf("%s, %d: label %q, want %q", tt.of, tt.index, got, tt.label)
		}
		owner := ""
		if tn := gotypes.FieldOwner(f); tn != nil {
			owner = tn.Name()
		}
		if owner != tt.owner {
			t.Errorf("%s, %d: owner %q, want %q", tt.of, tt.index, owner, tt.owner)
		}
	}
}

// Two fields belong together if one declared type has both; they are the same
// one if their names and types are.
func TestCompareFields(t *testing.T) {
	pkg := built.Source(t, fieldsSource, nil)
	field := func(of string, index int) *types.Var { return gotypes.FieldOf(variable(t, pkg, of), index) }
	for name, tt := range map[string]struct {
		x, y              *types.Var
		sameOwner, sameIs bool
	}{
		"itself":            {field("a", 0), field("pa", 0), true, true},
		"its neighbour":     {field("a", 0), field("a", 1), true, false},
		"by an alias":       {field("b", 0), field("c", 1), true, false},
		"of another type":   {field("a", 0), field("b", 0), false, true},
		"with another type": {field("a", 1), field("b", 1), false, false},
		"of no named type":  {field("anon", 0), field("anon", 0), false, true},
		"like a named one":  {field("anon", 0), field("a", 0), false, true},
		"of an instance":    {field("g", 0), field("g", 1), true, false},
	} {
		if got := gotypes.SameOwner(tt.x, tt.y); got != tt.sameOwner {
			t.Errorf("%s: same owner: %t, want %t", name, got, tt.sameOwner)
		}
		if got := gotypes.SameField(tt.x, tt.y); got != tt.sameIs {
			t.Errorf("%s: same field: %t, want %t", name, got, tt.sameIs)
		}
	}
	if gotypes.SameField(nil, field("a", 0)) {
		t.Error("no field is not a field")
	}
}

func TestTagName(t *testing.T) {
	for tag, want := range map[string]string{
		`json:"client_secret"`:                   "client_secret",
		`json:"client_secret,omitempty"`:         "client_secret",
		`json:"a" url:"b"`:                       "b",
		`form:"f" url:"u"`:                       "u",
		`json:"a" schema:"s" query:"q" form:"f"`: "f",
		`url:"-" json:"a"`:                       "a",
		`url:",omitempty" json:"a"`:              "a",
		`yaml:"a"`:                               "",
		`json:"-"`:                               "",
		``:                                       "",
	} {
		if got := gotypes.TagName(tag); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}
