package dataflow

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// made returns a constant that is born in a line.
func made(text string, line int) *Origin {
	return &Origin{Kind: facts.Const, Text: shape.Of(text), Place: placed(line)}
}

// placed is a place in a line; there is none in line 0.
func placed(line int) unit.Place {
	if line == 0 {
		return unit.Place{}
	}
	return unit.Place{Text: fmt.Sprintf("p.go:%d", line)}
}

// said names origins: a kind with the name, or with the length and place of a constant.
func said(origins []*Origin) (all []string) {
	for _, o := range origins {
		if o.Kind == facts.Const {
			all = append(all, fmt.Sprintf("const(%d) %s", o.Text.Len(), o.Place.Text))
			continue
		}
		all = append(all, fmt.Sprintf("%s(%s)", o.Kind, o.Name))
	}
	return all
}

// A sum is unknown where a part is; two constants are one, born where most of the
// secret was.
func TestConcat(t *testing.T) {
	read := &Origin{Kind: facts.Env, Name: "KEY"}
	other := &Origin{Kind: facts.File, Name: "secret"}
	lost := &Origin{Kind: facts.Unknown, Name: "a call"}
	for name, tt := range map[string]struct {
		a, b []*Origin
		want []string
	}{
		"constants":            {[]*Origin{made("wK7mQx4ZvRt9", 1)}, []*Origin{made("LnBj2HcXy5", 2)}, []string{"const(22) p.go:1"}},
		"the second longer":    {[]*Origin{made("ab", 1)}, []*Origin{made("LnBj2HcXy5wK7mQx4ZvR", 2)}, []string{"const(22) p.go:2"}},
		"a separator":          {[]*Origin{made("wK7mQx4ZvRt9", 1)}, []*Origin{made(":", 0)}, []string{"const(13) p.go:1"}},
		"read, constant":       {[]*Origin{read}, []*Origin{made("x", 1)}, []string{"env(KEY)"}},
		"constant, read":       {[]*Origin{made("x", 1)}, []*Origin{read}, []string{"env(KEY)"}},
		"both read":            {[]*Origin{read}, []*Origin{other}, []string{"env(KEY)"}},
		"unknown, read":        {[]*Origin{lost}, []*Origin{read}, []string{"env(KEY)"}},
		"nothing to a prefix":  {[]*Origin{made("Basic ", 1)}, []*Origin{made("", 2)}, []string{"unknown(an addition)"}},
		"nothing known":        {nil, []*Origin{read}, []string{"unknown(an addition)"}},
		"each with each":       {[]*Origin{made("a", 1), read}, []*Origin{made("bc", 2), other}, []string{"const(3) p.go:2", "file(secret)", "env(KEY)", "env(KEY)"}},
		"longer than any text": {[]*Origin{made(string(make([]byte, budget.StringBytes.Max)), 1)}, []*Origin{made("x", 2)}, []string{"unknown(a long text)"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, said(concat(tt.a, tt.b))); diff != "" {
				t.Errorf("want -, got +\n%s", diff)
			}
		})
	}
}

// Many texts with many texts are not all put together.
func TestConcatIsBounded(t *testing.T) {
	var many []*Origin
	for i := range 50 {
		many = append(many, made(fmt.Sprint("text", i), i+1))
	}
	if n := len(concat(many, many)); n > 50 {
		t.Errorf("%d sums of 50 and 50 texts", n)
	}
}

func TestDistinct(t *testing.T) {
	env := func(name string) *Origin { return &Origin{Kind: facts.Env, Name: name} }
	for name, tt := range map[string]struct {
		origins           []*Origin
		constants, others int
		want              []string
	}{
		"twice":            {[]*Origin{env("A"), env("A"), env("B")}, 9, 9, []string{"env(A)", "env(B)"}},
		"another place":    {[]*Origin{made("ab", 1), made("ab", 2), made("ab", 1)}, 9, 9, []string{"const(2) p.go:1", "const(2) p.go:2"}},
		"another shape":    {[]*Origin{made("ab", 1), made("abc", 1)}, 9, 9, []string{"const(2) p.go:1", "const(3) p.go:1"}},
		"too many others":  {[]*Origin{env("A"), env("B"), env("C"), made("ab", 1)}, 9, 2, []string{"env(A)", "env(B)", "unknown(" + theBudget + ")", "const(2) p.go:1"}},
		"too many texts":   {[]*Origin{made("a", 1), made("b", 2), env("A")}, 1, 9, []string{"const(1) p.go:1", "unknown(" + theBudget + ")", "env(A)"}},
		"one, at no count": {[]*Origin{env("A")}, 0, 0, []string{"env(A)"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, said(distinct(tt.origins, tt.constants, tt.others))); diff != "" {
				t.Errorf("want -, got +\n%s", diff)
			}
		})
	}
	// More than a list holds.
	var many []*Origin
	for i := range 100 {
		many = append(many, env(fmt.Sprint(i%40)))
	}
	if n := len(distinct(many, 999, 999)); n != 40 {
		t.Errorf("%d of 40 names", n)
	}
}
