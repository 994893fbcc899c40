// Package forms encodes what url.Values encodes again.
package forms

import (
	"context"
	"net/http"
	"net/url"
	"strings"
)

const formType = "application/x-www-form-urlencoded"

type client struct{ id, secret, tokenURL string }

func (c client) literal() (*http.Response, error) {
	return http.PostForm(c.tokenURL, url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {url.QueryEscape(c.id)},     // want `client ID for client_id is escaped already, and client_id is encoded again when it is sent`
		"client_secret": {url.QueryEscape(c.secret)}, // want `client secret for client_secret is escaped already, and client_secret is encoded again when it is sent: the server decodes once`
	})
}

func (c client) set(ctx context.Context) (*http.Request, error) {
	form := url.Values{"grant_type": {"client_credentials"}}
	form.Set("client_id", c.id)
	form.Set("client_secret", url.QueryEscape(c.secret)) // want `client secret for client_secret is escaped already`
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.tokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	return req, nil
}

func (c client) index(hc *http.Client) (*http.Response, error) {
	form := make(url.Values)
	form["grant_type"] = []string{"client_credentials"}
	form["client_secret"] = []string{url.PathEscape(c.secret)} // want `client secret for client_secret is escaped already`
	return hc.PostForm(c.tokenURL, form)
}

func (c client) before() (*http.Response, error) {
	secret := url.QueryEscape(c.secret) // want `client secret for client_secret is escaped already`
	form := url.Values{"grant_type": {"client_credentials"}}
	form.Add("client_secret", secret)
	return http.PostForm(c.tokenURL, form)
}

func fill(form url.Values, secret string) { form.Set("client_secret", secret) }

func (c client) helper() (*http.Response, error) {
	form := url.Values{"grant_type": {"client_credentials"}}
	fill(form, url.QueryEscape(c.secret)) // want `client secret for client_secret is escaped already`
	return http.PostForm(c.tokenURL, form)
}

func newForm(secret string) url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_secret": {secret}}
}

func (c client) returned() (*http.Response, error) {
	return http.Post(c.tokenURL, formType, strings.NewReader(newForm(url.QueryEscape(c.secret)).Encode())) // want `client secret for client_secret is escaped already`
}

func (c client) twice() (*http.Response, error) {
	return http.PostForm(c.tokenURL, newForm(escaped(c.secret)))
}

func escaped(s string) string { return url.QueryEscape(s) } // want `client secret for client_secret is escaped already`
