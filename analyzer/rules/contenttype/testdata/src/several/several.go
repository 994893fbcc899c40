// Package several has helpers for several methods: what they do for GET is not what
// they do for POST.
package several

import (
	"io"
	"net/http"
	"net/url"
	"strings"
)

const base = "https://api.fabrikam.com/"

// A Client has credentials for the body.
type Client struct{ ID, Secret string }

func (c *Client) request(method, path string, more map[string]string) (*http.Request, error) {
	var body io.Reader
	if more != nil {
		form := url.Values{"grant_type": {"client_credentials"}, "client_id": {c.ID}, "client_secret": {c.Secret}}
		for k, v := range more {
			form.Set(k, v)
		}
		body = strings.NewReader(form.Encode())
	}
	req, err := http.NewRequest(method, base+path, body)
	if err != nil {
		return nil, err
	}
	if more != nil {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	return req, nil
}

func (c *Client) subscribe() (*http.Request, error) {
	return c.request(http.MethodPost, "subscriptions", map[string]string{"callback_url": "https://shop.example.com/"})
}

func (c *Client) list() (*http.Request, error) {
	return c.request(http.MethodGet, "subscriptions", nil)
}

// The method decides.
func do(method, address string, form url.Values) (*http.Response, error) {
	var body io.Reader
	switch method {
	case http.MethodGet:
		address += "?" + form.Encode()
	default:
		body = strings.NewReader(form.Encode())
	}
	req, err := http.NewRequest(method, address, body)
	if err != nil {
		return nil, err
	}
	if method != http.MethodGet {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	return http.DefaultClient.Do(req)
}

func (c *Client) token() (*http.Response, error) {
	return do(http.MethodPost, base+"oauth/token", url.Values{"grant_type": {"client_credentials"}, "client_id": {c.ID}, "client_secret": {c.Secret}})
}

func orders() (*http.Response, error) {
	return do(http.MethodGet, base+"orders", url.Values{"state": {"open"}})
}

// A closure with a flag.
func flagged(id, secret string) error {
	send := func(withBody bool, method string) error {
		var body io.Reader
		if withBody {
			body = strings.NewReader(url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}}.Encode())
		}
		req, err := http.NewRequest(method, base+"oauth/token", body)
		if err != nil {
			return err
		}
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		_, err = http.DefaultClient.Do(req)
		return err
	}
	if err := send(false, http.MethodGet); err != nil {
		return err
	}
	return send(true, http.MethodPost)
}

// GET with the body is wrong here too.
func get(c *Client) (*http.Request, error) {
	return always(http.MethodGet, c)
}

func always(method string, c *Client) (*http.Request, error) {
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {c.ID}, "client_secret": {c.Secret}}
	req, err := http.NewRequest(method, base+"oauth/token", strings.NewReader(form.Encode())) // want `a form body and the method GET`
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return req, nil
}
