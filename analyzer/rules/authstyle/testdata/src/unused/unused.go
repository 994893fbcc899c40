// Package unused has a configuration for the sign-in page alone: the token
// request is its own.
package unused

import (
	"context"
	"net/http"
	"net/url"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/microsoft"
)

type provider struct{ config *oauth2.Config }

func newProvider() *provider {
	return &provider{&oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		Endpoint: oauth2.Endpoint{
			AuthURL:  "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize",
			TokenURL: "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token",
		},
	}}
}

func (p *provider) begin(state string) string { return p.config.AuthCodeURL(state) }

func (p *provider) redeem(code string) (*http.Response, error) {
	return http.PostForm(p.config.Endpoint.TokenURL, url.Values{
		"grant_type":    {"authorization_code"},
		"code":          {code},
		"client_id":     {p.config.ClientID},
		"client_secret": {p.config.ClientSecret},
	})
}

// Other clients of the package redeem theirs.
type other struct{ Config oauth2.Config }

func (o *other) redeem(ctx context.Context, code string) (*oauth2.Token, error) {
	return o.Config.Exchange(ctx, code)
}

// Exported takes the secret out of what others could use.
type Exported struct{ Config *oauth2.Config }

func NewExported(id, secret, tenant string) *Exported {
	conf := &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: microsoft.AzureADEndpoint(tenant)}
	return &Exported{Config: conf}
}

func (e *Exported) Redeem(code string) (*http.Response, error) {
	v := url.Values{}
	v.Set("grant_type", "authorization_code")
	v.Set("code", code)
	v.Set("client_id", e.Config.ClientID)
	v.Set("client_secret", e.Config.ClientSecret)
	return http.PostForm(e.Config.Endpoint.TokenURL, v)
}

// gap (2026-11-25): want "tried again with the same code": the request is
// written by hand
func (p *provider) retried(code string) (resp *http.Response, err error) {
	for range 3 {
		if resp, err = p.redeem(code); err == nil {
			return resp, nil
		}
	}
	return nil, err
}
