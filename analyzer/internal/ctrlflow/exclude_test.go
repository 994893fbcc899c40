package ctrlflow

import (
	"testing"

	"golang.org/x/tools/go/ssa"
)

// Each function has two marks, a and b: can one run see both?
func TestCompatible(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   bool
	}{
		"one block":                {`func F() { at("a"); at("b") }`, true},
		"one after the other":      {`func F(c bool) { at("a"); if c { at("b") } }`, true},
		"two branches":             {`func F(c bool) { if c { at("a") } else { at("b") } }`, false},
		"a return between":         {`func F(c bool) { if c { at("a"); return }; at("b") }`, false},
		"the same condition":       {`func F(c bool) { if c { at("a") }; if c { at("b") } }`, true},
		"its opposite":             {`func F(c bool) { if c { at("a") }; if !c { at("b") } }`, false},
		"its opposite, kept":       {`func F(c bool) { n := !c; if c { at("a") }; if n { at("b") } }`, false},
		"another condition":        {`func F(c, d bool) { if c { at("a") }; if !d { at("b") } }`, true},
		"a condition around both":  {`func F(c, d bool) { if c { at("a"); if d { at("b") } } }`, true},
		"deep below":               {`func F(c, d bool) { if c { if d { at("a") } }; if d { if !c { at("b") } } }`, false},
		"behind the branches":      {`func F(c bool) { if c { at("a") }; at("b") }`, true},
		"two constants":            {`func F(s string) { if s == "x" { at("a") }; if s == "y" { at("b") } }`, false},
		"one constant":             {`func F(s string) { if s == "x" { at("a") }; if s == "x" { at("b") } }`, true},
		"equal and not":            {`func F(s string) { if s == "x" { at("a") }; if s != "x" { at("b") } }`, false},
		"equal and not another":    {`func F(s string) { if s == "x" { at("a") }; if s != "y" { at("b") } }`, true},
		"not one, not the other":   {`func F(s string) { if s != "x" { at("a") }; if s != "y" { at("b") } }`, true},
		"cases of a switch":        {`func F(s string) { switch s { case "x": at("a"); case "y": at("b") } }`, false},
		"a case with two values":   {`func F(s string) { switch s { case "x", "z": at("a") }; if s == "y" { at("b") } }`, true},
		"other values compared":    {`func F(s, u string) { if s == "x" { at("a") }; if u == "y" { at("b") } }`, true},
		"not with a constant":      {`func F(s, u string) { if s == u { at("a") }; if s == "y" { at("b") } }`, true},
		"numbers in order":         {`func F(n int) { if n < 1 { at("a") }; if n < 2 { at("b") } }`, true},
		"one after a return":       {`func F(c, d bool) { if c || d { at("a"); return }; at("b") }`, false},
		"at most and equal":        {`func F(n int) { if n <= 1 { at("a") }; if n == 1 { at("b") } }`, true},
		"equal, said twice":        {`func F(s string) { if s == "x" { at("a") }; if s != "x" { next() } else { at("b") } }`, true},
		"another operator":         {`func F(n int) { if -n == 1 { at("a") }; if ^n == 2 { at("b") } }`, true},
		"one operator":             {`func F(n int) { if -n == 1 { at("a") }; if -n == 2 { at("b") } }`, false},
		"nil and not":              {`func F(e error) { if e != nil { at("a") }; if e == nil { at("b") } }`, false},
		"a field, read twice":      {`func F(c *Config) { if c.Env == "x" { at("a") }; if c.Env == "y" { at("b") } }`, false},
		"a field of a field":       {`func F(c *Config) { if c.In.Secret == "x" { at("a") }; if c.In.Secret == "y" { at("b") } }`, false},
		"a field of a value":       {`func F(f func() Config) { c := f(); if c.Dev { at("a") }; if !c.Dev { at("b") } }`, false},
		"fields of two objects":    {`func F(c, d *Config) { if c.Dev { at("a") }; if !d.Dev { at("b") } }`, true},
		"a package variable":       {`func F() { if env == "x" { at("a") }; if env == "y" { at("b") } }`, false},
		"calls of one function":    {`func F() { if dev() { at("a") }; if !dev() { at("b") } }`, true},
		"both, by the conjunction": {`func F(c, d bool) { if c && d { at("a") }; if !d { at("b") } }`, false},
		"constant on the left":     {`func F(s string) { if "x" == s { at("a") }; if "y" == s { at("b") } }`, false},
		"on either side":           {`func F(s string) { if "x" == s { at("a") }; if s == "y" { at("b") } }`, false},
		"left, not":                {`func F(s string) { if "x" != s { at("a") }; if s == "x" { at("b") } }`, false},
		"left, one constant":       {`func F(s string) { if "x" == s { at("a") }; if s == "x" { at("b") } }`, true},
		"received, each anew":      {`func F(c chan bool) { if <-c { at("a") }; if !<-c { at("b") } }`, true},
		"branches of one round":    {`func F(all []string) { for _, s := range all { if s == "x" { at("a") }; if s == "y" { at("b") } } }`, false},
		"a loop leads back":        {`func F(c func() bool) { for c() { at("b") ; if c() { at("a"); continue } } }`, true},
	} {
		t.Run(name, func(t *testing.T) {
			fn := function(t, tt.source)
			a, b := block(t, fn, "a"), block(t, fn, "b")
			if got := Compatible(a, b); got != tt.want {
				t.Errorf("%t, want %t", got, tt.want)
			}
			if Compatible(a, b) != Compatible(b, a) {
				t.Error("depends on the order of the two")
			}
		})
	}
}

