// Package settled says how the client authenticates.
package settled

import (
	"context"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

const (
	authURL  = "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize"
	tokenURL = "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token"
)

func Literal(id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL, AuthStyle: oauth2.AuthStyleInParams}}
}

// The author decided.
func Detected(id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL, AuthStyle: oauth2.AuthStyleAutoDetect}}
}

func Later(tenant, id, secret string) *oauth2.Config {
	conf := &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: microsoft.AzureADEndpoint(tenant)}
	conf.Endpoint.AuthStyle = oauth2.AuthStyleInParams
	return conf
}

func Before(tenant, id, secret string) *oauth2.Config {
	e := microsoft.AzureADEndpoint(tenant)
	e.AuthStyle = oauth2.AuthStyleInParams
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: e}
}

// Google's endpoint has a style.
func Google(id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: google.Endpoint}
}

// Other servers leave the code alone when they refuse a client.
func Own(id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{AuthURL: "https://sso.fabrikam.com/auth", TokenURL: "https://sso.fabrikam.com/token"}}
}

// There is no code that could be spent.
func Service(ctx context.Context, id, secret string) (*oauth2.Token, error) {
	conf := clientcredentials.Config{ClientID: id, ClientSecret: secret, TokenURL: tokenURL}
	return conf.Token(ctx)
}

// The endpoint is a part of the configuration's literal, and the style is set behind it.
func Behind(id, secret string) *oauth2.Config {
	conf := oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL}}
	conf.Endpoint.AuthStyle = oauth2.AuthStyleInParams
	return &conf
}

func inHeader(conf *oauth2.Config) { conf.Endpoint.AuthStyle = oauth2.AuthStyleInHeader }

func ByHelper(id, secret string) *oauth2.Config {
	conf := &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: oauth2.Endpoint{AuthURL: authURL, TokenURL: tokenURL}}
	inHeader(conf)
	return conf
}
