// Package hushed looks at errors and tells nobody.
package hushed

import (
	"context"
	"errors"
	"net/http"
	"os"
	"strings"
	"time"

	"golang.org/x/oauth2"
)

func branch(ctx context.Context, conf *oauth2.Config, code string) *oauth2.Token {
	tok, err := conf.Exchange(ctx, code) // want `the error of oauth2.Config.Exchange is looked at, but neither returned nor logged`
	if err != nil {
		return nil
	}
	return tok
}

func nilReturned(ctx context.Context, conf *oauth2.Config, code string) (*oauth2.Token, error) {
	tok, err := conf.Exchange(ctx, code) // want `is looked at, but neither`
	if err != nil {
		return nil, nil
	}
	return tok, err // which is nil here
}

func orElse(w http.ResponseWriter, r *http.Request, conf *oauth2.Config) {
	if tok, err := conf.Exchange(r.Context(), r.FormValue("code")); err == nil { // want `is looked at`
		w.Header().Set("X-Token-Type", tok.Type())
	} else {
		w.WriteHeader(http.StatusUnauthorized)
	}
}

func predicate(ts oauth2.TokenSource) bool {
	_, err := ts.Token() // want `is looked at`
	return err == nil
}

func exit(ts oauth2.TokenSource) {
	if _, err := ts.Token(); err != nil { // want `is looked at`
		os.Exit(1)
	}
}

func retry(ts oauth2.TokenSource) *oauth2.Token {
	for {
		tok, err := ts.Token() // want `is looked at`
		if err == nil {
			return tok
		}
		time.Sleep(time.Second)
	}
}

func questions(ts oauth2.TokenSource) string {
	tok, err := ts.Token() // want `is looked at`
	if errors.Is(err, context.Canceled) {
		return "canceled"
	}
	if err != nil && strings.Contains(err.Error(), "invalid_grant") {
		return "again"
	}
	return tok.Type()
}

func typed(ts oauth2.TokenSource) bool {
	_, err := ts.Token() // want `is looked at`
	var refused *oauth2.RetrieveError
	return errors.As(err, &refused)
}

func variable(ctx context.Context, conf *oauth2.Config, code string) (tok *oauth2.Token) {
	var err error
	func() {
		tok, err = conf.Exchange(ctx, code) // want `is looked at`
	}()
	if err != nil {
		tok = new(oauth2.Token)
	}
	return tok
}
