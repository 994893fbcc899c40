// Package interfaces calls the methods of configurations through interfaces.
package interfaces

import (
	"context"
	"log"
	"os"

	"golang.org/x/oauth2"
)

type exchanger interface {
	Exchange(ctx context.Context, code string, opts ...oauth2.AuthCodeOption) (*oauth2.Token, error)
}

type server struct{ client exchanger }

func newServer() *server {
	return &server{client: &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")}} // client: grant authorization_code | calls interfaces.exchanger.Exchange returned:23
}

func (s *server) login(ctx context.Context, code string) (*oauth2.Token, error) {
	return s.client.Exchange(ctx, code)
}

type provider interface {
	Login(ctx context.Context, code string) (*oauth2.Token, error)
}

type google struct{ conf *oauth2.Config }

func newGoogle() provider {
	return &google{conf: &oauth2.Config{ClientID: os.Getenv("GOOGLE_ID"), ClientSecret: os.Getenv("GOOGLE_SECRET")}} // client: grant authorization_code | calls oauth2.Config.Exchange returned:37; interfaces.provider.Login logged:57
}

func (g *google) Login(ctx context.Context, code string) (*oauth2.Token, error) {
	return g.conf.Exchange(ctx, code)
}

type batch struct{ conf *oauth2.Config }

func newBatch() provider {
	return &batch{conf: &oauth2.Config{ClientID: os.Getenv("BATCH_ID"), ClientSecret: os.Getenv("BATCH_SECRET")}} // client: grant password | calls oauth2.Config.PasswordCredentialsToken returned:47; interfaces.provider.Login logged:57
}

func (b *batch) Login(ctx context.Context, code string) (*oauth2.Token, error) {
	return b.conf.PasswordCredentialsToken(ctx, "batch", code)
}

func serve(ctx context.Context, name, code string) {
	providers := map[string]func() provider{"google": newGoogle, "batch": newBatch}
	handle(ctx, providers[name](), code)
}

// handle does not know whose token it gets.
func handle(ctx context.Context, p provider, code string) *oauth2.Token {
	token, err := p.Login(ctx, code)
	if err != nil {
		log.Print(err)
	}
	return token
}
