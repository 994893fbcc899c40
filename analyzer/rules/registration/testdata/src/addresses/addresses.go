// Package addresses has endpoints that can't be right.
package addresses

import (
	"context"
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

var exchanged = oauth2.Endpoint{
	AuthURL:  "https://sso.fabrikam.com/oauth2/token", // want `authorization endpoint and token endpoint are in each other's place`
	TokenURL: "https://sso.fabrikam.com/oauth2/authorize",
}

var twice = oauth2.Endpoint{
	AuthURL:  "https://sso.fabrikam.com/oauth2/token", // want `authorization endpoint is the address of a token endpoint: .*AADSTS900561`
	TokenURL: "https://sso.fabrikam.com/oauth2/token",
}

func login(ctx context.Context, code string) error {
	for _, e := range []oauth2.Endpoint{exchanged, twice} {
		conf := oauth2.Config{ClientID: "app", Endpoint: e}
		if _, err := conf.Exchange(ctx, code); err != nil {
			return err
		}
	}
	return nil
}

func service(id, secret string) *clientcredentials.Config {
	return &clientcredentials.Config{ClientID: id, ClientSecret: secret, TokenURL: "https://sso.fabrikam.com/connect/authorize"} // want `token endpoint is the address of an authorization endpoint`
}

func plain(id, secret string) []*oauth2.Config {
	return []*oauth2.Config{
		{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{
			AuthURL:  "http://sso.fabrikam.com/auth", // want `authorization endpoint has an address without TLS`
			TokenURL: "http://sso.fabrikam.com/token",
		}},
		{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{
			AuthURL:  "https://sso.fabrikam.com/auth",
			TokenURL: "http://sso.fabrikam.com/token", // want `token endpoint has an address without TLS`
		}},
	}
}

func form(id, secret, code string) (*http.Response, error) {
	return http.PostForm("http://sso.fabrikam.com/oauth/token", url.Values{ // want `token endpoint has an address without TLS`
		"grant_type": {"authorization_code"}, "code": {code}, "client_id": {id}, "client_secret": {secret},
	})
}
