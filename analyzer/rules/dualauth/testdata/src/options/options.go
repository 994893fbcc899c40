// Package options makes a library add the secret to the body that it sends in
// the header too.
package options

import (
	"context"

	"golang.org/x/oauth2"
)

func login(ctx context.Context, id, secret, code string) (*oauth2.Token, error) {
	conf := &oauth2.Config{
		ClientID:     id,
		ClientSecret: secret,
		Endpoint:     oauth2.Endpoint{AuthURL: "https://sso.fabrikam.com/authorize", TokenURL: "https://sso.fabrikam.com/token"},
	}
	return conf.Exchange(ctx, code, oauth2.SetAuthURLParam("client_secret", secret)) // want `client secret is added to the body, and the library sends it in the Basic header too, since AuthStyle is not oauth2.AuthStyleInParams`
}
