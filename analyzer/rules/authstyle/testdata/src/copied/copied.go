// Package copied takes the addresses out of a library's endpoint, one by one.
package copied

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

func Entra(tenant, id, secret string) *oauth2.Config {
	e := microsoft.AzureADEndpoint(tenant)
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{AuthURL: e.AuthURL, TokenURL: e.TokenURL}} // want "the endpoint of Entra ID does not set AuthStyle"
}

func Styled(tenant, id, secret string) *oauth2.Config {
	e := microsoft.AzureADEndpoint(tenant)
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{AuthURL: e.AuthURL, TokenURL: e.TokenURL, AuthStyle: oauth2.AuthStyleInParams}}
}

func Google(id, secret string) *oauth2.Config {
	e := google.Endpoint
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{AuthURL: e.AuthURL, TokenURL: e.TokenURL}}
}

type addresses struct{ auth, token string }

func of(tenant string) addresses {
	e := microsoft.AzureADEndpoint(tenant)
	return addresses{e.AuthURL, e.TokenURL}
}

func Kept(tenant, id, secret string) *oauth2.Config {
	a := of(tenant)
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{AuthURL: a.auth, TokenURL: a.token}} // want "does not set AuthStyle"
}

// Client keeps them in fields.
type Client struct {
	id, secret string
	at         addresses
}

func New(tenant, id, secret string) *Client { return &Client{id, secret, of(tenant)} }

func (c Client) Config() *oauth2.Config {
	return &oauth2.Config{ClientID: c.id, ClientSecret: c.secret, Endpoint: oauth2.Endpoint{AuthURL: c.at.auth, TokenURL: c.at.token}} // want "does not set AuthStyle"
}
