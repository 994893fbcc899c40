// Package styled says how its clients authenticate.
package styled

import (
	"context"

	"golang.org/x/oauth2"
)

func header(ctx context.Context, id, secret, code string) (*oauth2.Token, error) {
	conf := &oauth2.Config{
		ClientID: id, ClientSecret: secret,
		Endpoint: oauth2.Endpoint{TokenURL: "https://sso.example.com/token", AuthStyle: oauth2.AuthStyleInHeader},
	}
	return conf.Exchange(ctx, code, oauth2.SetAuthURLParam("client_secret", secret)) // want `client secret is added to the body`
}

type client struct{ conf *oauth2.Config }

func newClient(id, secret string) *client {
	c := &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{TokenURL: "https://sso.example.com/token"}}
	c.Endpoint.AuthStyle = oauth2.AuthStyleInHeader
	return &client{c}
}

func (c *client) exchange(ctx context.Context, code string) (*oauth2.Token, error) {
	return c.conf.Exchange(ctx, code, oauth2.SetAuthURLParam("client_secret", c.conf.ClientSecret)) // want `client secret is added to the body`
}

func form(ctx context.Context, id, secret, code string) (*oauth2.Token, error) {
	conf := &oauth2.Config{
		ClientID: id, ClientSecret: secret,
		Endpoint: oauth2.Endpoint{TokenURL: "https://sso.example.com/token", AuthStyle: oauth2.AuthStyleInParams},
	}
	return conf.Exchange(ctx, code, oauth2.SetAuthURLParam("client_secret", secret))
}

func verifier(ctx context.Context, id, secret, code, verifier string) (*oauth2.Token, error) {
	conf := &oauth2.Config{
		ClientID: id, ClientSecret: secret,
		Endpoint: oauth2.Endpoint{TokenURL: "https://sso.example.com/token", AuthStyle: oauth2.AuthStyleInHeader},
	}
	return conf.Exchange(ctx, code, oauth2.SetAuthURLParam("code_verifier", verifier))
}
