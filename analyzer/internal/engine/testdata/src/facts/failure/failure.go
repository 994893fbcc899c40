// Package failure has functions whose error results carry a token failure.
package failure

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
)

func Returned(ctx context.Context, conf *oauth2.Config) (*oauth2.Token, error) { // want Returned:"^wrapper #1 fails as oauth2.Config.Exchange$"
	return conf.Exchange(ctx, "")
}

func Wrapped(ctx context.Context, conf *oauth2.Config) (err error) { // want Wrapped:"^wrapper #0 fails as oauth2.Config.Exchange$"
	if _, err = inner(ctx, conf); err != nil {
		err = fmt.Errorf("login: %w", err)
	}
	return
}

func inner(ctx context.Context, conf *oauth2.Config) (*oauth2.Token, error) {
	return Returned(ctx, conf)
}

func Replaced(ctx context.Context, conf *oauth2.Config) error {
	if _, err := inner(ctx, conf); err != nil {
		return errors.New("login failed")
	}
	return nil
}

func OnlySuccess(ctx context.Context, conf *oauth2.Config) (string, error) {
	tok, err := inner(ctx, conf)
	if err != nil {
		return "", errors.New("login failed")
	}
	return tok.AccessToken, err
}

func Request(secret string) (*http.Response, error) { // want Request:"^wrapper client_secret from 0 . #1 fails as a token request$"
	return http.PostForm("https://sso.fabrikam.com/oauth/token", url.Values{"grant_type": {"client_credentials"}, "client_secret": {secret}}) // origins: param(secret)
}

type Client struct{ source oauth2.TokenSource }

func (c *Client) Token() error { // want Token:"^wrapper #0 fails as oauth2.TokenSource.Token$"
	_, err := c.source.Token()
	return err
}

// Users asks for a token, and then for something else.
func (c *Client) Users() (*http.Response, error) {
	if err := c.Token(); err != nil {
		return nil, err
	}
	return http.Get("https://api.example.com/users")
}
