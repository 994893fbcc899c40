// Package parameters adds the secret to the members that a library puts into the
// body, beside the header.
package parameters

import (
	"net/url"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

func literal(id, secret, tokenURL string) *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID: id, ClientSecret: secret, TokenURL: tokenURL,
		EndpointParams: url.Values{"audience": {"berths"}, "client_secret": {secret}}, // want `client secret is added to the body, and the library sends it in the Basic header too`
	}
}

type login struct{ id, secret, url string }

func (l login) header() clientcredentials.Config {
	params := url.Values{}
	params.Set("client_secret", l.secret) // want `added to the body`
	return clientcredentials.Config{ClientID: l.id, ClientSecret: l.secret, TokenURL: l.url, AuthStyle: oauth2.AuthStyleInHeader, EndpointParams: params}
}

func later(id, secret, tokenURL string) func() *clientcredentials.Config {
	return func() *clientcredentials.Config {
		c := clientcredentials.Config{ClientID: id, ClientSecret: secret, TokenURL: tokenURL, EndpointParams: url.Values{}}
		c.EndpointParams.Add("client_secret", secret) // want `added to the body`
		return &c
	}
}

func index(id, secret, tokenURL string) *clientcredentials.Config {
	c := new(clientcredentials.Config)
	c.ClientID = id
	c.ClientSecret = secret
	c.TokenURL = tokenURL
	c.EndpointParams = make(url.Values)
	c.EndpointParams["client_secret"] = []string{secret} // want `added to the body`
	return c
}

// The form alone, by its style or without a secret for the library.

func inForm(id, secret, tokenURL string) *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID: id, ClientSecret: secret, TokenURL: tokenURL, AuthStyle: oauth2.AuthStyleInParams,
		EndpointParams: url.Values{"client_secret": {secret}},
	}
}

func alone(id, secret, tokenURL string) *clientcredentials.Config {
	return &clientcredentials.Config{ClientID: id, TokenURL: tokenURL, EndpointParams: url.Values{"client_secret": {secret}}}
}

func empty(id, secret, tokenURL string) *clientcredentials.Config {
	return &clientcredentials.Config{ClientID: id, ClientSecret: "", TokenURL: tokenURL, EndpointParams: url.Values{"client_secret": {secret}}}
}

func other(id, secret, tokenURL string) *clientcredentials.Config {
	c := &clientcredentials.Config{ClientID: id, ClientSecret: secret, TokenURL: tokenURL, EndpointParams: url.Values{}}
	d := &clientcredentials.Config{ClientID: id, TokenURL: tokenURL, EndpointParams: url.Values{}}
	c.EndpointParams.Set("audience", "berths")
	d.EndpointParams.Set("client_secret", secret)
	return c
}
