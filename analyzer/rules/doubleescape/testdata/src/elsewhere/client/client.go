// Package client makes clients of what it is given.
package client

import (
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
)

// New makes a configuration.
func New(id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret}
}

// A Login is what a program knows.
type Login struct{ ID, Secret string }

// Config makes a configuration.
func (l Login) Config() *oauth2.Config { return New(l.ID, l.Secret) }

// Post asks for a token.
func Post(tokenURL, id, secret string) (*http.Response, error) {
	return http.PostForm(tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}})
}
