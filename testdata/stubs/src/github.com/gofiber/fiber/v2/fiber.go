// Package fiber is a stub of github.com/gofiber/fiber/v2 v2.52.15.
package fiber

import "github.com/valyala/fasthttp"

type Args = fasthttp.Args

type Agent struct{ Name string }

func Get(url string) *Agent  { return nil }
func Post(url string) *Agent { return nil }

func AcquireAgent() *Agent { return nil }
func AcquireArgs() *Args   { return nil }
func ReleaseArgs(a *Args)  {}

func (a *Agent) Parse() error                                { return nil }
func (a *Agent) Set(k, v string) *Agent                      { return a }
func (a *Agent) Add(k, v string) *Agent                      { return a }
func (a *Agent) ContentType(contentType string) *Agent       { return a }
func (a *Agent) QueryString(queryString string) *Agent       { return a }
func (a *Agent) BasicAuth(username, password string) *Agent  { return a }
func (a *Agent) BodyString(bodyString string) *Agent         { return a }
func (a *Agent) Body(body []byte) *Agent                     { return a }
func (a *Agent) JSON(v interface{}, ctype ...string) *Agent  { return a }
func (a *Agent) Form(args *Args) *Agent                      { return a }
func (a *Agent) Bytes() (int, []byte, []error)               { return 0, nil, nil }
func (a *Agent) String() (int, string, []error)              { return 0, "", nil }
func (a *Agent) Struct(v interface{}) (int, []byte, []error) { return 0, nil, nil }
