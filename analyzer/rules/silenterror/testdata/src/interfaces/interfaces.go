// Package interfaces calls what another package implements through its own interfaces.
package interfaces

import (
	"context"
	"errors"
	"interfaces/grants"

	"golang.org/x/oauth2/clientcredentials"
)

type tokens interface {
	Token(ctx context.Context) (string, error)
}

type texts interface {
	Text(ctx context.Context) (string, error)
}

type service struct{ tokens tokens }

func newService(conf clientcredentials.Config) *service {
	return &service{tokens: &grants.Client{Conf: conf}}
}

func (s *service) field(ctx context.Context) (string, error) {
	token, err := s.tokens.Token(ctx) // want `error of interfaces.tokens.Token, which carries that of clientcredentials.Config.Token, is replaced`
	if err != nil {
		return "", errors.New("log in again")
	}
	return token, nil
}

func local(ctx context.Context) string {
	var t tokens = &grants.Client{}
	token, err := t.Token(ctx) // want `error of interfaces.tokens.Token, .* is looked at`
	if err != nil {
		return ""
	}
	return token
}

func list(ctx context.Context) []string {
	var all []string
	for _, t := range []tokens{&grants.Client{}} {
		if token, err := t.Token(ctx); err == nil { // want `error of interfaces.tokens.Token, .* is looked at`
			all = append(all, token)
		}
	}
	return all
}

func closure(ctx context.Context, t tokens) func() string {
	return func() string {
		token, err := t.Token(ctx) // want `error of interfaces.tokens.Token, .* is looked at`
		if err != nil {
			return "none"
		}
		return token
	}
}

func returned(ctx context.Context, t tokens) (string, error) { return t.Token(ctx) }

func file(ctx context.Context) (string, error) {
	var t texts = grants.File{Name: "notes.txt"}
	text, err := t.Text(ctx)
	if err != nil {
		return "", errors.New("no notes")
	}
	return text, nil
}
