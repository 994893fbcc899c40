// Package once redeems each code once, or looks at the error before it tries
// again.
package once

import (
	"context"
	"errors"
	"net"
	"net/http"

	"golang.org/x/oauth2"

	"codes/backoff"
)

func stops(ctx context.Context, confs []*oauth2.Config, code string) error {
	for _, conf := range confs {
		if _, err := conf.Exchange(ctx, code); err != nil {
			return err
		}
	}
	return nil
}

// Each client has its own codes; who does not know which one it is tries.
func several(ctx context.Context, confs []*oauth2.Config, code string) (token *oauth2.Token, err error) {
	for _, conf := range confs {
		if token, err = conf.Exchange(ctx, code); err == nil {
			return token, nil
		}
	}
	return nil, err
}

func received(ctx context.Context, conf *oauth2.Config, codes <-chan string) *oauth2.Token {
	for code := range codes {
		token, err := conf.Exchange(ctx, code)
		if err != nil {
			continue
		}
		return token
	}
	return nil
}

func asked(ctx context.Context, conf *oauth2.Config, ask func() string) *oauth2.Token {
	for {
		if token, err := conf.Exchange(ctx, ask()); err == nil {
			return token
		}
	}
}

func read(ctx context.Context, conf *oauth2.Config, ask func(*string)) *oauth2.Token {
	var code string
	for {
		ask(&code)
		if token, err := conf.Exchange(ctx, code); err == nil {
			return token
		}
	}
}

// A connection that was never made costs no code.
func network(ctx context.Context, conf *oauth2.Config, code string) (token *oauth2.Token, err error) {
	for range 3 {
		token, err = conf.Exchange(ctx, code)
		var op *net.OpError
		if !errors.As(err, &op) {
			break
		}
	}
	return token, err
}

func permanent(ctx context.Context, conf *oauth2.Config, code string) error {
	return backoff.Retry(func() error {
		_, err := conf.Exchange(ctx, code)
		if err != nil {
			return backoff.Permanent(err)
		}
		return nil
	})
}

func argument(ctx context.Context, conf *oauth2.Config, retry func(func(string) error) error) error {
	return retry(func(code string) error {
		_, err := conf.Exchange(ctx, code)
		return err
	})
}

func branches(ctx context.Context, conf *oauth2.Config, r *http.Request) (*oauth2.Token, error) {
	code := r.FormValue("code")
	if verifier := r.FormValue("verifier"); verifier != "" {
		return conf.Exchange(ctx, code, oauth2.SetAuthURLParam("code_verifier", verifier))
	}
	return conf.Exchange(ctx, code)
}

func two(ctx context.Context, conf *oauth2.Config, first, second string) error {
	if _, err := conf.Exchange(ctx, first); err != nil {
		_, err = conf.Exchange(ctx, second)
		return err
	}
	return nil
}

// A refresh token stays valid.
func refreshed(ctx context.Context, conf *oauth2.Config, old *oauth2.Token) (*oauth2.Token, error) {
	source := conf.TokenSource(ctx, old)
	for range 3 {
		if token, err := source.Token(); err == nil {
			return token, nil
		}
	}
	return source.Token()
}
