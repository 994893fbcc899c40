// Package methods sends forms by GET.
package methods

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/go-resty/resty/v2"
)

type client struct{ id, secret, tokenURL string }

func (c client) form() url.Values {
	return url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}}
}

func (c client) get() (*http.Response, error) {
	req, err := http.NewRequest("GET", c.tokenURL, strings.NewReader(c.form().Encode())) // want `the token request has a form body and the method GET: servers ignore the body or refuse the method \(AADSTS900561, invalid_request\); send it by POST`
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return http.DefaultClient.Do(req)
}

func (c client) empty() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, c.tokenURL, strings.NewReader(c.form().Encode())) // want `the token request has a form body and the method GET`
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return http.DefaultClient.Do(req)
}

func (c client) resty() (*resty.Response, error) {
	return resty.New().R(). // want `the token request has a form body and the method GET`
				SetFormData(map[string]string{"grant_type": "client_credentials", "client_secret": c.secret}).
				Get(c.tokenURL)
}
