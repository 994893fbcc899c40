// Package codes redeems an authorization code again after that failed.
package codes

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"golang.org/x/oauth2"

	"codes/backoff"
)

func loop(ctx context.Context, conf *oauth2.Config, code string) (*oauth2.Token, error) {
	var last error
	for range 3 {
		token, err := conf.Exchange(ctx, code) // want `oauth2.Config.Exchange is tried again with the same code after it failed: a code works once \(RFC 6749 4.1.2\), so the last answer`
		if err == nil {
			return token, nil
		}
		last = err
		time.Sleep(time.Second)
	}
	return nil, last
}

type server struct{ conf oauth2.Config }

func (s *server) callback(w http.ResponseWriter, r *http.Request) {
	var token *oauth2.Token
	var err error
	for attempt := 0; attempt < 5; attempt++ {
		if token, err = s.conf.Exchange(r.Context(), r.FormValue("code")); err != nil { // want "tried again with the same code"
			continue
		}
		break
	}
	fmt.Fprintln(w, token.Valid(), err)
}

func again(ctx context.Context, conf *oauth2.Config, code string) (*oauth2.Token, error) {
	token, err := conf.Exchange(ctx, code)
	if err != nil {
		return conf.Exchange(ctx, code, oauth2.SetAuthURLParam("resource", "https://graph.microsoft.com")) // want `oauth2.Config.Exchange sends the code that the call at codes.go:\d+ sent and failed with`
	}
	return token, nil
}

func otherStyle(ctx context.Context, conf *oauth2.Config, code string) (*oauth2.Token, error) {
	token, err := conf.Exchange(ctx, code)
	if err != nil {
		conf.Endpoint.AuthStyle = oauth2.AuthStyleInHeader
		token, err = conf.Exchange(ctx, code) // want "sends the code that the call at"
	}
	return token, err
}

func retried(ctx context.Context, conf *oauth2.Config, code string) (token *oauth2.Token, err error) {
	err = backoff.Retry(func() error {
		token, err = conf.Exchange(ctx, code) // want "tried again with the same code"
		return err
	})
	return token, err
}

func withRetries(n int, f func() error) error {
	var err error
	for range n {
		if err = f(); err == nil {
			return nil
		}
	}
	return err
}

func own(ctx context.Context, conf *oauth2.Config, code string) (token *oauth2.Token, err error) {
	err = withRetries(3, func() error {
		t, err := conf.Exchange(ctx, code) // want "tried again with the same code"
		if err != nil {
			return fmt.Errorf("exchange: %w", err)
		}
		token = t
		return nil
	})
	return token, err
}

// gap (2026-11-25): want "tried again with the same code": the call stands in a
// function of its own
func wrapper(ctx context.Context, conf *oauth2.Config, code string) (token *oauth2.Token, err error) {
	for range 3 {
		if token, err = exchange(ctx, conf, code); err == nil {
			return token, nil
		}
	}
	return nil, err
}

func exchange(ctx context.Context, conf *oauth2.Config, code string) (*oauth2.Token, error) {
	return conf.Exchange(ctx, code)
}
