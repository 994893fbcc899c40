// Package values calls the methods of configurations through values of functions.
package values

import (
	"context"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2"
)

type exchange func(ctx context.Context, code string, opts ...oauth2.AuthCodeOption) (*oauth2.Token, error)

func local(ctx context.Context, code string) (*oauth2.Token, error) {
	conf := &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")} // client: grant authorization_code | calls oauth2.Config.Exchange returned:18
	redeem := conf.Exchange
	return redeem(ctx, code)
}

type server struct{ exchange exchange }

func newServer() *server {
	conf := &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")} // client: grant authorization_code | calls oauth2.Config.Exchange logged:29
	return &server{exchange: conf.Exchange}
}

func (s *server) login(ctx context.Context, code string) *oauth2.Token {
	token, err := s.exchange(ctx, code)
	if err != nil {
		log.Print(err)
	}
	return token
}

func passed(ctx context.Context, code string) error {
	conf := &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")} // client: grant authorization_code | calls oauth2.Config.Exchange wrapped:42
	return redeemed(ctx, code, conf.Exchange)
}

func redeemed(ctx context.Context, code string, redeem exchange) error {
	if _, err := redeem(ctx, code); err != nil {
		return fmt.Errorf("login: %w", err)
	}
	return nil
}

// expression is a method without its receiver.
func expression(ctx context.Context, code string) (*oauth2.Token, error) {
	conf := &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")} // client: grant authorization_code | calls oauth2.Config.Exchange returned:52
	redeem := (*oauth2.Config).Exchange
	return redeem(conf, ctx, code)
}
