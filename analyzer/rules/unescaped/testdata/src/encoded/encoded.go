// Package encoded has nothing to report: everything is form-encoded once.
package encoded

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
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

const formType = "application/x-www-form-urlencoded"

type credentials struct {
	id, secret, tokenURL string
	form                 url.Values
}

func (c *credentials) literal() (*http.Response, error) {
	return http.PostForm(c.tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}})
}

func (c *credentials) set(hc *http.Client) (*http.Response, error) {
	form := url.Values{}
	form.Set("grant_type", "client_credentials")
	form.Add("client_id", c.id)
	form["client_secret"] = []string{c.secret}
	return hc.PostForm(c.tokenURL, form)
}

func fill(form url.Values, id, secret string) {
	form.Set("client_id", id)
	form.Set("client_secret", secret)
}

func newForm(id, secret string) url.Values {
	form := make(url.Values)
	fill(form, id, secret)
	return form
}

func (c *credentials) helpers(ctx context.Context) (*http.Request, error) {
	form := newForm(c.id, c.secret)
	form.Set("grant_type", "client_credentials")
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.tokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	return req, nil
}

func (c *credentials) field() (*http.Response, error) {
	c.form = url.Values{"grant_type": {"client_credentials"}}
	c.form.Set("client_secret", c.secret)
	return http.Post(c.tokenURL, formType, bytes.NewBufferString(c.form.Encode()))
}

func (c *credentials) struc() (*http.Response, error) {
	body := newForm(c.id, c.secret).Encode()
	req := &http.Request{Method: "POST", Header: http.Header{}, Body: io.NopCloser(strings.NewReader(body))}
	req.Header.Set("Content-Type", formType)
	return http.DefaultClient.Do(req)
}

func (c *credentials) byHand() (*http.Response, error) {
	body := fmt.Sprintf("grant_type=client_credentials&client_id=%s&client_secret=%s", url.QueryEscape(c.id), url.QueryEscape(c.secret))
	return http.Post(c.tokenURL, formType, strings.NewReader(body))
}

func (c *credentials) escapedBefore() (*http.Response, error) {
	id, secret := url.QueryEscape(c.id), url.QueryEscape(c.secret)
	var b strings.Builder
	b.WriteString("grant_type=client_credentials&client_id=")
	b.WriteString(id)
	b.WriteString("&client_secret=" + secret)
	return http.Post(c.tokenURL, formType, strings.NewReader(b.String()))
}

// pair encodes what it is given.
func pair(key, value string) string { return key + "=" + url.QueryEscape(value) }

func (c *credentials) pairs() (*http.Response, error) {
	fields := []string{pair("grant_type", "client_credentials"), pair("client_id", c.id), pair("client_secret", c.secret)}
	return http.Post(c.tokenURL, formType, strings.NewReader(strings.Join(fields, "&")))
}

// An Encoder is one that the analysis knows nothing of.
type Encoder interface{ Encode(s string) string }

func (c *credentials) unknown(e Encoder) (*http.Response, error) {
	return http.Post(c.tokenURL, formType, strings.NewReader("grant_type=client_credentials&client_id=web-frontend&client_secret="+e.Encode(c.secret)))
}

func (c *credentials) replaced() (*http.Response, error) {
	secret := strings.NewReplacer("%", "%25", "+", "%2B", "&", "%26", "=", "%3D").Replace(c.secret)
	return http.Post(c.tokenURL, formType, strings.NewReader("grant_type=client_credentials&client_id=web-frontend&client_secret="+secret))
}

func (c *credentials) resty() (*resty.Response, error) {
	return resty.New().R().SetFormData(map[string]string{"grant_type": "client_credentials", "client_id": c.id, "client_secret": c.secret}).Post(c.tokenURL)
}

func (c *credentials) restyValues() (*resty.Response, error) {
	return resty.New().R().SetFormDataFromValues(newForm(c.id, c.secret)).Post(c.tokenURL)
}

func (c *credentials) req() (*req.Response, error) {
	return req.R().SetFormData(map[string]string{"grant_type": "client_credentials", "client_secret": c.secret}).Post(c.tokenURL)
}

type grant struct {
	Grant  string `url:"grant_type"`
	ID     string `url:"client_id"`
	Secret string `url:"client_secret"`
}

func (c *credentials) sling() error {
	_, err := sling.New().Post(c.tokenURL).BodyForm(&grant{"client_credentials", c.id, c.secret}).ReceiveSuccess(nil)
	return err
}

func (c *credentials) gorequest() []error {
	_, _, errs := gorequest.New().Post(c.tokenURL).Type("form").SendMap(map[string]string{"grant_type": "client_credentials", "client_secret": c.secret}).End()
	return errs
}

func (c *credentials) fasthttp(resp *fasthttp.Response) error {
	r := fasthttp.AcquireRequest()
	r.SetRequestURI(c.tokenURL)
	r.Header.SetMethod("POST")
	r.Header.SetContentType(formType)
	r.PostArgs().Set("grant_type", "client_credentials")
	r.PostArgs().Set("client_secret", c.secret)
	return fasthttp.Do(r, resp)
}

func (c *credentials) fasthttpPost() error {
	args := fasthttp.AcquireArgs()
	args.Set("grant_type", "client_credentials")
	args.Set("client_secret", c.secret)
	_, _, err := fasthttp.Post(nil, c.tokenURL, args)
	return err
}

func (c *credentials) fiber() []error {
	args := fiber.AcquireArgs()
	args.Set("grant_type", "client_credentials")
	args.Set("client_secret", c.secret)
	_, _, errs := fiber.Post(c.tokenURL).Form(args).Bytes()
	return errs
}

func (c *credentials) fiber3() (*client.Response, error) {
	return client.New().R().SetFormData("grant_type", "client_credentials").SetFormData("client_secret", c.secret).Post(c.tokenURL)
}

func (c *credentials) retryable() (*http.Response, error) {
	return retryablehttp.PostForm(c.tokenURL, newForm(c.id, c.secret))
}
