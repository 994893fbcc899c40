// Package right has clients that a registration can allow.
package right

import (
	"context"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

const tokenURL = "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token"

func service(tenant, resource, id, secret string) []*clientcredentials.Config {
	return []*clientcredentials.Config{
		{ClientID: id, ClientSecret: secret, TokenURL: tokenURL, Scopes: []string{"https://graph.microsoft.com/.default"}},
		{ClientID: id, ClientSecret: secret, TokenURL: tokenURL, Scopes: []string{resource + "/.default"}},
		{ClientID: id, ClientSecret: secret, TokenURL: tokenURL, Scopes: []string{"api://" + id + "/.default"}},
		{ClientID: id, ClientSecret: secret, TokenURL: microsoft.AzureADEndpoint(tenant).TokenURL, Scopes: strings.Fields(resource)},
		{ClientID: id, ClientSecret: secret, TokenURL: "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token"},
		{ClientID: id, ClientSecret: secret, TokenURL: "https://login.microsoftonline.com/example.onmicrosoft.com/oauth2/v2.0/token"},
		{ClientID: id, ClientSecret: secret, TokenURL: "https://sso.fabrikam.com/common/oauth2/token", Scopes: []string{"read"}},
		{ClientID: id, TokenURL: tokenURL},
		// The assertion is a parameter.
		{ClientID: id, ClientSecret: "", TokenURL: tokenURL, EndpointParams: url.Values{"client_assertion": {secret}}},
	}
}

// Users sign in, of any tenant.
func web(id, secret string) *oauth2.Config {
	e := microsoft.AzureADEndpoint("common")
	e.AuthStyle = oauth2.AuthStyleInParams
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: e, Scopes: []string{"User.Read"}, RedirectURL: "https://app.fabrikam.com/callback"}
}

// Version 1 takes a resource.
func resource(id, secret string) (*http.Response, error) {
	return http.PostForm("https://login.microsoftonline.com/contoso.com/oauth2/token", url.Values{
		"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {secret}, "resource": {"https://graph.microsoft.com"},
	})
}

// Devices with a secret are what Google wants.
func device(ctx context.Context, id, secret string) (*oauth2.DeviceAuthResponse, error) {
	conf := &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: google.Endpoint}
	return conf.DeviceAuth(ctx)
}

func fallback(id, secret, tenant string) (*azidentity.ClientSecretCredential, error) {
	if tenant == "" {
		tenant = os.Getenv("TENANT")
	}
	return azidentity.NewClientSecretCredential(tenant, id, secret, nil)
}

// A program that is handed out: the secret is a rule's own matter.
var native = oauth2.Config{ClientID: os.Getenv("CLIENT_ID"), Endpoint: github.Endpoint, RedirectURL: "http://127.0.0.1/callback"}

var local = []oauth2.Endpoint{
	{AuthURL: "http://localhost:8080/auth", TokenURL: "http://localhost:8080/token"},
	{AuthURL: "http://keycloak:8080/auth", TokenURL: "http://keycloak:8080/token"},
	{AuthURL: "http://dex.auth.svc.cluster.local/auth", TokenURL: "http://dex.auth.svc.cluster.local/token"},
	{AuthURL: "http://dex.auth.svc/auth", TokenURL: "http://dex.auth.svc/token"},
	{AuthURL: "http://10.1.2.3/auth", TokenURL: "http://192.168.0.7:9000/token"},
	{AuthURL: "http://sso.example.com/auth", TokenURL: "http://sso.example.com/token"},
	{AuthURL: "https://sso.fabrikam.com/auth", TokenURL: "https://sso.fabrikam.com/token"},
}

// Only one of the two is needed here.
var password = oauth2.Endpoint{AuthURL: "https://sso.fabrikam.com/token", TokenURL: "https://sso.fabrikam.com/token"}

var pairs = []oauth2.Config{
	{ClientID: os.Getenv("CLIENT_ID"), ClientSecret: os.Getenv("CLIENT_SECRET"), Endpoint: github.Endpoint},
	{ClientID: os.Getenv("GITHUB_CLIENTID"), ClientSecret: os.Getenv("GITHUB_CLIENT_SECRET"), Endpoint: github.Endpoint},
	{ClientID: os.Getenv("APP1_CLIENT_ID"), ClientSecret: os.Getenv("APP1_CLIENT_SECRET"), Endpoint: github.Endpoint},
	{ClientID: os.Getenv("SSO_CLIENT_ID"), ClientSecret: os.Getenv("SSO_CLIENT_SECRETS"), Endpoint: github.Endpoint},
	{ClientID: os.Getenv("GITHUB_KEY"), ClientSecret: os.Getenv("GITHUB_SECRET"), Endpoint: github.Endpoint},
}
