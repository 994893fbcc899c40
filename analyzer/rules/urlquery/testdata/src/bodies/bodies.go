// Package bodies has nothing to report: the secret is in the body, or what is
// in the URL is none.
package bodies

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/go-resty/resty/v2"
	"golang.org/x/oauth2"
)

type client struct{ id, secret, tokenURL string }

func (c client) form() (*http.Response, error) {
	v := url.Values{"grant_type": {"client_credentials"}, "client_id": {c.id}, "client_secret": {c.secret}}
	return http.PostForm(c.tokenURL+"?tenant=fabrikam", v)
}

// The names lie: what is called a query is the body.
func (c client) named() (*http.Request, error) {
	queryParams := url.Values{}
	queryParams.Set("grant_type", "client_credentials")
	queryParams.Set("client_secret", c.secret)
	req, err := http.NewRequest("POST", c.tokenURL, strings.NewReader(queryParams.Encode()))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return req, nil
}

// The option goes to the body of the exchange, despite its name.
func exchange(ctx context.Context, conf *oauth2.Config, code, secret string) (*oauth2.Token, error) {
	return conf.Exchange(ctx, code, oauth2.SetAuthURLParam("client_secret", secret))
}

func (c client) authorize(state string) string {
	v := url.Values{"client_id": {c.id}, "response_type": {"code"}, "state": {state}}
	return "https://sso.fabrikam.com/authorize?" + v.Encode()
}

// A payment's client secret is meant for the browser.
func checkout(intentID, clientSecret string) string {
	return "https://checkout.fabrikam.com/#/standalone/checkout?intent_id=" + intentID + "&client_secret=" + clientSecret + "&mode=payment"
}

func paid(intentID, clientSecret string) (*http.Response, error) {
	v := url.Values{"payment_intent": {intentID}, "payment_intent_client_secret": {clientSecret}}
	return http.Get("https://shop.fabrikam.com/return?" + v.Encode())
}

func (c client) resty() (*resty.Response, error) {
	return resty.New().R().
		SetQueryParam("api-version", "2").
		SetFormData(map[string]string{"grant_type": "client_credentials", "client_secret": c.secret}).
		Post(c.tokenURL)
}

// A server's own query.
func serve(w http.ResponseWriter, r *http.Request) {
	if r.URL.Query().Get("client_secret") != "" {
		http.Error(w, "invalid_request: no secrets in the URL", http.StatusBadRequest)
	}
}
