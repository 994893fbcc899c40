// Package gaps drops errors where this rule does not see it.
package gaps

import (
	"context"

	"golang.org/x/oauth2"
)

// A method value is called like any other function.
func value(ctx context.Context, conf *oauth2.Config, code string) *oauth2.Token {
	exchange := conf.Exchange
	tok, _ := exchange(ctx, code) // gap (2026-11-25): want `error of oauth2.Config.Exchange is discarded`
	return tok
}

// A group returns what its functions return.
type group struct{ err error }

func (g *group) Go(f func() error) { g.err = f() }
func (g *group) Wait() error       { return g.err }

func waited(ts oauth2.TokenSource) {
	g := new(group)
	g.Go(func() error {
		_, err := ts.Token()
		return err
	})
	_ = g.Wait() // gap (2026-11-25): want `error of gaps.group.Wait, which carries that of oauth2.TokenSource.Token, is discarded`
}

// A field is stored and never read.
type session struct{ err error }

func stored(ts oauth2.TokenSource) *oauth2.Token {
	var s session
	tok, err := ts.Token() // gap (2026-11-25): want `error of oauth2.TokenSource.Token is discarded`
	s.err = err
	return tok
}
