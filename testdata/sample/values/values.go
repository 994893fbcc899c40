// Package values has wrong values in clients: all rules about what a secret is.
package values

import (
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/microsoft"

	"example.com/sample/settings"
)

const tokenURL = "https://sso.fabrikam.com/oauth/token"

// Hardcoded, and the same in a constant of another package and behind a helper
// of it.
var (
	literal  = clientcredentials.Config{ClientID: "orders", ClientSecret: "vT4nQ8sLw2XzKp6RmJ9cHb3y", TokenURL: tokenURL}
	constant = clientcredentials.Config{ClientID: "gateway", ClientSecret: settings.GatewayKey, TokenURL: tokenURL}
)

func fallback() *clientcredentials.Config {
	secret := settings.Get("SHIPPING_CLIENT_SECRET", "hJ6wZr3KxT8qNv5LpM2bDs9f")
	return &clientcredentials.Config{ClientID: "shipping", ClientSecret: secret, TokenURL: tokenURL}
}

// Secretid.
func entra(tenant string) *oauth2.Config {
	endpoint := microsoft.AzureADEndpoint(tenant)
	endpoint.AuthStyle = oauth2.AuthStyleInParams
	return &oauth2.Config{ClientID: os.Getenv("AZURE_CLIENT_ID"), ClientSecret: "5f1c8a72-94e3-4d0b-b6a7-2c9d1e80f3b4", Endpoint: endpoint}
}

// Malformed.
func lower() *clientcredentials.Config {
	secret := strings.ToLower(settings.Get("STOCK_CLIENT_SECRET", ""))
	return &clientcredentials.Config{ClientID: "stock", ClientSecret: secret, TokenURL: tokenURL}
}

// Whitespace, with a fix.
func file() (*clientcredentials.Config, error) {
	secret, err := os.ReadFile("/run/secrets/client-secret")
	if err != nil {
		return nil, err
	}
	return &clientcredentials.Config{ClientID: "returns", ClientSecret: string(secret), TokenURL: tokenURL}, nil
}

// Swapped.
func twice() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("GITHUB_CLIENT_ID"),
		ClientSecret: os.Getenv("GITHUB_CLIENT_ID"),
		Endpoint:     github.Endpoint,
	}
}

// Mismatch.
func stages() *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID:     os.Getenv("PROD_CLIENT_ID"),
		ClientSecret: os.Getenv("STAGING_CLIENT_SECRET"),
		TokenURL:     "https://sso.example.com/token",
	}
}

// Expired.
//
//oauthvet:expires 2025-06-30
var old = clientcredentials.Config{ClientID: "archive", ClientSecret: os.Getenv("ARCHIVE_CLIENT_SECRET"), TokenURL: tokenURL}

// Registration.
func graph() *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID:     os.Getenv("GRAPH_CLIENT_ID"),
		ClientSecret: os.Getenv("GRAPH_CLIENT_SECRET"),
		TokenURL:     "https://login.microsoftonline.com/common/oauth2/v2.0/token",
		Scopes:       []string{"https://graph.microsoft.com/.default"},
	}
}
