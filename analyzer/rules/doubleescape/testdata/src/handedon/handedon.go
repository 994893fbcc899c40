// Package handedon encodes a secret for a function of another package that gives it
// to something that encodes.
package handedon

import (
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2/clientcredentials"

	"handedon/client"
)

func function(app, secret string) *clientcredentials.Config {
	return client.New(app, url.QueryEscape(secret)) // want `client secret for .* is escaped already`
}

func field() *clientcredentials.Config {
	return client.Settings{App: "billing", Pass: url.QueryEscape(os.Getenv("BILLING_CLIENT_SECRET"))}.Config() // want `client secret for .* is escaped already`
}

type program struct{ app, secret string }

func (p program) form(to string) (*http.Response, error) {
	return client.Ask(to, p.app, url.PathEscape(p.secret)) // want `client secret for .* is escaped already`
}

func closure(app, secret string) func() *clientcredentials.Config {
	escaped := url.QueryEscape(secret) // want `client secret for .* is escaped already`
	return func() *clientcredentials.Config { return client.New(app, escaped) }
}

func right(app, secret string) *clientcredentials.Config { return client.New(app, secret) }

func undone(app, stored string) *clientcredentials.Config {
	secret, err := url.QueryUnescape(stored)
	if err != nil {
		return nil
	}
	return client.New(app, secret)
}
