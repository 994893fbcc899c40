// Package unsure has nothing to report: what is done to the request is not
// known, or it carries no form of a client.
package unsure

import (
	"context"
	"net/http"
	"net/url"
	"strings"
)

type credentials struct{ id, secret, tokenURL string }

func (c credentials) form() url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}}
}

// A Client is one that the analysis knows nothing of; it may pick the header by
// the type of the body.
type Client interface {
	Do(method, target string, body any) error
	Prepare(req *http.Request) error
}

func (c credentials) rest(hc Client) error { return hc.Do("POST", c.tokenURL, c.form()) }

func (c credentials) prepared(hc Client) (*http.Response, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(c.form().Encode()))
	if err != nil {
		return nil, err
	}
	if err := hc.Prepare(req); err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}

func (c credentials) fromElsewhere(header http.Header) (*http.Response, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(c.form().Encode()))
	if err != nil {
		return nil, err
	}
	req.Header = header
	return http.DefaultClient.Do(req)
}

// NewRequest is for callers in other packages.
func (c credentials) NewRequest(ctx context.Context) (*http.Request, error) {
	return http.NewRequestWithContext(ctx, http.MethodPost, c.tokenURL, strings.NewReader(c.form().Encode()))
}

func (c credentials) headers(extra map[string]string) (*http.Response, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(c.form().Encode()))
	if err != nil {
		return nil, err
	}
	for k, v := range extra {
		req.Header.Set(k, v)
	}
	return http.DefaultClient.Do(req)
}

func search(target, q string) (*http.Response, error) {
	req, err := http.NewRequest("POST", target, strings.NewReader(url.Values{"q": {q}}.Encode()))
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}
