package alias_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow/alias"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
)

// The fields that are set on the object that f returns first, under whatever name, and
// whether the object goes to a function that is not known.
func TestOf(t *testing.T) {
	const head = `package p

import "encoding/json"

type conf struct{ ID, Secret, Host string }

var _ = json.Marshal

func fill(c *conf) { c.Secret = "s" }
func same(c *conf) *conf { return c }
func made() *conf { return &conf{ID: "i"} }
`
	for name, tt := range map[string]struct {
		source string
		want   []string
		leaked bool
	}{
		"one name":         {`func f() *conf { c := &conf{}; c.ID = "i"; return c }`, []string{"ID"}, false},
		"a second name":    {`func f() *conf { c := &conf{}; d := c; d.Secret = "s"; return c }`, []string{"Secret"}, false},
		"a helper":         {`func f() *conf { c := &conf{}; fill(c); return c }`, []string{"Secret"}, false},
		"through a helper": {`func f() *conf { c := &conf{}; same(c).Host = "h"; return c }`, []string{"Host"}, false},
		"a constructor":    {`func f() *conf { c := made(); c.Host = "h"; return c }`, []string{"Host", "ID"}, false},
		"a branch":         {`func f(b bool) *conf { c := &conf{}; if b { c = made() }; return c }`, []string{"ID"}, false},
		"a closure":        {`func f() *conf { c := &conf{}; func() { c.Secret = "s" }(); return c }`, []string{"Secret"}, false},
		"a variable":       {`func f() *conf { c := &conf{}; p := &c; (*p).ID = "i"; return c }`, []string{"ID"}, false},
		"another object":   {`func f() *conf { c, d := &conf{}, &conf{}; d.Secret = "s"; c.ID = "i"; return c }`, []string{"ID"}, false},
		"an interface":     {`func f() *conf { c := &conf{}; var x any = c; x.(*conf).ID = "i"; return c }`, []string{"ID"}, false},
		"with a comma, ok": {`func f() *conf { c := &conf{}; var x any = c; if d, ok := x.(*conf); ok { d.ID = "i" }; return c }`, []string{"ID"}, false},
		"an unknown call":  {`func f(g func(*conf)) *conf { c := &conf{}; g(c); return c }`, nil, true},
		"an encoder":       {`func f() *conf { c := &conf{}; json.Marshal(c); return c }`, nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			flow := dataflow.New(snippet.Unit(t, head+tt.source))
			var got []string
			leaked := false
			for _, fn := range flow.Program().Functions {
				if fn.Name() != "f" {
					continue
				}
				for _, b := range fn.Blocks {
					ret, ok := b.Instrs[len(b.Instrs)-1].(*ssa.Return)
					if !ok {
						continue
					}
					trace := alias.Of(flow.NewWalk(), ret.Results[0], nil, make(map[*ssa.Function]bool), func(instr ssa.Instruction, n alias.Name) {
						fa, ok := instr.(*ssa.FieldAddr)
						if !ok || fa.X != n.Value {
							return
						}
						for _, use := range *fa.Referrers() {
							if s, ok := use.(*ssa.Store); ok && s.Addr == fa {
								got = append(got, []string{"ID", "Secret", "Host"}[fa.Field])
							}
						}
					})
					leaked = leaked || trace.Leaked
				}
			}
			slices.Sort(got)
			if diff := cmp.Diff(tt.want, slices.Compact(got)); diff != "" {
				t.Errorf("fields (-want +got):\n%s", diff)
			}
			if leaked != tt.leaked {
				t.Errorf("leaked: %t, want %t", leaked, tt.leaked)
			}
		})
	}
}
