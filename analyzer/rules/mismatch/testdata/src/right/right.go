// Package right has parts that belong together, whatever their names.
package right

import (
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

// One family of names.
var family = oauth2.Config{
	ClientID:     os.Getenv("AZURE_CLIENT_ID"),
	ClientSecret: os.Getenv("MICROSOFT_CLIENT_SECRET"),
	Endpoint:     microsoft.AzureADEndpoint("organizations"),
}

// A broker logs in users of another provider.
var broker = oauth2.Config{
	ClientID:     os.Getenv("GOOGLE_CLIENT_ID"),
	ClientSecret: os.Getenv("GOOGLE_CLIENT_SECRET"),
	Endpoint:     oauth2.Endpoint{AuthURL: "https://contoso.auth0.com/authorize", TokenURL: "https://contoso.auth0.com/oauth/token"},
}

var brokered = oauth2.Config{
	ClientID:     os.Getenv("OKTA_CLIENT_ID"),
	ClientSecret: os.Getenv("OKTA_CLIENT_SECRET"),
	Endpoint:     google.Endpoint,
}

// The endpoint is chosen at run time.
func chosen(enterprise bool) oauth2.Config {
	endpoint := github.Endpoint
	if enterprise {
		endpoint = oauth2.Endpoint{AuthURL: os.Getenv("GITLAB_AUTH_URL"), TokenURL: os.Getenv("GITLAB_TOKEN_URL")}
	}
	return oauth2.Config{ClientID: os.Getenv("GITLAB_CLIENT_ID"), ClientSecret: os.Getenv("GITLAB_CLIENT_SECRET"), Endpoint: endpoint}
}

// The environment is chosen at run time, for both.
func environment(production bool) *clientcredentials.Config {
	id, secret := os.Getenv("STAGING_CLIENT_ID"), os.Getenv("STAGING_CLIENT_SECRET")
	if production {
		id, secret = os.Getenv("PROD_CLIENT_ID"), os.Getenv("PROD_CLIENT_SECRET")
	}
	return &clientcredentials.Config{ClientID: id, ClientSecret: secret, TokenURL: os.Getenv("TOKEN_URL")}
}

// Only one of two names says anything.
func oneSaysNothing() (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(os.Getenv("TENANT_ID"), os.Getenv("CLIENT_ID"), os.Getenv("PROD_CLIENT_SECRET"), nil)
}

// A fallback for a setting that has become two.
func fallback() oauth2.Config {
	secret := os.Getenv("GITHUB_CLIENT_SECRET")
	if secret == "" {
		secret = os.Getenv("LEGACY_SECRET")
	}
	id := os.Getenv("GITHUB_CLIENT_ID")
	if id == "" {
		id = os.Getenv("GITLAB_CLIENT_ID")
	}
	return oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: github.Endpoint}
}

// Two hosts of one provider, and two of one tenant.
var (
	hosts   = oauth2.Endpoint{AuthURL: "https://accounts.google.com/o/oauth2/auth", TokenURL: "https://oauth2.googleapis.com/token"}
	tenants = oauth2.Endpoint{
		AuthURL:  "https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/authorize",
		TokenURL: "https://login.windows.net/contoso.onmicrosoft.com/oauth2/token",
	}
	// A sandbox by the catalogue, and one by its name.
	paypal = oauth2.Endpoint{AuthURL: "https://www.sandbox.paypal.com/webapps/auth/protocol/openidconnect/v1/authorize", TokenURL: "https://api.sandbox.paypal.com/v1/identity/openidconnect/tokenservice"}
	domain = clientcredentials.Config{
		ClientID: os.Getenv("PROD_CLIENT_ID"), ClientSecret: os.Getenv("PROD_CLIENT_SECRET"), TokenURL: "https://sso.example.test/token",
	}
	sandbox = clientcredentials.Config{
		ClientID: os.Getenv("TEST_CLIENT_ID"), ClientSecret: os.Getenv("TEST_CLIENT_SECRET"), TokenURL: "https://test.salesforce.com/services/oauth2/token",
	}
)
