package errflow_test

import (
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/errflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/snippet"
)

const around = `package p

import ("errors"; "fmt"; "log")

var last error

func ask() (int, error) { return 0, errors.New("refused") }
func show(err error) { log.Print(err) }
func wrap(err error) error { return fmt.Errorf("login: %w", err) }
func keep(err error) { last = err }
`

// What becomes of the error of ask, in one function each.
func TestOutcome(t *testing.T) {
	for name, tt := range map[string]struct {
		body string
		want errflow.Outcome
	}{
		"not taken":       {`func f() { ask() }`, errflow.Dropped},
		"blank":           {`func f() int { n, _ := ask(); return n }`, errflow.Dropped},
		"swallowed":       {`func f() int { n, err := ask(); if err != nil { return 0 }; return n }`, errflow.Swallowed},
		"replaced":        {`func f() error { _, err := ask(); if err != nil { return errors.New("login") }; return nil }`, errflow.Replaced},
		"wrapped":         {`func f() error { _, err := ask(); if err != nil { return fmt.Errorf("login: %w", err) }; return nil }`, errflow.Wrapped},
		"returned":        {`func f() (int, error) { return ask() }`, errflow.ReturnedAsIs},
		"logged":          {`func f() { if _, err := ask(); err != nil { log.Print(err) } }`, errflow.Logged},
		"stored":          {`func f() { _, last = ask() }`, errflow.Stored},
		"panic":           {`func f() { if _, err := ask(); err != nil { panic(err) } }`, errflow.Reported},
		"logging helper":  {`func f() { if _, err := ask(); err != nil { show(err) } }`, errflow.Logged},
		"wrapping helper": {`func f() error { _, err := ask(); if err != nil { return wrap(err) }; return nil }`, errflow.Wrapped},
		"storing helper":  {`func f() { _, err := ask(); keep(err) }`, errflow.Stored},
		"closure":         {`func f() { var err error; defer func() { log.Print(err) }(); _, err = ask() }`, errflow.Logged},
		"named result":    {`func f() (err error) { _, err = ask(); return }`, errflow.ReturnedAsIs},
	} {
		t.Run(name, func(t *testing.T) {
			u := snippet.Unit(t, around+tt.body)
			prog := dataflow.New(u).Program()
			found := 0
			for fn, calls := range prog.Calls {
				if fn.Name() != "ask" {
					continue
				}
				for _, call := range calls {
					found++
					if got := errflow.New(prog, u, call, 1).Outcome(); got != tt.want {
						t.Errorf("%s, want %s", got, tt.want)
					}
				}
			}
			if found != 1 {
				t.Errorf("%d calls", found)
			}
		})
	}
}
