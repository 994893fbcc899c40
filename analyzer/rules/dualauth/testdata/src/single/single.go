// Package single has nothing to report: the secret is sent once.
package single

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/go-resty/resty/v2"
	"golang.org/x/oauth2"
)

type client struct{ id, secret, tokenURL string }

// Only the ID is repeated, which some servers ask for.
func (c client) header() (*http.Request, error) {
	form := url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}}
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.SetBasicAuth(url.QueryEscape(c.id), url.QueryEscape(c.secret))
	return req, nil
}

func (c client) body() (*http.Response, error) {
	return http.PostForm(c.tokenURL, url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}})
}

// A user's token in the header, the client's secret in the body.
func (c client) exchange(token string) (*http.Request, error) {
	form := url.Values{"grant_type": {"urn:ietf:params:oauth:grant-type:token-exchange"}, "client_secret": {c.secret}}
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Authorization", "Bearer "+token)
	return req, nil
}

func (c client) resty() (*resty.Response, error) {
	return resty.New().R().SetBasicAuth(url.QueryEscape(c.id), url.QueryEscape(c.secret)).SetFormData(map[string]string{"grant_type": "client_credentials"}).Post(c.tokenURL)
}

// The author says that the secret goes to the body.
func login(ctx context.Context, id, secret, code string) (*oauth2.Token, error) {
	conf := &oauth2.Config{ClientID: id, Endpoint: oauth2.Endpoint{TokenURL: "https://sso.fabrikam.com/token", AuthStyle: oauth2.AuthStyleInParams}}
	return conf.Exchange(ctx, code, oauth2.SetAuthURLParam("client_secret", secret))
}
