// Package addresses has functions that are given the address of the token endpoint:
// form and headers are all that counts.
package addresses

import (
	"context"
	"net/http"
	"net/url"
	"strings"
)

func form(id, secret string) *strings.Reader {
	return strings.NewReader(url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}}.Encode())
}

// Token is called by others.
func Token(ctx context.Context, tokenURL, id, secret string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, tokenURL, form(id, secret)) // want `it has no Content-Type`
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(req)
}

// A Client is for others.
type Client struct {
	HTTP interface {
		Do(*http.Request) (*http.Response, error)
	}
	ID, Secret string
}

// Token has the address from its caller.
func (c *Client) Token(base string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, base+"/oauth/token", form(c.ID, c.Secret)) // want `it has no Content-Type`
	if err != nil {
		return nil, err
	}
	return c.HTTP.Do(req)
}

// Empty says nothing.
func Empty(u, id, secret string) (*http.Response, error) {
	return http.Post(u, "", form(id, secret)) // want `it has no Content-Type`
}

// Source returns a function.
func Source(u *url.URL, id, secret string) func() (*http.Response, error) {
	return func() (*http.Response, error) {
		req, err := http.NewRequest(http.MethodPost, u.String(), form(id, secret)) // want `it has no Content-Type`
		if err != nil {
			return nil, err
		}
		return http.DefaultClient.Do(req)
	}
}

// Right has the header.
func Right(u, id, secret string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, u, form(id, secret))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return http.DefaultClient.Do(req)
}

// Typed leaves the type to the caller.
func Typed(u, contentType, id, secret string) (*http.Response, error) {
	return http.Post(u, contentType, form(id, secret))
}
