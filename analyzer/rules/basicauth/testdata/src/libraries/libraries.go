// Package libraries leaves the Basic header to HTTP libraries, which encode
// nothing.
package libraries

import (
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

func (c credentials) resty() (*resty.Response, error) {
	return resty.New().R(). // want `ID and secret go into the Basic header`
				SetBasicAuth(c.id, c.secret).
				SetFormData(map[string]string{"grant_type": "client_credentials"}).
				Post(tokenURL)
}

func (c credentials) req() (*req.Response, error) {
	return req.R(). // want `ID and secret go into the Basic header`
			SetFormData(map[string]string{"grant_type": "client_credentials"}).
			SetBasicAuth(c.id, c.secret).
			Post(tokenURL)
}

type grant struct {
	Grant string `url:"grant_type"`
}

func (c credentials) sling() error {
	_, err := sling.New().Post(tokenURL).SetBasicAuth(c.id, c.secret).BodyForm(&grant{"client_credentials"}).ReceiveSuccess(nil) // want `ID and secret go into the Basic header`
	return err
}

func (c credentials) gorequest() []error {
	_, _, errs := gorequest.New().Post(tokenURL).SetBasicAuth(c.id, c.secret).Type("form").Send("grant_type=client_credentials").End() // want `ID and secret go into the Basic header`
	return errs
}

func (c credentials) fiber() []error {
	args := fiber.AcquireArgs()
	args.Set("grant_type", "client_credentials")
	_, _, errs := fiber.Post(tokenURL).BasicAuth(c.id, c.secret).Form(args).Bytes() // want `ID and secret go into the Basic header`
	return errs
}

func (c credentials) retryable() error {
	r, err := retryablehttp.NewRequest("POST", tokenURL, []byte("grant_type=client_credentials"))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", formType)
	r.SetBasicAuth(c.id, c.secret) // want `ID and secret go into the Basic header`
	_, err = retryablehttp.NewClient().Do(r)
	return err
}
