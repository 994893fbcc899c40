// Package req is a stub of github.com/imroc/req/v3 v3.43.0.
package req

import (
	"context"
	"net/http"
	"net/url"
)

type Client struct{ BaseURL string }

type Request struct {
	FormData    url.Values
	QueryParams url.Values
	Headers     http.Header
	Body        []byte
}

type Response struct{ *http.Response }

func C() *Client  { return nil }
func R() *Request { return nil }

func (c *Client) R() *Request                                          { return nil }
func (c *Client) Post(url ...string) *Request                          { return nil }
func (c *Client) SetBaseURL(u string) *Client                          { return c }
func (c *Client) SetCommonBasicAuth(username, password string) *Client { return c }

func (r *Request) SetURL(url string) *Request                       { return r }
func (r *Request) SetFormDataFromValues(data url.Values) *Request   { return r }
func (r *Request) SetFormData(data map[string]string) *Request      { return r }
func (r *Request) SetQueryString(query string) *Request             { return r }
func (r *Request) SetSuccessResult(result interface{}) *Request     { return r }
func (r *Request) SetBasicAuth(username, password string) *Request  { return r }
func (r *Request) SetHeaders(hdrs map[string]string) *Request       { return r }
func (r *Request) SetHeader(key, value string) *Request             { return r }
func (r *Request) SetQueryParams(params map[string]string) *Request { return r }
func (r *Request) SetQueryParam(key, value string) *Request         { return r }
func (r *Request) SetBody(body interface{}) *Request                { return r }
func (r *Request) SetBodyString(body string) *Request               { return r }
func (r *Request) SetBodyJsonMarshal(v interface{}) *Request        { return r }
func (r *Request) SetContentType(contentType string) *Request       { return r }
func (r *Request) SetContext(ctx context.Context) *Request          { return r }
func (r *Request) Send(method, url string) (*Response, error)       { return nil, nil }
func (r *Request) Get(url string) (*Response, error)                { return nil, nil }
func (r *Request) Post(url string) (*Response, error)               { return nil, nil }
