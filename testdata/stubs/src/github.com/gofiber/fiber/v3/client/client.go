// Package client is a stub of github.com/gofiber/fiber/v3/client v3.1.0.
package client

type Client struct{ baseURL string }

type Request struct{ url string }

type Response struct{ client *Client }

func New() *Client             { return nil }
func AcquireRequest() *Request { return nil }

func (c *Client) R() *Request                   { return nil }
func (c *Client) SetBaseURL(url string) *Client { return c }

func (r *Request) SetMethod(method string) *Request                { return r }
func (r *Request) SetURL(url string) *Request                      { return r }
func (r *Request) SetHeader(key, val string) *Request              { return r }
func (r *Request) SetParam(key, val string) *Request               { return r }
func (r *Request) SetJSON(v any) *Request                          { return r }
func (r *Request) SetRawBody(v []byte) *Request                    { return r }
func (r *Request) AddFormData(key, val string) *Request            { return r }
func (r *Request) SetFormData(key, val string) *Request            { return r }
func (r *Request) SetFormDataWithMap(m map[string]string) *Request { return r }
func (r *Request) Get(url string) (*Response, error)               { return nil, nil }
func (r *Request) Post(url string) (*Response, error)              { return nil, nil }
func (r *Request) Send() (*Response, error)                        { return nil, nil }

func (r *Response) Body() []byte    { return nil }
func (r *Response) StatusCode() int { return 0 }
