// Package encoded has nothing to report: both parts are form-encoded, or need
// no encoding.
package encoded

import (
	"encoding/base64"
	"net/http"
	"net/url"
	"strings"

	"github.com/go-resty/resty/v2"
)

type client struct{ id, secret, tokenURL string }

func (c client) request() (*http.Request, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.SetBasicAuth(url.QueryEscape(c.id), url.QueryEscape(c.secret))
	return req, nil
}

func (c client) variables() (*http.Request, error) {
	id := url.QueryEscape(c.id)
	secret := url.QueryEscape(c.secret)
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.SetBasicAuth(id, secret)
	return req, nil
}

func (c client) byHand() (*http.Request, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(url.QueryEscape(c.id)+":"+url.QueryEscape(c.secret))))
	return req, nil
}

// authorize has neutral names, as in a library.
func authorize(user, password string) func(*http.Request) {
	return func(req *http.Request) { req.SetBasicAuth(url.QueryEscape(user), url.QueryEscape(password)) }
}

func (c client) option() (*http.Request, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	authorize(c.id, c.secret)(req)
	return req, nil
}

func (c client) resty() (*resty.Response, error) {
	return resty.New().R().SetBasicAuth(url.QueryEscape(c.id), url.QueryEscape(c.secret)).SetFormData(map[string]string{"grant_type": "client_credentials"}).Post(c.tokenURL)
}

func (c client) body() (*http.Response, error) {
	return http.PostForm(c.tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}})
}
