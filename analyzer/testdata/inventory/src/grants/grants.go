// Package grants has clients with several token calls each.
package grants

import (
	"context"
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2"
)

var conf = &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")} // client: grant authorization_code

func login(ctx context.Context, code string) (*oauth2.Token, error) { return conf.Exchange(ctx, code) }

func renew(ctx context.Context, t *oauth2.Token) (*oauth2.Token, error) {
	return conf.TokenSource(ctx, t).Token()
}

var both = &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")} // client: grant authorization_code, device_code

func loginWithBoth(ctx context.Context, code string) (*oauth2.Token, error) {
	if code != "" {
		return both.Exchange(ctx, code)
	}
	device, err := both.DeviceAuth(ctx)
	if err != nil {
		return nil, err
	}
	return both.DeviceAccessToken(ctx, device)
}

func refresh(token string) error {
	_, err := http.PostForm("https://sso.example.com/oauth/token", url.Values{"grant_type": {"refresh_token"}, "refresh_token": {token}, "client_id": {os.Getenv("ID")}, "client_secret": {os.Getenv("SECRET")}}) // client: grant refresh_token
	return err
}

func revoke(token string) error {
	_, err := http.PostForm("https://sso.example.com/oauth/revoke", url.Values{"token": {token}, "client_id": {os.Getenv("ID")}, "client_secret": {os.Getenv("SECRET")}}) // client: grant
	return err
}

// either uses one of two grants.
func either(code string) error {
	grant := "client_credentials"
	if code != "" {
		grant = "authorization_code"
	}
	_, err := http.PostForm("https://sso.example.com/oauth/token", url.Values{"grant_type": {grant}, "code": {code}, "client_id": {os.Getenv("ID")}, "client_secret": {os.Getenv("SECRET")}}) // client: grant authorization_code, client_credentials
	return err
}
