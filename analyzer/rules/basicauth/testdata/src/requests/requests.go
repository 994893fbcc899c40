// Package requests puts ID and secret into the Basic header as they are.
package requests

import (
	"context"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

const formType = "application/x-www-form-urlencoded"

type client struct{ id, secret, tokenURL string }

func (c client) set(ctx context.Context) (*http.Request, error) {
	form := url.Values{"grant_type": {"client_credentials"}}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.tokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	req.SetBasicAuth(c.id, c.secret) // want `ID and secret go into the Basic header of a token request without form-encoding \(RFC 6749 2.3.1\): a server that decodes them answers invalid_client when they hold \+ or %`
	return req, nil
}

func (c client) byHand() (*http.Request, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	req.Header.Set("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(c.id+":"+c.secret))) // want `ID and secret go into the Basic header`
	return req, nil
}

func (c client) formatted(w http.Header) (*http.Request, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	pair := base64.StdEncoding.EncodeToString([]byte(fmt.Sprintf("%s:%s", c.id, c.secret)))
	req.Header = http.Header{
		"Content-Type":  {formType},
		"Authorization": {"Basic " + pair}, // want `ID and secret go into the Basic header`
	}
	return req, nil
}

// The address tells what the request is.
func (c client) revoke(token string) (*http.Request, error) {
	req, err := http.NewRequest("POST", "https://sso.fabrikam.com/oauth2/revoke", strings.NewReader(url.Values{"token": {token}, "token_type_hint": {"refresh_token"}}.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	req.SetBasicAuth(c.id, c.secret) // want `ID and secret go into the Basic header`
	return req, nil
}

func half(c client) (*http.Request, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader("grant_type=refresh_token"))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	req.SetBasicAuth("web-frontend", c.secret) // want `ID and secret go into the Basic header`
	return req, nil
}

func send(target string, form url.Values, user, password string) (*http.Response, error) {
	req, err := http.NewRequest("POST", target, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", formType)
	req.SetBasicAuth(user, password) // want `ID and secret go into the Basic header`
	return http.DefaultClient.Do(req)
}

func (c client) wrapped() (*http.Response, error) {
	return send(c.tokenURL, url.Values{"grant_type": {"client_credentials"}}, c.id, c.secret)
}
