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
		"a package's":            {`func F() { for { keep(env) } }`, true},
		"a package's, set":       {`func F() { for { keep(env); env = next() } }`, false},
		"a package's, lent":      {`func F(run func(*string)) { for { keep(env); run(&env) } }`, false},
		"another, set":           {`func F() { for { keep(env); clientSecret = next() } }`, true},
		"one of two constants":   {`func F() { s := "a"; for { keep(s); s = "b" } }`, false},
		"one constant, twice":    {`func F(c func() bool) { s := "a"; for { keep(s); if c() { s = "a" } } }`, true},
		"by a branch":            {`func F(c func() bool) { for { s := "a"; if c() { s = "b" }; keep(s) } }`, false},
		"a variable, unchanged":  {`func F(c func() bool) { s := next(); for { keep(s); if c() { s = s } } }`, true},
		"its struct is stored":   {`func F(c *Config, f func() Config) { for { keep(c.Env); *c = f() } }`, false},
		"its struct is passed":   {`func F(c *Config) { for { keep(c.Env); change(c) } }`, false},
		"another is passed":      {`func F(c, d *Config) { for { keep(c.Env); change(d) } }`, true},
		"passed before":          {`func F(c *Config) { change(c); for { keep(c.Env) } }`, true},
		"passed in a literal":    {`func F(c *Config, run func(func())) { for { keep(c.Env); run(func() { c.Env = "" }) } }`, false},
		"kept elsewhere":         {`func F(c *Config, to **Config) { for { keep(c.Env); *to = c } }`, false},
		"the struct around":      {`func F(c *Config, f func() struct{ Secret string }) { for { keep(c.In.Secret); c.In = f() } }`, false},
		"read whole":             {`func F(c *Config) { for { keep((*c).Env); c.Env = next() } }`, false},
		"passed as a value":      {`func F(c *Config, f func(Config)) { for { keep(c.Env); f(*c) } }`, true},
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

// A question has the same answer each time.
func TestInvariantTwice(t *testing.T) {
	kept := marked(t, function(t, `func F() { for { keep(next()) } }`), "keep", "")
	in := NewInvariant(Reachable(kept.Block().Succs), false)
	for range 2 {
		if in.Holds(kept.Common().Args[0]) {
			t.Error("what is made in the loop is said to be the same")
		}
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
		"which it sets":        {`func F() { keep(env); env = "x" }`, false},
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
