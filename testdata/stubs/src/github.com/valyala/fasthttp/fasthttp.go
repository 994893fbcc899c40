// Package fasthttp is a stub of github.com/valyala/fasthttp v1.78.0.
package fasthttp

import "time"

type Request struct{ Header RequestHeader }

type Response struct{ StreamBody bool }

type header struct{ contentType []byte }

type RequestHeader struct {
	header
	method []byte
}

type Args struct{ buf []byte }

type URI struct{ queryArgs Args }

type Client struct{ Name string }

func AcquireRequest() *Request       { return nil }
func ReleaseRequest(req *Request)    {}
func AcquireResponse() *Response     { return nil }
func ReleaseResponse(resp *Response) {}
func AcquireArgs() *Args             { return nil }
func ReleaseArgs(a *Args)            {}

func Do(req *Request, resp *Response) error                               { return nil }
func DoTimeout(req *Request, resp *Response, timeout time.Duration) error { return nil }

func Get(dst []byte, url string) (statusCode int, body []byte, err error) { return 0, nil, nil }

func Post(dst []byte, url string, postArgs *Args) (statusCode int, body []byte, err error) {
	return 0, nil, nil
}

func AppendQuotedArg(dst, src []byte) []byte { return nil }

func (c *Client) Do(req *Request, resp *Response) error { return nil }

func (c *Client) DoTimeout(req *Request, resp *Response, timeout time.Duration) error { return nil }

func (req *Request) SetRequestURI(requestURI string) {}
func (req *Request) SetBody(body []byte)             {}
func (req *Request) SetBodyRaw(body []byte)          {}
func (req *Request) SetBodyString(body string)       {}
func (req *Request) AppendBodyString(s string)       {}
func (req *Request) URI() *URI                       { return nil }
func (req *Request) PostArgs() *Args                 { return nil }

func (h *header) SetContentType(contentType string)         {}
func (h *RequestHeader) SetMethod(method string)            {}
func (h *RequestHeader) SetRequestURI(requestURI string)    {}
func (h *RequestHeader) Add(key, value string)              {}
func (h *RequestHeader) Set(key, value string)              {}
func (h *RequestHeader) SetBytesV(key string, value []byte) {}

func (a *Args) String() string                     { return "" }
func (a *Args) QueryString() []byte                { return nil }
func (a *Args) Add(key, value string)              {}
func (a *Args) Set(key, value string)              {}
func (a *Args) SetBytesV(key string, value []byte) {}

func (u *URI) SetQueryString(queryString string) {}
func (u *URI) QueryArgs() *Args                  { return nil }

func (resp *Response) Body() []byte    { return nil }
func (resp *Response) StatusCode() int { return 0 }
