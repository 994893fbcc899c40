// Package endpoints sends credentials to other servers than they are for.
package endpoints

import (
	"net/http"
	"net/url"
	"os"

	"github.com/markbates/goth"
	gothgithub "github.com/markbates/goth/providers/github"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

var entra = oauth2.Config{
	ClientID:     os.Getenv("GOOGLE_CLIENT_ID"),
	ClientSecret: os.Getenv("GOOGLE_CLIENT_SECRET"), // want `^client secret GOOGLE_CLIENT_SECRET says google and the token endpoint entra says microsoft: a client is registered with one provider`
	Endpoint:     microsoft.AzureADEndpoint("organizations"),
}

func provider() goth.Provider {
	return gothgithub.New(os.Getenv("GITLAB_KEY"), os.Getenv("GITLAB_SECRET"), "https://app.example.com/callback") // want `client secret GITLAB_SECRET says gitlab and the token endpoint github says github`
}

var sandbox = clientcredentials.Config{
	ClientID:     os.Getenv("PAYPAL_SANDBOX_ID"),
	ClientSecret: os.Getenv("PAYPAL_SANDBOX_SECRET"), // want `client secret PAYPAL_SANDBOX_SECRET says test and the token endpoint api-m.paypal.com says production`
	TokenURL:     "https://api-m.paypal.com/v1/oauth2/token",
}

var own = clientcredentials.Config{
	ClientID:     os.Getenv("PROD_CLIENT_ID"),
	ClientSecret: os.Getenv("PROD_CLIENT_SECRET"), // want `client secret PROD_CLIENT_SECRET says production and the token endpoint sso.staging.example.com says staging`
	TokenURL:     "https://sso.staging.example.com/token",
}

func form() (*http.Response, error) {
	return http.PostForm("https://oauth2.googleapis.com/token", url.Values{
		"grant_type":    {"refresh_token"},
		"client_id":     {os.Getenv("SLACK_CLIENT_ID")},
		"client_secret": {os.Getenv("SLACK_CLIENT_SECRET")}, // want `client secret SLACK_CLIENT_SECRET says slack and the token endpoint google says google`
	})
}

var halves = oauth2.Endpoint{
	AuthURL:  "https://accounts.google.com/o/oauth2/auth",
	TokenURL: "https://login.microsoftonline.com/common/oauth2/v2.0/token", // want `^token endpoint login.microsoftonline.com says entra and the authorization endpoint accounts.google.com says google`
}

var tenants = oauth2.Endpoint{
	AuthURL:  "https://login.microsoftonline.com/contoso.onmicrosoft.com/oauth2/v2.0/authorize",
	TokenURL: "https://login.microsoftonline.com/fabrikam.onmicrosoft.com/oauth2/v2.0/token", // want `^token endpoint and authorization endpoint are of different tenants, fabrikam.onmicrosoft.com and contoso.onmicrosoft.com: the code from one is not known to the other`
}

var hosts = oauth2.Endpoint{
	AuthURL:  "https://sso.prod.example.com/auth",
	TokenURL: "https://sso.test.example.com/token", // want `token endpoint sso.test.example.com says test and the authorization endpoint sso.prod.example.com says production`
}

var _ = google.Endpoint
