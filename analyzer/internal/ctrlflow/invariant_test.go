package ctrlflow

import (
	"testing"

	"golang.org/x/tools/go/ssa"
)

// What keep is given: is it the same in every round of the blocks that lead back
// to it?
func TestInvariant(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   bool
	}{
		"a constant":             {`func F() { for { keep("x") } }`, true},
		"a parameter":            {`func F(s string) { for { keep(s) } }`, true},
		"made before":            {`func F() { s := next(); for { keep(s) } }`, true},
		"made in the loop":       {`func F() { for { keep(next()) } }`, false},
		"of the last round":      {`func F() { s := ""; for { keep(s); s = next() } }`, false},
		"a sum in the loop":      {`func F(s string) { for { keep(s + "x") } }`, false},
		"converted":              {`func F(s []byte) { for { keep(string(s)) } }`, true},
		"a named type":           {`type text string; func F(s text) { for { keep(string(s)) } }`, true},
		"a field":                {`func F(c *Config) { for { keep(c.Env) } }`, true},
		"a field that is set":    {`func F(c *Config) { for { keep(c.Env); c.Env = next() } }`, false},
		"another that is set":    {`func F(c *Config) { for { keep(c.Env); c.Dev = true } }`, true},
		"set before":             {`func F(c *Config) { c.Env = next(); for { keep(c.Env) } }`, true},
		"of what is made":        {`func F(f func() *Config) { for { keep(f().Env) } }`, false},
		"a field of a value":     {`func F(f func() Config) { c := f(); for { keep(c.Env) } }`, true},
		"a variable, read":       {`func F(run func(*string)) { s := new(string); run(s); for { keep(*s) } }`, true},
		"a variable, set":        {`func F() { s := new(string); for { keep(*s); *s = next() } }`, false},
		"a variable, handed out": {`func F(run func(*string)) { s := new(string); for { keep(*s); run(s) } }`, false},
		"a form value":           {`func F(r *http.Request) { for { keep(r.FormValue("code")) } }`, true},
		"of another request":     {`func F(f func() *http.Request) { for { keep(f().FormValue("code")) } }`, false},
		"by another name":        {`func F(r *http.Request) { for { keep(r.FormValue(next())) } }`, false},
		"another method":         {`func F(r *http.Request) { for { keep(r.Cookie("code")) } }`, false},
		"received":               {`func F(c chan string) { for { keep(<-c) } }`, false},
	} {
		t.Run(name, func(t *testing.T) {
			kept := marked(t, function(t, tt.source), "keep", "")
			in := NewInvariant(Reachable(kept.Block().Succs), false)
			if got := in.Holds(kept.Common().Args[0]); got != tt.want {
				t.Errorf("%t, want %t", got, tt.want)
			}
		})
	}
}

// Each call of a function has arguments of its own; what is outside the function
// is the same for all.
func TestInvariantOfCalls(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   bool
	}{
		"a constant":           {`func F() { keep("x") }`, true},
		"a parameter":          {`func F(s string) { keep(s) }`, false},
		"its field":            {`func F(c *Config) { keep(c.Env) }`, false},
		"of a package's":       {`func F() { keep(env) }`, true},
		"the answer of a call": {`func F() { keep(next()) }`, false},
	} {
		t.Run(name, func(t *testing.T) {
			fn := function(t, tt.source)
			kept := marked(t, fn, "keep", "")
			in := NewInvariant(Reachable([]*ssa.BasicBlock{fn.Blocks[0]}), true)
			if got := in.Holds(kept.Common().Args[0]); got != tt.want {
				t.Errorf("%t, want %t", got, tt.want)
			}
		})
	}
}
