// Package wrapper drops the errors of wrappers, in this package and in others.
package wrapper

import (
	"context"
	"log"

	"golang.org/x/oauth2"

	"wrapper/login"
	"wrapper/session"
)

func outer(ctx context.Context, s *session.Session, l *login.Service, code string) {
	_ = s.Start(ctx, code)          // want `the error of session.Session.Start, which carries that of oauth2.Config.Exchange, is discarded`
	l.Joined(ctx, code)             // want `error of login.Service.Joined, which carries that of oauth2.Config.Exchange, is discarded`
	key, _ := l.Exchange(ctx, code) // want `error of login.Service.Exchange`
	_ = l.Known()
	log.Print(len(key))
}

func token(ctx context.Context, conf *oauth2.Config, code string) (*oauth2.Token, error) {
	return conf.Exchange(ctx, code)
}

func access(ctx context.Context, conf *oauth2.Config, code string) (string, error) {
	tok, err := token(ctx, conf, code)
	if err != nil {
		return "", err
	}
	return tok.AccessToken, nil
}

func inner(ctx context.Context, conf *oauth2.Config, code string) string {
	key, _ := access(ctx, conf, code) // want `error of wrapper.access, which carries that of oauth2.Config.Exchange`
	return key
}
