// Package login wraps the library; nothing is dropped here.
package login

import (
	"context"
	"errors"
	"fmt"

	"golang.org/x/oauth2"
)

type Service struct{ conf *oauth2.Config }

// Exchange returns the error as it is.
func (s *Service) Exchange(ctx context.Context, code string) (string, error) {
	tok, err := s.conf.Exchange(ctx, code)
	if err != nil {
		return "", err
	}
	return tok.AccessToken, nil
}

// Login wraps it.
func (s *Service) Login(ctx context.Context, code string) error {
	if _, err := s.Exchange(ctx, code); err != nil {
		return fmt.Errorf("login: %w", err)
	}
	return nil
}

// Joined holds it among others, in a named result.
func (s *Service) Joined(ctx context.Context, code string) (err error) {
	defer func() { err = errors.Join(err, s.close()) }()
	_, err = s.Exchange(ctx, code)
	return
}

func (s *Service) close() error { return nil }

// Known tells whether there is a configuration: its error is no token's.
func (s *Service) Known() error {
	if s.conf == nil {
		return errors.New("not configured")
	}
	return nil
}
