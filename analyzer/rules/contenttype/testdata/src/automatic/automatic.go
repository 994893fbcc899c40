// Package automatic has nothing to report: the Content-Type is set, here, in a
// helper, or by whoever sends the form.
package automatic

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/dghubble/sling"
	"github.com/go-resty/resty/v2"
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v3/client"
	"github.com/hashicorp/go-retryablehttp"
	"github.com/imroc/req/v3"
	"github.com/parnurzeal/gorequest"
	"github.com/valyala/fasthttp"
)

type credentials struct{ id, secret, tokenURL string }

func (c credentials) form() url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}}
}

func (c credentials) postForm(hc *http.Client) (*http.Response, error) {
	if hc == nil {
		return http.PostForm(c.tokenURL, c.form())
	}
	return hc.PostForm(c.tokenURL, c.form())
}

func (c credentials) set() (*http.Response, error) {
	body := c.form().Encode()
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(body))
	if err != nil {
		return nil, err
	}
	hc := &http.Client{}
	req.Header.Set("Content-Length", strconv.Itoa(len(body)))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
	return hc.Do(req)
}

func (c credentials) lowerCase() (*http.Response, error) {
	req, err := http.NewRequest("POST", c.tokenURL, bytes.NewBufferString(c.form().Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Add("content-type", "application/x-www-form-urlencoded")
	return http.DefaultClient.Do(req)
}

func (c credentials) inMap() (*http.Response, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(c.form().Encode()))
	if err != nil {
		return nil, err
	}
	req.Header["Content-Type"] = []string{"application/x-www-form-urlencoded"}
	return http.DefaultClient.Do(req)
}

func typed(req *http.Request) { req.Header.Set("Content-Type", "application/x-www-form-urlencoded") }

func (c credentials) helper() (*http.Response, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(c.form().Encode()))
	if err != nil {
		return nil, err
	}
	typed(req)
	return http.DefaultClient.Do(req)
}

func newRequest(ctx context.Context, target string, form url.Values) (*http.Request, error) {
	return http.NewRequestWithContext(ctx, http.MethodPost, target, strings.NewReader(form.Encode()))
}

func (c credentials) caller(ctx context.Context) (*http.Response, error) {
	req, err := newRequest(ctx, c.tokenURL, c.form())
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return http.DefaultClient.Do(req)
}

func (c credentials) resty() (*resty.Response, error) {
	return resty.New().R().SetFormDataFromValues(c.form()).Post(c.tokenURL)
}

func (c credentials) req() (*req.Response, error) {
	return req.R().SetFormDataFromValues(c.form()).Post(c.tokenURL)
}

type grant struct {
	Grant  string `url:"grant_type"`
	Secret string `url:"client_secret"`
}

func (c credentials) sling() error {
	_, err := sling.New().Post(c.tokenURL).BodyForm(grant{"client_credentials", c.secret}).ReceiveSuccess(nil)
	return err
}

func (c credentials) gorequest() []error {
	_, _, errs := gorequest.New().Post(c.tokenURL).Type("form").Send(c.form().Encode()).End()
	return errs
}

func (c credentials) fasthttp() error {
	args := fasthttp.AcquireArgs()
	args.Set("grant_type", "client_credentials")
	args.Set("client_secret", c.secret)
	_, _, err := fasthttp.Post(nil, c.tokenURL, args)
	return err
}

func (c credentials) fasthttpBody(resp *fasthttp.Response) error {
	r := fasthttp.AcquireRequest()
	r.SetRequestURI(c.tokenURL)
	r.Header.SetMethod("POST")
	r.Header.SetContentType("application/x-www-form-urlencoded")
	r.SetBodyString(c.form().Encode())
	return fasthttp.Do(r, resp)
}

func (c credentials) fiber() []error {
	args := fiber.AcquireArgs()
	args.Set("grant_type", "client_credentials")
	args.Set("client_secret", c.secret)
	_, _, errs := fiber.Post(c.tokenURL).Form(args).Bytes()
	return errs
}

func (c credentials) fiber3() (*client.Response, error) {
	return client.New().R().SetFormData("grant_type", "client_credentials").SetFormData("client_secret", c.secret).Post(c.tokenURL)
}

func (c credentials) retryable() error {
	_, err := retryablehttp.Post(c.tokenURL, "application/x-www-form-urlencoded", strings.NewReader(c.form().Encode()))
	return err
}
