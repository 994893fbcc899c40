// Package resty is a stub of github.com/go-resty/resty/v2 v2.17.2: what the
// tests use, with the library's signatures.
package resty

import (
	"context"
	"net/http"
	"net/url"
)

type Client struct {
	Debug bool
}

func New() *Client { return &Client{} }

func (c *Client) R() *Request                               { return &Request{} }
func (c *Client) SetDebug(d bool) *Client                   { return c }
func (c *Client) SetBaseURL(url string) *Client             { return c }
func (c *Client) SetHeader(header, value string) *Client    { return c }
func (c *Client) SetBasicAuth(user, pass string) *Client    { return c }
func (c *Client) SetFormData(d map[string]string) *Client   { return c }
func (c *Client) SetQueryParam(param, value string) *Client { return c }

type Request struct {
	URL, Method string
}

func (r *Request) SetContext(ctx context.Context) *Request             { return r }
func (r *Request) SetHeader(header, value string) *Request             { return r }
func (r *Request) SetHeaders(headers map[string]string) *Request       { return r }
func (r *Request) SetBasicAuth(user, pass string) *Request             { return r }
func (r *Request) SetAuthToken(token string) *Request                  { return r }
func (r *Request) SetFormData(data map[string]string) *Request         { return r }
func (r *Request) SetFormDataFromValues(data url.Values) *Request      { return r }
func (r *Request) SetBody(body interface{}) *Request                   { return r }
func (r *Request) SetResult(res interface{}) *Request                  { return r }
func (r *Request) SetError(err interface{}) *Request                   { return r }
func (r *Request) SetQueryParam(param, value string) *Request          { return r }
func (r *Request) SetQueryParams(params map[string]string) *Request    { return r }
func (r *Request) SetQueryParamsFromValues(params url.Values) *Request { return r }
func (r *Request) SetQueryString(query string) *Request                { return r }
func (r *Request) SetPathParam(param, value string) *Request           { return r }
func (r *Request) SetDebug(d bool) *Request                            { return r }
func (r *Request) Get(url string) (*Response, error)                   { return nil, nil }
func (r *Request) Post(url string) (*Response, error)                  { return nil, nil }
func (r *Request) Put(url string) (*Response, error)                   { return nil, nil }
func (r *Request) Execute(method, url string) (*Response, error)       { return nil, nil }

type Response struct {
	RawResponse *http.Response
}

func (r *Response) Body() []byte        { return nil }
func (r *Response) String() string      { return "" }
func (r *Response) StatusCode() int     { return 0 }
func (r *Response) Status() string      { return "" }
func (r *Response) IsError() bool       { return false }
func (r *Response) IsSuccess() bool     { return false }
func (r *Response) Error() interface{}  { return nil }
func (r *Response) Result() interface{} { return nil }
