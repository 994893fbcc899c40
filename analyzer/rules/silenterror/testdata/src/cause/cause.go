// Package cause asks whether an error is the server's refusal, and loses it there.
package cause

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/oauth2"
)

var errLogin = errors.New("log in again")

func asserted(ctx context.Context, conf *oauth2.Config, code string) (*oauth2.Token, error) {
	tok, err := conf.Exchange(ctx, code) // want `is replaced by a message or error without the cause`
	if _, ok := err.(*oauth2.RetrieveError); ok {
		return nil, errLogin
	} else if err != nil {
		return nil, err
	}
	return tok, nil
}

func as(source oauth2.TokenSource) (*oauth2.Token, error) {
	tok, err := source.Token() // want `is replaced by a message or error without the cause`
	var refused *oauth2.RetrieveError
	if errors.As(err, &refused) {
		return nil, errors.New("the refresh token is not valid")
	}
	if err != nil {
		return nil, err
	}
	return tok, nil
}

type store struct{ source oauth2.TokenSource }

func (s *store) switched() (string, error) {
	tok, err := s.source.Token() // want `is replaced by a message or error without the cause`
	switch err := err.(type) {
	case nil:
		return tok.AccessToken, nil
	case *oauth2.RetrieveError:
		return "", errLogin
	default:
		return "", err
	}
}

func literal(ctx context.Context, conf *oauth2.Config) func(string) error {
	return func(code string) error {
		_, err := conf.Exchange(ctx, code) // want `is replaced by a message or error without the cause`
		var refused *oauth2.RetrieveError
		if err != nil && errors.As(err, &refused) {
			return errLogin
		}
		return err
	}
}

// Right: a part of it is used, or the error itself.

func code(source oauth2.TokenSource) (*oauth2.Token, error) {
	tok, err := source.Token()
	var refused *oauth2.RetrieveError
	if errors.As(err, &refused) && refused.ErrorCode == "invalid_grant" {
		return nil, errLogin
	}
	return tok, err
}

func described(source oauth2.TokenSource) (*oauth2.Token, error) {
	tok, err := source.Token()
	if refused, ok := err.(*oauth2.RetrieveError); ok {
		return nil, fmt.Errorf("refused: %s", refused.ErrorDescription)
	}
	return tok, err
}

func wrapped(source oauth2.TokenSource) (*oauth2.Token, error) {
	tok, err := source.Token()
	if _, ok := err.(*oauth2.RetrieveError); ok {
		return nil, fmt.Errorf("log in again: %w", err)
	}
	return tok, err
}
