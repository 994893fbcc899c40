// Package branches has nothing to report: the header or the body, never both.
package branches

import (
	"net/http"
	"net/url"
	"strings"
)

const formType = "application/x-www-form-urlencoded"

type client struct{ id, secret, tokenURL, method string }

func (c client) either() (*http.Request, error) {
	form := url.Values{"grant_type": {"client_credentials"}}
	if c.method != "client_secret_basic" {
		form.Set("client_id", c.id)
		form.Set("client_secret", c.secret)
	}
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	if c.method == "client_secret_basic" {
		req.SetBasicAuth(url.QueryEscape(c.id), url.QueryEscape(c.secret))
	}
	return req, nil
}

func (c client) switched(form url.Values) (req *http.Request, err error) {
	form.Set("grant_type", "client_credentials")
	switch c.method {
	case "client_secret_post":
		form.Set("client_secret", c.secret)
		if req, err = http.NewRequest("POST", c.tokenURL, strings.NewReader(form.Encode())); err != nil {
			return nil, err
		}
	case "client_secret_basic":
		if req, err = http.NewRequest("POST", c.tokenURL, strings.NewReader(form.Encode())); err != nil {
			return nil, err
		}
		req.SetBasicAuth(url.QueryEscape(c.id), url.QueryEscape(c.secret))
	}
	req.Header.Set("Content-Type", formType)
	return req, nil
}

func (c client) early() (*http.Request, error) {
	form := url.Values{"grant_type": {"client_credentials"}}
	if c.method == "client_secret_post" {
		form.Set("client_secret", c.secret)
		req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(form.Encode()))
		if err != nil {
			return nil, err
		}
		req.Header.Set("Content-Type", formType)
		return req, nil
	}
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	req.SetBasicAuth(url.QueryEscape(c.id), url.QueryEscape(c.secret))
	return req, nil
}
