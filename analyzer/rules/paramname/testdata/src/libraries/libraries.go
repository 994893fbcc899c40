// Package libraries has misspelt names in what HTTP libraries send.
package libraries

import (
	"github.com/dghubble/sling"
	"github.com/go-resty/resty/v2"
	"github.com/gofiber/fiber/v3/client"
	"github.com/imroc/req/v3"
	"github.com/valyala/fasthttp"
)

const tokenURL = "https://sso.fabrikam.com/oauth/token"

type credentials struct{ id, secret string }

func (c credentials) resty() (*resty.Response, error) {
	return resty.New().R().SetFormData(map[string]string{
		"grant_type":    "client_credentials",
		"client_Id":     c.id, // want `the token request has a parameter client_Id where the standard's name is client_id`
		"client_secret": c.secret,
	}).Post(tokenURL)
}

func (c credentials) req() (*req.Response, error) {
	return req.R().SetFormData(map[string]string{
		"grant_type": "client_credentials", "client_id": c.id,
		"client-secret": c.secret, // want `the token request has a parameter client-secret where the standard's name is client_secret`
	}).Post(tokenURL)
}

func (c credentials) fiber3() (*client.Response, error) {
	return client.New().R().
		SetFormData("grant_type", "client_credentials").
		SetFormData("clientid", c.id). // want `the token request has a parameter clientid where the standard's name is client_id`
		SetFormData("client_secret", c.secret).
		Post(tokenURL)
}

func (c credentials) fasthttp(resp *fasthttp.Response) error {
	r := fasthttp.AcquireRequest()
	r.SetRequestURI(tokenURL)
	r.Header.SetMethod("POST")
	r.PostArgs().Set("grant_type", "client_credentials")
	r.PostArgs().Set("client_id", c.id)
	r.PostArgs().Set("ClientSecret", c.secret) // want `the token request has a parameter ClientSecret where the standard's name is client_secret`
	return fasthttp.Do(r, resp)
}

type grant struct {
	Grant  string `url:"grant_type"`
	ID     string `url:"clientId"`
	Secret string `url:"client_secret"`
}

// gap (2026-11-25): want "clientId" where the tag is.
func (c credentials) sling() error {
	_, err := sling.New().Post(tokenURL).BodyForm(&grant{"client_credentials", c.id, c.secret}).ReceiveSuccess(nil)
	return err
}
