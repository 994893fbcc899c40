// Package once has nothing to report: everything is encoded once.
package once

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/go-resty/resty/v2"
	"golang.org/x/oauth2/clientcredentials"
)

const formType = "application/x-www-form-urlencoded"

type client struct{ id, secret, tokenURL string }

func (c client) form() (*http.Response, error) {
	return http.PostForm(c.tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}})
}

func (c client) byHand() (*http.Response, error) {
	return http.Post(c.tokenURL, formType, strings.NewReader(fmt.Sprintf("grant_type=client_credentials&client_id=%s&client_secret=%s", url.QueryEscape(c.id), url.QueryEscape(c.secret))))
}

func (c client) resty() (*resty.Response, error) {
	return resty.New().R().SetBody("grant_type=client_credentials&client_secret="+url.QueryEscape(c.secret)).SetHeader("Content-Type", formType).Post(c.tokenURL)
}

// SetBasicAuth encodes for the header and not for a form.
func (c client) basic() (*http.Request, error) {
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader("grant_type=client_credentials"))
	if err != nil {
		return nil, err
	}
	id, secret := url.QueryEscape(c.id), url.QueryEscape(c.secret)
	req.SetBasicAuth(id, secret)
	req.Header.Set("Content-Type", formType)
	return req, nil
}

// The scope and the redirect are no credentials, and a path needs its escape.
func (c client) others(tenant, scope string) (*http.Response, error) {
	return http.PostForm("https://login.fabrikam.com/"+url.PathEscape(tenant)+"/oauth2/token",
		url.Values{"grant_type": {"client_credentials"}, "client_secret": {c.secret}, "scope": {url.QueryEscape(scope)}})
}

func (c client) config() *clientcredentials.Config {
	return &clientcredentials.Config{ClientID: c.id, ClientSecret: c.secret, TokenURL: c.tokenURL + "?tenant=" + url.QueryEscape(c.id)}
}