// The conditions on the way to a block, the innermost first; a block with two
// ways to it has none of its own.
func TestGuards(t *testing.T) {
	for name, tt := range map[string]struct {
		source, want string
	}{
		"none":           {`func F(c bool) { at("a") }`, ""},
		"then":           {`func F(c bool) { if c { at("a") } }`, "+c"},
		"else":           {`func F(c bool) { if c { } else { at("a") } }`, "-c"},
		"two":            {`func F(c, d bool) { if c { if d { at("a") } } }`, "+d+c"},
		"and":            {`func F(c, d bool) { if c && d { at("a") } }`, "+d+c"},
		"or":             {`func F(c, d bool) { if c || d { at("a") } }`, ""},
		"after a return": {`func F(c bool) { if c { return }; at("a") }`, "-c"},
		"behind an if":   {`func F(c bool) { if c { at("b") }; at("a") }`, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			for _, g := range guards(block(t, function(t, tt.source), "a")) {
				if g.holds {
					got += "+" + g.cond.Name()
				} else {
					got += "-" + g.cond.Name()
				}
			}
			if got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

// What is given to keep, first and last: are the two values the same?
func TestSame(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		want   bool
	}{
		"a parameter":        {`func F(s string) { keep(s); keep(s) }`, true},
		"two parameters":     {`func F(s, u string) { keep(s); keep(u) }`, false},
		"constants":          {`func F() { keep("x"); keep("x") }`, true},
		"other constants":    {`func F() { keep("x"); keep("y") }`, false},
		"a field":            {`func F(c *Config) { keep(c.Env); keep(c.Env) }`, true},
		"other fields":       {`func F(c *Config) { keep(c.Env); keep(c.In.Secret) }`, false},
		"neighbours":         {`func F(c *Config) { keep(c.Env); keep(c.Name) }`, false},
		"a sum":              {`func F(s string) { keep(s + "x"); keep(s + "x") }`, true},
		"other sums":         {`func F(s string) { keep(s + "x"); keep(s + "y") }`, false},
		"sums that begin so": {`func F(s, u string) { keep(s + "x"); keep(u + "x") }`, false},
		"calls":              {`func F() { keep(next()); keep(next()) }`, false},
		"received":           {`func F(c chan string) { keep(<-c); keep(<-c) }`, false},
		"fields of a value":  {`func F(f func() Config) { c := f(); keep(c.Env); keep(c.Env) }`, true},
	} {
		t.Run(name, func(t *testing.T) {
			var kept []ssa.Value
			for _, b := range function(t, tt.source).Blocks {
				for _, instr := range b.Instrs {
					if call, ok := instr.(*ssa.Call); ok && call.Common().StaticCallee() != nil && call.Common().StaticCallee().Name() == "keep" {
						kept = append(kept, call.Common().Args[0])
					}
				}
			}
			if got := Same(kept[0], kept[1]); got != tt.want {
				t.Errorf("%t, want %t", got, tt.want)
			}
		})
	}
}
