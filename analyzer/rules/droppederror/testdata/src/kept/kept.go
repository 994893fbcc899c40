// Package kept looks at every error, some later than others.
package kept

import (
	"context"
	"log"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

type session struct {
	token *oauth2.Token
	err   error
}

// The token is dropped, the error is not.
func check(ts oauth2.TokenSource) error {
	_, err := ts.Token()
	return err
}

func later(ctx context.Context, conf *oauth2.Config, code string) (*session, error) {
	s := new(session)
	tok, err := conf.Exchange(ctx, code)
	s.token = tok
	return s, err
}

func afterwards(ctx context.Context, conf *oauth2.Config, code string, again bool) {
	var tok *oauth2.Token
	var err error
	switch {
	case again:
		tok, err = conf.TokenSource(ctx, nil).Token()
	default:
		tok, err = conf.Exchange(ctx, code)
	}
	if err == nil {
		err = save(tok)
	}
	if err != nil {
		log.Fatal(err)
	}
}

func save(*oauth2.Token) error { return nil }

func named(ctx context.Context, conf *clientcredentials.Config) (tok *oauth2.Token, err error) {
	defer func() { log.Print("done") }()
	tok, err = conf.Token(ctx)
	return
}

func captured(ctx context.Context, conf *clientcredentials.Config) *oauth2.Token {
	var tok *oauth2.Token
	var err error
	func() { tok, err = conf.Token(ctx) }()
	if err != nil {
		log.Print(err)
	}
	return tok
}

func field(ctx context.Context, conf *clientcredentials.Config, s *session) {
	s.token, s.err = conf.Token(ctx)
}

func results(ctx context.Context, conf *clientcredentials.Config) (*oauth2.Token, error) {
	return conf.Token(ctx)
}

func both(tok *oauth2.Token, err error) {
	if err != nil {
		log.Print(err)
	}
}

func passed(ctx context.Context, conf *clientcredentials.Config) { both(conf.Token(ctx)) }

// These return before a token is asked for.
func lazy(ctx context.Context, conf *clientcredentials.Config) oauth2.TokenSource {
	return conf.TokenSource(ctx)
}
