// Package libraries hands bodies that are texts to HTTP libraries.
package libraries

import (
	"fmt"
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

const (
	tokenURL = "https://sso.fabrikam.com/oauth/token"
	formType = "application/x-www-form-urlencoded"
)

type credentials struct{ id, secret string }

func (c credentials) resty() (*resty.Response, error) {
	return resty.New().R().
		SetHeader("Content-Type", formType).
		SetBody(fmt.Sprintf("grant_type=client_credentials&client_id=web-frontend&client_secret=%s", c.secret)). // want `client secret goes into the form parameter client_secret`
		Post(tokenURL)
}

func (c credentials) req() (*req.Response, error) {
	return req.C().R().
		SetContentType(formType).
		SetBodyString("grant_type=client_credentials&client_id=web-frontend&client_secret=" + c.secret). // want `client secret goes into the form parameter client_secret`
		Post(tokenURL)
}

func (c credentials) sling() error {
	body := strings.NewReader("grant_type=client_credentials&client_id=web-frontend&client_secret=" + c.secret) // want `client secret goes into the form parameter client_secret`
	_, err := sling.New().Post(tokenURL).Set("Content-Type", formType).Body(body).ReceiveSuccess(nil)
	return err
}

func (c credentials) gorequest() []error {
	_, _, errs := gorequest.New().Post(tokenURL).
		Type("form").
		Send("grant_type=client_credentials&client_id=web-frontend&client_secret=" + c.secret). // want `client secret goes into the form parameter client_secret`
		End()
	return errs
}

func (c credentials) fasthttp(resp *fasthttp.Response) error {
	r := fasthttp.AcquireRequest()
	defer fasthttp.ReleaseRequest(r)
	r.SetRequestURI(tokenURL)
	r.Header.SetMethod("POST")
	r.Header.SetContentType(formType)
	r.SetBodyString("grant_type=client_credentials&client_id=web-frontend&client_secret=" + c.secret) // want `client secret goes into the form parameter client_secret`
	return fasthttp.Do(r, resp)
}

func (c credentials) fiber() []error {
	_, _, errs := fiber.Post(tokenURL).
		ContentType(formType).
		BodyString("grant_type=client_credentials&client_id=web-frontend&client_secret=" + c.secret). // want `client secret goes into the form parameter client_secret`
		Bytes()
	return errs
}

func (c credentials) fiber3() (*client.Response, error) {
	return client.New().R().
		SetHeader("Content-Type", formType).
		SetRawBody([]byte("grant_type=client_credentials&client_id=web-frontend&client_secret=" + c.secret)). // want `client secret goes into the form parameter client_secret`
		Post(tokenURL)
}

func (c credentials) retryable() error {
	r, err := retryablehttp.NewRequest("POST", tokenURL, []byte("grant_type=client_credentials&client_id=web-frontend&client_secret="+c.secret)) // want `client secret goes into the form parameter client_secret`
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", formType)
	_, err = retryablehttp.NewClient().Do(r)
	return err
}
