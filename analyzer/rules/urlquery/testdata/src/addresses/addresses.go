// Package addresses puts the client secret into the URL.
package addresses

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/oauth2"
)

type client struct{ id, secret, tokenURL string }

func (c client) concatenated() (*http.Response, error) {
	return http.Get("https://sso.fabrikam.com/token?grant_type=client_credentials&client_id=" + c.id + "&client_secret=" + c.secret) // want `client secret is sent in the URL, in the parameter client_secret: URLs stand in logs, proxies and error texts, and RFC 6749 2.3.1 forbids it`
}

func (c client) formatted(ctx context.Context) (*http.Request, error) {
	return http.NewRequestWithContext(ctx, http.MethodPost,
		fmt.Sprintf("%s?grant_type=client_credentials&client_id=%s&client_secret=%s", c.tokenURL, url.QueryEscape(c.id), url.QueryEscape(c.secret)), nil) // want `client secret is sent in the URL`
}

func (c client) encoded() (*http.Response, error) {
	v := url.Values{}
	v.Set("grant_type", "client_credentials")
	v.Set("client_id", c.id)
	v.Set("client_secret", c.secret) // want `client secret is sent in the URL`
	return http.Get(c.tokenURL + "?" + v.Encode())
}

func (c client) rawQuery() (*http.Request, error) {
	req, err := http.NewRequest(http.MethodPost, c.tokenURL, nil)
	if err != nil {
		return nil, err
	}
	q := req.URL.Query()
	q.Add("grant_type", "client_credentials")
	q.Add("client_secret", c.secret) // want `client secret is sent in the URL`
	req.URL.RawQuery = q.Encode()
	return req, nil
}

func (c client) address() (*http.Response, error) {
	u, err := url.Parse(c.tokenURL)
	if err != nil {
		return nil, err
	}
	u.RawQuery = url.Values{"grant_type": {"client_credentials"}, "client_secret": {c.secret}}.Encode() // want `client secret is sent in the URL`
	return http.Post(u.String(), "", nil)
}

func (c client) built() *http.Request {
	return &http.Request{
		Method: http.MethodGet,
		URL: &url.URL{
			Scheme:   "https",
			Host:     "sso.fabrikam.com",
			Path:     "/oauth/token",
			RawQuery: "grant_type=client_credentials&client_secret=" + url.QueryEscape(c.secret), // want `client secret is sent in the URL`
		},
	}
}

func (c client) builder(hc *http.Client) (*http.Response, error) {
	var b strings.Builder
	b.WriteString(c.tokenURL)
	b.WriteString("?grant_type=client_credentials&client_secret=")
	b.WriteString(url.QueryEscape(c.secret)) // want `client secret is sent in the URL`
	return hc.Get(b.String())
}

func get(hc *http.Client, target string) (*http.Response, error) { return hc.Get(target) }

func (c client) wrapped() (*http.Response, error) {
	return get(http.DefaultClient, c.tokenURL+"?grant_type=client_credentials&client_secret="+url.QueryEscape(c.secret)) // want `client secret is sent in the URL`
}

func (c client) endpoint() oauth2.Endpoint {
	return oauth2.Endpoint{TokenURL: "https://sso.fabrikam.com/token?client_secret=" + c.secret} // want `client secret is sent in the URL`
}
