// Package interfaces drops errors of token calls through interfaces: those of
// libraries, one like them, and one with a single implementation.
package interfaces

import (
	"context"

	"golang.org/x/oauth2"
)

type exchanger interface {
	Exchange(ctx context.Context, code string, opts ...oauth2.AuthCodeOption) (*oauth2.Token, error)
}

func seam(ctx context.Context, e exchanger, code string) *oauth2.Token {
	tok, _ := e.Exchange(ctx, code) // want `error of interfaces.exchanger.Exchange is discarded`
	return tok
}

type named interface{ oauth2.TokenSource }

func embedded(n named) *oauth2.Token {
	tok, _ := n.Token() // want `error of oauth2.TokenSource.Token is discarded`
	return tok
}

type authenticator interface{ SignIn(code string) error }

type google struct{ conf *oauth2.Config }

func (g google) SignIn(code string) error {
	_, err := g.conf.Exchange(context.Background(), code)
	return err
}

var _ authenticator = google{}

func only(a authenticator, code string) {
	_ = a.SignIn(code) // want `error of interfaces.authenticator.SignIn, which carries that of oauth2.Config.Exchange`
}

// A store has a method of the same name and no token of a library.
type store interface {
	Exchange(from, to string) (string, error)
}

func other(s store) string {
	rate, _ := s.Exchange("EUR", "CHF")
	return rate
}
