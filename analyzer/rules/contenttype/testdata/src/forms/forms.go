// Package forms sends forms as something else.
package forms

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/hashicorp/go-retryablehttp"
)

type client struct{ id, secret, tokenURL string }

func (c client) form() url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}}
}

func (c client) missing() (*http.Response, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(c.form().Encode())) // want `the body of the token request is a form and it has no Content-Type: the server finds no parameter in it and answers invalid_request \(AADSTS900144\); set application/x-www-form-urlencoded`
	if err != nil {
		return nil, err
	}
	req.Header.Set("Accept", "application/json")
	return http.DefaultClient.Do(req)
}

func (c client) missingWithContext(ctx context.Context, hc *http.Client) (*http.Response, error) {
	form := c.form()
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.tokenURL, bytes.NewBufferString(form.Encode())) // want `the body of the token request is a form and it has no Content-Type`
	if err != nil {
		return nil, err
	}
	return hc.Do(req)
}

func (c client) literal() (*http.Response, error) {
	req := &http.Request{ // want `the body of the token request is a form and it has no Content-Type`
		Method: http.MethodPost,
		URL:    &url.URL{Scheme: "https", Host: "sso.fabrikam.com", Path: "/oauth/token"},
		Header: http.Header{},
		Body:   io.NopCloser(strings.NewReader(c.form().Encode())),
	}
	return http.DefaultClient.Do(req)
}

func (c client) asJSON() (*http.Response, error) {
	return http.Post(c.tokenURL, "application/json", strings.NewReader(c.form().Encode())) // want `the body of the token request is a form and its Content-Type application/json: the server finds no parameter`
}

func (c client) header() (*http.Response, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(c.form().Encode())) // want `the body of the token request is a form and its Content-Type text/plain`
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "text/plain")
	return http.DefaultClient.Do(req)
}

// A form in the quotes of a JSON text.
func (c client) quoted() (*http.Response, error) {
	body, err := json.Marshal(c.form().Encode())
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest("POST", c.tokenURL, bytes.NewReader(body)) // want `the body of the token request is a form in the quotes of a JSON text`
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return http.DefaultClient.Do(req)
}

func (c client) retryable() error {
	r, err := retryablehttp.NewRequest("POST", c.tokenURL, strings.NewReader(c.form().Encode())) // want `the body of the token request is a form and it has no Content-Type`
	if err != nil {
		return err
	}
	_, err = retryablehttp.NewClient().Do(r)
	return err
}

// The address is a parameter and nobody in the package calls the function: form and
// headers are all that counts.
func target(tokenURL, clientSecret string) (*http.Response, error) {
	form := url.Values{"grant_type": {"client_credentials"}, "client_secret": {clientSecret}}
	req, err := http.NewRequest("POST", tokenURL, strings.NewReader(form.Encode())) // want `the body of the token request is a form and it has no Content-Type`
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}
