// Package tokens puts tokens into the places of a client's ID and secret.
package tokens

import (
	"context"
	"net/http"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

type user struct{ AccessToken, RefreshToken, Secret string }

type login struct{ id, secret string }

func literal(t *oauth2.Token) *oauth2.Config {
	return &oauth2.Config{ClientID: t.AccessToken, ClientSecret: t.RefreshToken} // want `client ID for oauth2.Config.ClientSecret is AccessToken, which is named for a token`
}

func (u user) method() (c clientcredentials.Config) {
	c.ClientID = u.AccessToken // want `client ID for clientcredentials.Config.ClientSecret is AccessToken, which is named for a token`
	c.ClientSecret = u.RefreshToken
	return c
}

func newClient(ctx context.Context, clientID, clientSecret string, t *oauth2.Token) *http.Client {
	conf := &oauth2.Config{ClientID: clientID, ClientSecret: clientSecret}
	return conf.Client(ctx, t)
}

func handedOn(ctx context.Context, u *user) *http.Client {
	return newClient(ctx, u.AccessToken, u.RefreshToken, new(oauth2.Token)) // want `client ID for newClient is AccessToken, which is named for a token`
}

func closure(ctx context.Context, accessToken, refreshToken string) func() *http.Client {
	return func() *http.Client {
		return newClient(ctx, accessToken, refreshToken, nil) // want `client ID for newClient is accessToken, which is named for a token`
	}
}

func right(ctx context.Context, l login, u *user) *http.Client {
	return newClient(ctx, l.id, l.secret, &oauth2.Token{AccessToken: u.AccessToken, RefreshToken: u.RefreshToken})
}

// An API that calls its own credentials so.
func own(u *user) *oauth2.Config {
	return &oauth2.Config{ClientID: u.Secret + "-id", ClientSecret: u.AccessToken}
}

func tokenParameters(ctx context.Context, token, secret string) *oauth2.Token {
	return &oauth2.Token{AccessToken: token, RefreshToken: secret}
}

func passedOn(ctx context.Context, u *user) *oauth2.Token {
	return tokenParameters(ctx, u.AccessToken, u.RefreshToken)
}
