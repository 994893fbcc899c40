// Package libraries encodes what HTTP libraries encode again.
package libraries

import (
	"net/url"

	"github.com/dghubble/sling"
	"github.com/go-resty/resty/v2"
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v3/client"
	"github.com/hashicorp/go-retryablehttp"
	"github.com/imroc/req/v3"
	"github.com/valyala/fasthttp"
)

const tokenURL = "https://sso.fabrikam.com/oauth/token"

type credentials struct{ id, secret string }

func (c credentials) resty() (*resty.Response, error) {
	return resty.New().R().SetFormData(map[string]string{
		"grant_type":    "client_credentials",
		"client_secret": url.QueryEscape(c.secret), // want `client secret for client_secret is escaped already`
	}).Post(tokenURL)
}

func (c credentials) req() (*req.Response, error) {
	form := map[string]string{"grant_type": "client_credentials"}
	form["client_secret"] = url.QueryEscape(c.secret) // want `client secret for client_secret is escaped already`
	return req.R().SetFormData(form).Post(tokenURL)
}

type grant struct {
	Grant  string `url:"grant_type"`
	Secret string `url:"client_secret"`
}

func (c credentials) sling() error {
	_, err := sling.New().Post(tokenURL).BodyForm(&grant{
		Grant:  "client_credentials",
		Secret: url.QueryEscape(c.secret), // want `client secret for client_secret is escaped already`
	}).ReceiveSuccess(nil)
	return err
}

func (c credentials) fasthttp(resp *fasthttp.Response) error {
	r := fasthttp.AcquireRequest()
	r.SetRequestURI(tokenURL)
	r.Header.SetMethod("POST")
	r.PostArgs().Set("grant_type", "client_credentials")
	r.PostArgs().Set("client_secret", url.QueryEscape(c.secret)) // want `client secret for client_secret is escaped already`
	return fasthttp.Do(r, resp)
}

func (c credentials) fiber() []error {
	args := fiber.AcquireArgs()
	args.Set("grant_type", "client_credentials")
	args.Set("client_secret", url.QueryEscape(c.secret)) // want `client secret for client_secret is escaped already`
	_, _, errs := fiber.Post(tokenURL).Form(args).Bytes()
	return errs
}

func (c credentials) fiber3() (*client.Response, error) {
	return client.New().R().
		SetFormData("grant_type", "client_credentials").
		SetFormData("client_secret", url.QueryEscape(c.secret)). // want `client secret for client_secret is escaped already`
		Post(tokenURL)
}

func (c credentials) retryable() error {
	_, err := retryablehttp.PostForm(tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_secret": {url.QueryEscape(c.secret)}}) // want `client secret for client_secret is escaped already`
	return err
}
