// Package endpoints leaves it to the library how the client authenticates, at
// servers that take the code away with the first try.
package endpoints

import (
	"context"
	"fmt"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/microsoft"
)

func literal(ctx context.Context, code string) (*oauth2.Token, error) {
	conf := &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		Endpoint: oauth2.Endpoint{ // want `the endpoint of Entra ID does not set AuthStyle: .* \(invalid_grant, AADSTS54005\) hides the first`
			AuthURL:  "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize",
			TokenURL: "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token",
		},
	}
	return conf.Exchange(ctx, code)
}

func Configured(tenant, id, secret string) oauth2.Config {
	return oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: microsoft.AzureADEndpoint(tenant)} // want "the endpoint of Entra ID does not set AuthStyle"
}

func listed(tenant, id, secret string) []oauth2.Config {
	return []oauth2.Config{
		{ClientID: id, ClientSecret: secret, Endpoint: endpoints.AzureAD(tenant)}, // want "the endpoint of Entra ID does not set AuthStyle"
		{ClientID: id, ClientSecret: secret, Endpoint: endpoints.Vk},              // want `the endpoint of vk does not set AuthStyle: .*\(invalid_grant\)`
	}
}

// Endpoint is for other packages.
var Endpoint = oauth2.Endpoint{AuthURL: "https://login.microsoftonline.us/organizations/oauth2/v2.0/authorize", TokenURL: "https://login.microsoftonline.us/organizations/oauth2/v2.0/token"} // want "does not set AuthStyle"

// Both clients have one endpoint, which is told of once.
func Web(id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: Endpoint}
}

func Mobile(id string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, Endpoint: Endpoint}
}

type provider struct{ config *oauth2.Config }

// The tenant is not known, the host is.
func newProvider(id, secret, tenant string) *provider {
	if tenant == "" {
		tenant = "common"
	}
	c := &oauth2.Config{
		ClientID:     id,
		ClientSecret: secret,
		Endpoint: oauth2.Endpoint{ // want "does not set AuthStyle"
			AuthURL:  fmt.Sprintf("https://login.microsoftonline.com/%s/oauth2/v2.0/authorize", tenant),
			TokenURL: fmt.Sprintf("https://login.microsoftonline.com/%s/oauth2/v2.0/token", tenant)},
	}
	return &provider{c}
}

func (p *provider) redeem(ctx context.Context, code string) (*oauth2.Token, error) {
	return p.config.Exchange(ctx, code)
}

func Assigned(id, secret string) *oauth2.Config {
	conf := new(oauth2.Config)
	conf.ClientID = id
	conf.ClientSecret = secret
	conf.Endpoint = microsoft.AzureADEndpoint("organizations") // want "does not set AuthStyle"
	return conf
}
