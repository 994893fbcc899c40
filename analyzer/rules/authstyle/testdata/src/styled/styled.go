// Package styled sets the style of some endpoints: each assignment concerns the
// endpoint that it is for.
package styled

import (
	"context"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

func named(tenant string) (e oauth2.Endpoint) {
	e = microsoft.AzureADEndpoint(tenant)
	e.AuthStyle = oauth2.AuthStyleInParams
	return
}

func Named(tenant, id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: named(tenant)}
}

func Direct(tenant, id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: microsoft.AzureADEndpoint(tenant)} // want "does not set AuthStyle"
}

// The style is that of another server's client.
func legacy(id, secret string) oauth2.Config {
	var c oauth2.Config
	c.ClientID, c.ClientSecret = id, secret
	c.Endpoint.TokenURL = "https://sso.example.com/token"
	c.Endpoint.AuthStyle = oauth2.AuthStyleInHeader
	return c
}

// A function sets the style of what it is given, for one of two clients.
func inForm(c *oauth2.Config) { c.Endpoint.AuthStyle = oauth2.AuthStyleInParams }

func Given(tenant, id, secret string) *oauth2.Config {
	c := &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: endpoints.AzureAD(tenant)}
	inForm(c)
	return c
}

func NotGiven(tenant, id, secret string) *oauth2.Config {
	c := &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: endpoints.AzureAD(tenant)} // want "does not set AuthStyle"
	return c
}

// A helper yields an endpoint for two; one of them sets the style.
func entra(tenant string) oauth2.Endpoint { return microsoft.AzureADEndpoint(tenant) }

func Set(tenant, id, secret string) *oauth2.Config {
	e := entra(tenant)
	e.AuthStyle = oauth2.AuthStyleInParams
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: e}
}

func Unset(tenant, id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: entra(tenant)} // want "does not set AuthStyle"
}

// A closure makes one, and sets it.
func Closure(tenant, id, secret string) *oauth2.Config {
	at := func() oauth2.Endpoint {
		var e oauth2.Endpoint
		e = microsoft.AzureADEndpoint(tenant)
		e.AuthStyle = oauth2.AuthStyleInParams
		return e
	}
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: at()}
}

// A field holds the configuration, and an exported method sets the style.
type Login struct{ conf oauth2.Config }

func NewLogin(tenant, id, secret string) *Login {
	return &Login{conf: oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: microsoft.AzureADEndpoint(tenant)}}
}

func (l *Login) InForm() { l.conf.Endpoint.AuthStyle = oauth2.AuthStyleInParams }

func (l *Login) Redeem(ctx context.Context, code string) (*oauth2.Token, error) {
	return l.conf.Exchange(ctx, code)
}

// One of several.
func Chosen(provider, tenant, id, secret string) *oauth2.Config {
	var e oauth2.Endpoint
	if provider == "entra" {
		e = microsoft.AzureADEndpoint(tenant) // want "does not set AuthStyle"
	} else {
		e = google.Endpoint
	}
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: e}
}

func ChosenAndSet(provider, tenant, id, secret string) *oauth2.Config {
	e := google.Endpoint
	switch provider {
	case "entra":
		e = microsoft.AzureADEndpoint(tenant)
		e.AuthStyle = oauth2.AuthStyleInParams
	}
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: e}
}

func byName(provider, tenant string) oauth2.Endpoint {
	switch provider {
	case "entra":
		return microsoft.AzureADEndpoint(tenant) // want "does not set AuthStyle"
	}
	return google.Endpoint
}

func ByName(provider, tenant, id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: byName(provider, tenant)}
}
