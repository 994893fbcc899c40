// Package libraries sends the secret twice through HTTP libraries.
package libraries

import (
	"net/url"
	"strings"

	"github.com/dghubble/sling"
	"github.com/go-resty/resty/v2"
	"github.com/gofiber/fiber/v2"
	"github.com/hashicorp/go-retryablehttp"
	"github.com/imroc/req/v3"
	"github.com/parnurzeal/gorequest"
)

const (
	tokenURL = "https://sso.fabrikam.com/oauth/token"
	formType = "application/x-www-form-urlencoded"
)

type credentials struct{ id, secret string }

func (c credentials) user() string     { return url.QueryEscape(c.id) }
func (c credentials) password() string { return url.QueryEscape(c.secret) }

func (c credentials) resty() (*resty.Response, error) {
	return resty.New().R().
		SetBasicAuth(c.user(), c.password()).
		SetFormData(map[string]string{
			"grant_type":    "client_credentials",
			"client_secret": c.secret, // want `client secret is sent twice in one request`
		}).
		Post(tokenURL)
}

func (c credentials) req() (*req.Response, error) {
	return req.R().
		SetBasicAuth(c.user(), c.password()).
		SetFormData(map[string]string{
			"grant_type":    "client_credentials",
			"client_secret": c.secret, // want `client secret is sent twice in one request`
		}).
		Post(tokenURL)
}

type grant struct {
	Grant  string `url:"grant_type"`
	Secret string `url:"client_secret"`
}

func (c credentials) sling() error {
	_, err := sling.New().Post(tokenURL).SetBasicAuth(c.user(), c.password()).BodyForm(&grant{
		Grant:  "client_credentials",
		Secret: c.secret, // want `client secret is sent twice in one request`
	}).ReceiveSuccess(nil)
	return err
}

func (c credentials) gorequest() []error {
	_, _, errs := gorequest.New().Post(tokenURL).SetBasicAuth(c.user(), c.password()).Type("form").
		SendMap(map[string]string{
			"grant_type":    "client_credentials",
			"client_secret": c.secret, // want `client secret is sent twice in one request`
		}).End()
	return errs
}

func (c credentials) fiber() []error {
	args := fiber.AcquireArgs()
	args.Set("grant_type", "client_credentials")
	args.Set("client_secret", c.secret) // want `client secret is sent twice in one request`
	_, _, errs := fiber.Post(tokenURL).BasicAuth(c.user(), c.password()).Form(args).Bytes()
	return errs
}

func (c credentials) retryable() error {
	form := url.Values{"grant_type": {"client_credentials"}}
	form.Set("client_secret", c.secret) // want `client secret is sent twice in one request`
	r, err := retryablehttp.NewRequest("POST", tokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", formType)
	r.SetBasicAuth(c.user(), c.password())
	_, err = retryablehttp.NewClient().Do(r)
	return err
}
