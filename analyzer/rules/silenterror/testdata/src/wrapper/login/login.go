// Package login wraps the library. One of its functions hides the error; what
// its callers drop then is not the cause.
package login

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/oauth2"
)

func token(ctx context.Context, conf *oauth2.Config, code string) (*oauth2.Token, error) {
	tok, err := conf.Exchange(ctx, code)
	if err != nil {
		return nil, fmt.Errorf("exchange: %w", err)
	}
	return tok, nil
}

// Carrying returns the cause.
func Carrying(ctx context.Context, conf *oauth2.Config, code string) (string, error) {
	tok, err := token(ctx, conf, code)
	if err != nil {
		return "", fmt.Errorf("login: %v", err)
	}
	return tok.AccessToken, nil
}

var errFailed = errors.New("failed")

// Hiding does not.
func Hiding(ctx context.Context, conf *oauth2.Config, code string) (string, error) {
	tok, err := token(ctx, conf, code) // want `the error of login.token, which carries that of oauth2.Config.Exchange, is replaced`
	if err != nil {
		return "", errFailed
	}
	return tok.AccessToken, nil
}
