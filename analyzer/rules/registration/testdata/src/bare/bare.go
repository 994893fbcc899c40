// Package bare asks for client credentials with an ID and nothing else.
package bare

import (
	"net/http"
	"net/url"
	"strings"
	"time"
)

const tokenURL = "https://sso.example.com/oauth/token"

func posted(id string) (*http.Response, error) {
	return http.PostForm(tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {id}, "scope": {"orders"}}) // want `^client credentials are asked for with the client's ID alone, .*AADSTS7000216`
}

type api struct{ base, id string }

func (a *api) token() (*http.Response, error) {
	form := url.Values{}
	form.Set("grant_type", "client_credentials")
	form.Set("client_id", a.id)
	return http.DefaultClient.PostForm(a.base+"/token", form) // want `with the client's ID alone`
}

func later(id string) func() (*http.Response, error) {
	return func() (*http.Response, error) {
		return http.Post(tokenURL, "application/x-www-form-urlencoded", strings.NewReader("grant_type=client_credentials&client_id="+url.QueryEscape(id))) // want `with the client's ID alone`
	}
}

func timed(id string) (*http.Response, error) {
	client := &http.Client{Timeout: time.Second}
	return client.PostForm(tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {id}}) // want `with the client's ID alone`
}

// An assertion, a header, a certificate, and what the client may add.

func assertion(id, jwt string) (*http.Response, error) {
	return http.PostForm(tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {id},
		"client_assertion_type": {"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"}, "client_assertion": {jwt}})
}

func header(id, secret string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, tokenURL, strings.NewReader(url.Values{"grant_type": {"client_credentials"}, "client_id": {id}}.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.SetBasicAuth(url.QueryEscape(id), url.QueryEscape(secret))
	return http.DefaultClient.Do(req)
}

func key(id, apiKey string) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodPost, tokenURL, strings.NewReader(url.Values{"grant_type": {"client_credentials"}, "client_id": {id}}.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-API-Key", apiKey)
	return http.DefaultClient.Do(req)
}

func certificate(id string, transport http.RoundTripper) (*http.Response, error) {
	client := &http.Client{Transport: transport}
	return client.PostForm(tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {id}})
}

func given(client *http.Client, id string) (*http.Response, error) {
	return client.PostForm(tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {id}})
}

func code(id, code string) (*http.Response, error) {
	return http.PostForm(tokenURL, url.Values{"grant_type": {"authorization_code"}, "client_id": {id}, "code": {code}})
}
