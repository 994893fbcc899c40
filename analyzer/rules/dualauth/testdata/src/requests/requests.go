// Package requests sends the secret in the Basic header and in the body.
package requests

import (
	"context"
	"encoding/base64"
	"net/http"
	"net/url"
	"strings"
)

const formType = "application/x-www-form-urlencoded"

type client struct{ id, secret, tokenURL string }

func (c client) set(ctx context.Context) (*http.Request, error) {
	form := url.Values{}
	form.Set("grant_type", "client_credentials")
	form.Set("client_id", c.id)
	form.Set("client_secret", c.secret) // want `client secret is sent twice in one request, in the body and in the Basic header: RFC 6749 2.3 allows one`
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.tokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	req.SetBasicAuth(url.QueryEscape(c.id), url.QueryEscape(c.secret))
	return req, nil
}

func (c client) byHand() (*http.Request, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader("grant_type=client_credentials&client_secret="+url.QueryEscape(c.secret))) // want `client secret is sent twice in one request`
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	req.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(url.QueryEscape(c.id)+":"+url.QueryEscape(c.secret))))
	return req, nil
}

func (c client) form() url.Values {
	return url.Values{
		"grant_type":    {"client_credentials"},
		"client_secret": {c.secret}, // want `client secret is sent twice in one request`
	}
}

func (c client) send(form url.Values) (*http.Response, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	req.SetBasicAuth(url.QueryEscape(c.id), url.QueryEscape(c.secret))
	return http.DefaultClient.Do(req)
}

func (c client) wrapped() (*http.Response, error) { return c.send(c.form()) }

func (c client) refresh(token string) (*http.Response, error) {
	return c.send(url.Values{"grant_type": {"refresh_token"}, "refresh_token": {token}})
}
