// Package decorators changes requests that somebody else made.
package decorators

import (
	"net/http"
	"net/url"
)

// A Transport puts the credentials into each request.
type Transport struct{ ClientID, ClientSecret string }

// RoundTrip changes a copy.
func (t *Transport) RoundTrip(req *http.Request) (*http.Response, error) {
	c := req.Clone(req.Context())
	q := c.URL.Query()
	q.Set("client_id", t.ClientID)
	q.Set("client_secret", t.ClientSecret) // want `client secret is sent in the URL`
	c.URL.RawQuery = q.Encode()
	return http.DefaultTransport.RoundTrip(c)
}

// Sign changes the request itself.
func Sign(req *http.Request, secret string) {
	req.URL.RawQuery = url.Values{"client_secret": {secret}}.Encode() // want `client secret is sent in the URL`
}

// Decorate returns a function.
func Decorate(id, secret string) func(*http.Request) {
	return func(req *http.Request) {
		q := req.URL.Query()
		q.Add("client_id", id)
		q.Add("client_secret", secret) // want `client secret is sent in the URL`
		req.URL.RawQuery = q.Encode()
	}
}

type signer struct{ secret string }

func (s signer) address(u *url.URL) *url.URL {
	c := *u
	q := c.Query()
	q.Set("client_secret", s.secret) // want `client secret is sent in the URL`
	c.RawQuery = q.Encode()
	return &c
}

// Other parameters may be there, and a helper has the query for GET only.
func page(req *http.Request, n string) {
	q := req.URL.Query()
	q.Set("page", n)
	req.URL.RawQuery = q.Encode()
}

func send(method, address string, form url.Values) (*http.Response, error) {
	req, err := http.NewRequest(method, address, nil)
	if err != nil {
		return nil, err
	}
	if method == http.MethodGet {
		req.URL.RawQuery = form.Encode()
	}
	return http.DefaultClient.Do(req)
}

func token(id, secret string) (*http.Response, error) {
	return send(http.MethodPost, "https://sso.fabrikam.com/oauth/token", url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}})
}

func orders() (*http.Response, error) {
	return send(http.MethodGet, "https://api.fabrikam.com/orders", url.Values{"state": {"open"}})
}
