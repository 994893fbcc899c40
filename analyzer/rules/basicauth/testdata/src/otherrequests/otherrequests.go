// Package otherrequests has functions that ask for a token and send something else
// as well, with another Basic header: only the token request counts.
package otherrequests

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
)

const tokenURL = "https://sso.fabrikam.com/oauth/token"

type client struct{ id, secret string }

// A webhook is subscribed to, then a token is asked for.
func (c client) subscribe(ctx context.Context) error {
	hook, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://api.fabrikam.com/v1/webhooks", strings.NewReader(`{"url":"https://shop.example.com/hook"}`))
	if err != nil {
		return err
	}
	hook.SetBasicAuth(c.id, c.secret)
	if _, err := http.DefaultClient.Do(hook); err != nil {
		return err
	}
	_, err = http.PostForm(tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}})
	return err
}

// A user's grant is deleted at an address that ends in token.
func (c client) forget(ctx context.Context, app string) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodDelete, "https://git.fabrikam.com/applications/"+app+"/token", strings.NewReader(`{"access_token":"x"}`))
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.id, c.secret)
	_, err = http.DefaultClient.Do(req)
	return err
}

// A token is looked at with a document.
func (c client) check(app string, body *strings.Reader) error {
	req, err := http.NewRequest(http.MethodPost, "https://git.fabrikam.com/applications/"+app+"/token", strings.NewReader(`{"access_token":"x"}`))
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.id, c.secret)
	_, err = http.DefaultClient.Do(req)
	return err
}

// The program's own address for user and password.
func login(base, username, password string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, base+"/api/token", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(username, password)
	return http.DefaultClient.Do(req)
}

type account struct{ User, Password string }

func (a account) get() (*http.Response, error) {
	req, err := http.NewRequest("GET", "http://127.0.0.1:8080/api/v2/token", nil)
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(a.User, a.Password)
	return http.DefaultClient.Do(req)
}

// A closure puts a file beside the token.
func upload(ctx context.Context, conf *oauth2.Config, code, name, key string) error {
	if _, err := conf.Exchange(ctx, code); err != nil {
		return err
	}
	put := func(path string) error {
		req, err := http.NewRequestWithContext(ctx, http.MethodPut, "https://files.fabrikam.com/"+path, http.NoBody)
		if err != nil {
			return err
		}
		req.SetBasicAuth(name, key)
		_, err = http.DefaultClient.Do(req)
		return err
	}
	if err := put("a"); err != nil {
		return err
	}
	_, err := http.PostForm(tokenURL, url.Values{"grant_type": {"refresh_token"}})
	return err
}

// Of two requests in one function one asks for a token.
func (c client) both() error {
	req, err := http.NewRequest(http.MethodPost, tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return err
	}
	req.SetBasicAuth(c.id, c.secret) // want `without form-encoding`
	if _, err := http.DefaultClient.Do(req); err != nil {
		return err
	}
	ping, err := http.NewRequest(http.MethodHead, "https://mirror.fabrikam.com/ping", nil)
	if err != nil {
		return err
	}
	ping.SetBasicAuth(c.id, c.secret)
	_, err = http.DefaultClient.Do(ping)
	return err
}

// A sender of the program's own.
type sender interface {
	Do(*http.Request) (*http.Response, error)
}

func (c client) through(s sender) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(c.id, c.secret) // want `without form-encoding`
	return s.Do(req)
}

func (c client) value() (*http.Response, error) {
	do := http.DefaultClient.Do
	req, err := http.NewRequest(http.MethodPost, tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	req.SetBasicAuth(c.id, c.secret) // want `without form-encoding`
	return do(req)
}
