// Package shared reads the secret once and uses it in several places: one mistake,
// at the read.
package shared

import (
	"context"
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

type options struct{ id, secret string }

func load(path string) (*options, error) {
	b, err := os.ReadFile(path) // want `client secret for .* is read from a file \(shared.go:18\) and never trimmed.*; 2 other slots take the same value`
	if err != nil {
		return nil, err
	}
	return &options{id: "web-frontend", secret: string(b)}, nil
}

func three(ctx context.Context, path string) (*http.Response, error) {
	o, err := load(path)
	if err != nil {
		return nil, err
	}
	_ = &oauth2.Config{ClientID: o.id, ClientSecret: o.secret}
	_ = &clientcredentials.Config{ClientID: o.id, ClientSecret: o.secret}
	return http.PostForm("https://sso.fabrikam.com/oauth/token", url.Values{"grant_type": {"client_credentials"}, "client_id": {o.id}, "client_secret": {o.secret}})
}
