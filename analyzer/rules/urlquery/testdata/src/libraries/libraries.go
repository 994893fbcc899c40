// Package libraries lets HTTP libraries put the client secret into the URL.
package libraries

import (
	"net/url"

	"github.com/dghubble/sling"
	"github.com/go-resty/resty/v2"
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v3/client"
	"github.com/hashicorp/go-retryablehttp"
	"github.com/imroc/req/v3"
	"github.com/parnurzeal/gorequest"
	"github.com/valyala/fasthttp"
)

const tokenURL = "https://sso.fabrikam.com/oauth/token"

type credentials struct{ id, secret string }

func (c credentials) resty() (*resty.Response, error) {
	return resty.New().R().
		SetQueryParam("grant_type", "client_credentials").
		SetQueryParam("client_secret", c.secret). // want `client secret is sent in the URL`
		Post(tokenURL)
}

func (c credentials) restyMap() (*resty.Response, error) {
	return resty.New().R().SetQueryParams(map[string]string{"grant_type": "client_credentials", "client_secret": c.secret}).Get(tokenURL) // want `client secret is sent in the URL`
}

func (c credentials) req() (*req.Response, error) {
	return req.R().
		SetQueryParams(map[string]string{
			"grant_type":    "client_credentials",
			"client_secret": c.secret, // want `client secret is sent in the URL`
		}).
		Get(tokenURL)
}

type grant struct {
	Grant  string `url:"grant_type"`
	Secret string `url:"client_secret"`
}

func (c credentials) sling() error {
	_, err := sling.New().Get(tokenURL).QueryStruct(&grant{
		Grant:  "client_credentials",
		Secret: c.secret, // want `client secret is sent in the URL`
	}).ReceiveSuccess(nil)
	return err
}

func (c credentials) gorequest() []error {
	_, _, errs := gorequest.New().Get(tokenURL).
		Param("grant_type", "client_credentials").
		Param("client_secret", c.secret). // want `client secret is sent in the URL`
		End()
	return errs
}

func (c credentials) fasthttp(resp *fasthttp.Response) error {
	r := fasthttp.AcquireRequest()
	r.SetRequestURI(tokenURL)
	r.URI().QueryArgs().Set("grant_type", "client_credentials")
	r.URI().QueryArgs().Set("client_secret", c.secret) // want `client secret is sent in the URL`
	return fasthttp.Do(r, resp)
}

func (c credentials) fiber() []error {
	_, _, errs := fiber.Get(tokenURL).
		QueryString("grant_type=client_credentials&client_secret=" + url.QueryEscape(c.secret)). // want `client secret is sent in the URL`
		Bytes()
	return errs
}

func (c credentials) fiber3() (*client.Response, error) {
	return client.New().R().
		SetParam("grant_type", "client_credentials").
		SetParam("client_secret", c.secret). // want `client secret is sent in the URL`
		Get(tokenURL)
}

func (c credentials) retryable() error {
	_, err := retryablehttp.Get(tokenURL + "?grant_type=client_credentials&client_secret=" + url.QueryEscape(c.secret)) // want `client secret is sent in the URL`
	return err
}
