// Package retryablehttp is a stub of github.com/hashicorp/go-retryablehttp
// v0.7.8: what the tests use, with the library's signatures.
package retryablehttp

import (
	"context"
	"net/http"
	"net/url"
)

type Client struct {
	HTTPClient *http.Client
}

func NewClient() *Client { return &Client{} }

type Request struct {
	*http.Request
}

func (r *Request) SetBody(rawBody interface{}) error { return nil }

func NewRequest(method, url string, rawBody interface{}) (*Request, error) { return nil, nil }

func NewRequestWithContext(ctx context.Context, method, url string, rawBody interface{}) (*Request, error) {
	return nil, nil
}

func Get(url string) (*http.Response, error)                              { return nil, nil }
func Post(url, bodyType string, body interface{}) (*http.Response, error) { return nil, nil }
func PostForm(url string, data url.Values) (*http.Response, error)        { return nil, nil }
func (c *Client) Do(req *Request) (*http.Response, error)                 { return nil, nil }
func (c *Client) Get(url string) (*http.Response, error)                  { return nil, nil }
func (c *Client) Post(url, bodyType string, body interface{}) (*http.Response, error) {
	return nil, nil
}
func (c *Client) PostForm(url string, data url.Values) (*http.Response, error) { return nil, nil }
