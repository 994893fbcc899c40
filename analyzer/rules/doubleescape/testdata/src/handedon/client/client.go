// Package client makes clients; nothing is wrong here.
package client

import (
	"net/http"
	"net/url"

	"golang.org/x/oauth2/clientcredentials"
)

// New makes the configuration of a program.
func New(app, pass string) *clientcredentials.Config {
	return &clientcredentials.Config{ClientID: app, ClientSecret: pass, TokenURL: "https://sso.fabrikam.com/oauth/token"}
}

// Settings are what a program has to say.
type Settings struct{ App, Pass string }

// Config makes the configuration.
func (s Settings) Config() *clientcredentials.Config { return New(s.App, s.Pass) }

// Ask asks by hand.
func Ask(to, app, pass string) (*http.Response, error) {
	return http.PostForm(to, url.Values{"grant_type": {"client_credentials"}, "client_id": {app}, "client_secret": {pass}})
}
