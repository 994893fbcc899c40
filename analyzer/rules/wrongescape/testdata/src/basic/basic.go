// Package basic encodes the parts of a Basic header with something else than a form's
// encoding.
package basic

import (
	"encoding/base64"
	"html"
	"net/http"
	"net/url"
	"strings"
)

func request() (*http.Request, error) {
	return http.NewRequest(http.MethodPost, "https://sso.fabrikam.com/oauth/token", strings.NewReader("grant_type=client_credentials"))
}

func path(id, secret string) (*http.Request, error) {
	req, err := request()
	if err == nil {
		req.SetBasicAuth(url.QueryEscape(id), url.PathEscape(secret)) // want `client secret for the Basic header is escaped for a URL's path`
	}
	return req, err
}

type client struct{ id, secret string }

func (c client) markup() (*http.Request, error) {
	secret := html.EscapeString(c.secret) // want `client secret for the Basic header is escaped for HTML`
	req, err := request()
	if err == nil {
		req.SetBasicAuth(url.QueryEscape(c.id), secret)
	}
	return req, err
}

func closure(id, secret string) func(*http.Request) error {
	escape := func(s string) string {
		return url.PathEscape(s) // want `client ID for the Basic header is escaped for a URL's path`
	}
	return func(*http.Request) error {
		req, err := request()
		if err != nil {
			return err
		}
		req.SetBasicAuth(escape(id), url.QueryEscape(secret))
		return nil
	}
}

func byHand(id, secret string) (*http.Request, error) {
	req, err := request()
	if err != nil {
		return nil, err
	}
	pair := url.QueryEscape(id) + ":" + url.PathEscape(secret) // want `client secret for the Basic header is escaped for a URL's path`
	req.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(pair)))
	return req, nil
}

func right(id, secret string) (*http.Request, error) {
	req, err := request()
	if err == nil {
		req.SetBasicAuth(url.QueryEscape(id), url.QueryEscape(secret))
	}
	return req, err
}
