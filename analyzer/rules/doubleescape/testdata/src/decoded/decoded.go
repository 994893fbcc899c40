// Package decoded has nothing to report: what was encoded is decoded first.
package decoded

import (
	"net/http"
	"net/url"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

// A proxy takes the credentials out of the Basic header of a request, where
// they are form-encoded, and sends them on.
func proxy(r *http.Request, tokenURL string) (*clientcredentials.Config, error) {
	user, password, _ := r.BasicAuth()
	id, err := url.QueryUnescape(user)
	if err != nil {
		return nil, err
	}
	secret, err := url.QueryUnescape(password)
	if err != nil {
		return nil, err
	}
	return &clientcredentials.Config{ClientID: id, ClientSecret: secret, TokenURL: tokenURL, AuthStyle: oauth2.AuthStyleInHeader}, nil
}

// Stored encoded, used as it was.
func stored(tokenURL, id, secret string) (*http.Response, error) {
	kept := url.QueryEscape(secret)
	plain, err := url.QueryUnescape(kept)
	if err != nil {
		return nil, err
	}
	return http.PostForm(tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {plain}})
}
