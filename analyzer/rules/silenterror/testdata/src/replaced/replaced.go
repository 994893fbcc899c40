// Package replaced puts another error or message in the place of the cause.
package replaced

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"

	"golang.org/x/oauth2"
)

var errLogin = errors.New("login failed")

func sentinel(ctx context.Context, conf *oauth2.Config, code string) (*oauth2.Token, error) {
	tok, err := conf.Exchange(ctx, code) // want `the error of oauth2.Config.Exchange is replaced by a message or error without the cause: .*%w`
	if err != nil {
		return nil, errLogin
	}
	return tok, nil
}

func made(ctx context.Context, conf *oauth2.Config, code string) (*oauth2.Token, error) {
	tok, err := conf.Exchange(ctx, code) // want `is replaced`
	if err != nil {
		return nil, errors.New("login failed")
	}
	return tok, nil
}

func formatted(ctx context.Context, conf *oauth2.Config, code string) (string, error) {
	if tok, err := conf.Exchange(ctx, code); err != nil { // want `is replaced`
		return "", fmt.Errorf(`login of %s failed`, conf.ClientID)
	} else {
		return tok.AccessToken, nil
	}
}

func page(w http.ResponseWriter, r *http.Request, conf *oauth2.Config) {
	tok, err := conf.Exchange(r.Context(), r.FormValue("code")) // want `is replaced`
	if err != nil {
		http.Error(w, "login failed", http.StatusBadGateway)
		return
	}
	w.Header().Set("X-Token-Type", tok.Type())
}

func again(w http.ResponseWriter, r *http.Request, conf *oauth2.Config) {
	if _, err := conf.Exchange(r.Context(), r.FormValue("code")); err != nil { // want `is replaced`
		http.Redirect(w, r, "/login", http.StatusSeeOther)
	}
}

func line(ts oauth2.TokenSource) *oauth2.Token {
	tok, err := ts.Token() // want `is replaced`
	if err != nil {
		log.Print("no token")
	}
	return tok
}

func fatal(ts oauth2.TokenSource) *oauth2.Token {
	tok, err := ts.Token() // want `is replaced`
	if err != nil {
		log.Fatal("no token")
	}
	return tok
}

func panics(ts oauth2.TokenSource) *oauth2.Token {
	tok, err := ts.Token() // want `is replaced`
	if err != nil {
		panic("no token")
	}
	return tok
}
