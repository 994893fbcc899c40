// Package overwritten loses an error because the variable takes another one
// before anybody reads it.
package overwritten

import (
	"context"
	"log"
	"net/http"

	"golang.org/x/oauth2"
)

func byTheNext(ctx context.Context, conf *oauth2.Config, code string) (*http.Response, error) {
	tok, err := conf.Exchange(ctx, code) // want `error of oauth2.Config.Exchange is discarded`
	resp, err := conf.Client(ctx, tok).Get("https://api.example.com/me")
	if err != nil {
		return nil, err
	}
	return resp, nil
}

func captured(ctx context.Context, conf *oauth2.Config, code string) {
	tok, err := conf.Exchange(ctx, code) // want `error of oauth2.Config.Exchange is discarded`
	resp, err := conf.Client(ctx, tok).Get("https://api.example.com/me")
	func() { log.Print(resp) }()
	_ = err
}

func deferred(ctx context.Context, conf *oauth2.Config, code string) (tok *oauth2.Token, err error) {
	defer func() {
		if r := recover(); r != nil {
			tok = nil
		}
	}()
	tok, err = conf.Exchange(ctx, code) // want `error of oauth2.Config.Exchange is discarded`
	err = store(tok)
	return tok, err
}

func store(*oauth2.Token) error { return nil }
