// Package clients has OAuth clients and what the code says of their parts.
package clients

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/microsoft"
)

func function(tenant string) *oauth2.Config {
	return &oauth2.Config{ // client: entra - secret=env(CLIENT_SECRET) id=env(CLIENT_ID) tenant=unknown(a parameter)
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"),
		Endpoint:     microsoft.AzureADEndpoint(tenant),
	}
}

var variable = &oauth2.Config{ // client: github - secret=env(GITHUB_SECRET) id=env(GITHUB_ID) redirect=const(URL, 32) scope=const(word, 4)
	ClientID:     os.Getenv("GITHUB_ID"),
	ClientSecret: os.Getenv("GITHUB_SECRET"),
	RedirectURL:  "https://app.example.com/callback",
	Scopes:       []string{"repo"},
	Endpoint:     github.Endpoint,
}

var entra = oauth2.Endpoint{
	AuthURL:  "https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize",
	TokenURL: "https://login.microsoftonline.com/organizations/oauth2/v2.0/token",
}

func named() oauth2.Config {
	return oauth2.Config{ // client: entra - secret=env(CLIENT_SECRET) id=const(placeholder, 3) auth=https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize url=https://login.microsoftonline.com/organizations/oauth2/v2.0/token
		ClientID: "app", ClientSecret: os.Getenv("CLIENT_SECRET"), Endpoint: entra,
	}
}

func assigned(id, secret, tenant string) *clientcredentials.Config {
	var conf clientcredentials.Config
	conf.ClientID = id
	conf.ClientSecret = secret // client: entra client_credentials secret=unknown(a parameter) id=unknown(a parameter) style tenant=unknown(a parameter) url=https://login.microsoftonline.com/*/oauth2/v2.0/token
	conf.TokenURL = fmt.Sprintf("https://login.microsoftonline.com/%s/oauth2/v2.0/token", tenant)
	conf.AuthStyle = oauth2.AuthStyleInParams
	return &conf
}

type server struct{ conf oauth2.Config }

func (s *server) configure() {
	s.conf.ClientID = os.Getenv("ID")
	s.conf.ClientSecret = os.Getenv("SECRET") // client: - - secret=env(SECRET) id=env(ID) style auth=https://sso.example.com/auth url=https://sso.example.com/token
	s.conf.Endpoint = oauth2.Endpoint{
		AuthURL: "https://sso.example.com/auth", TokenURL: "https://sso.example.com/token", AuthStyle: oauth2.AuthStyleInHeader,
	}
}

func public() *oauth2.Config {
	return &oauth2.Config{ClientID: os.Getenv("CLIENT_ID"), Endpoint: microsoft.AzureADEndpoint("common")} // client: entra - id=env(CLIENT_ID) tenant=const(word, 6)
}

func later() *oauth2.Config {
	conf := &oauth2.Config{ClientID: os.Getenv("CLIENT_ID"), Endpoint: styled()}
	conf.ClientSecret = os.Getenv("CLIENT_SECRET") // client: entra - secret=env(CLIENT_SECRET) id=env(CLIENT_ID) tenant=const(word, 13)
	return conf
}

func styled() oauth2.Endpoint { return microsoft.AzureADEndpoint("organizations") }

func local() oauth2.Config {
	e := microsoft.AzureADEndpoint("common")
	e.AuthStyle = oauth2.AuthStyleInParams
	return oauth2.Config{ // client: entra - secret=env(CLIENT_SECRET) id=env(CLIENT_ID) style tenant=const(word, 6)
		ClientID: os.Getenv("CLIENT_ID"), ClientSecret: os.Getenv("CLIENT_SECRET"), Endpoint: e,
	}
}

func credential() (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(os.Getenv("TENANT"), os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"), nil) // client: entra client_credentials secret=env(CLIENT_SECRET) id=env(CLIENT_ID) tenant=env(TENANT)
}

type settings struct{ ClientID, ClientSecret, TenantID string }

func fromSettings(s settings) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(s.TenantID, s.ClientID, s.ClientSecret, nil) // client: entra client_credentials secret=env(AZURE_CLIENT_SECRET) id=env(AZURE_CLIENT_ID) tenant=env(AZURE_TENANT_ID)
}

func fromEnvironment() (*azidentity.ClientSecretCredential, error) {
	return fromSettings(settings{ClientID: os.Getenv("AZURE_CLIENT_ID"), ClientSecret: os.Getenv("AZURE_CLIENT_SECRET"), TenantID: os.Getenv("AZURE_TENANT_ID")}) // client: - - secret=env(AZURE_CLIENT_SECRET) id=env(AZURE_CLIENT_ID) tenant=env(AZURE_TENANT_ID)
}

func form(ctx context.Context, tenant string) (*http.Response, error) {
	v := url.Values{
		"grant_type":    {"client_credentials"},
		"client_id":     {os.Getenv("CLIENT_ID")},
		"client_secret": {os.Getenv("CLIENT_SECRET")},
		"scope":         {"https://graph.microsoft.com/.default"},
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://login.microsoftonline.com/"+tenant+"/oauth2/v2.0/token", strings.NewReader(v.Encode())) // client: entra client_credentials grant=const(identifier, 18) id=env(CLIENT_ID) secret=env(CLIENT_SECRET) scope=const(URL, 36) url=https://login.microsoftonline.com/*/oauth2/v2.0/token
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return http.DefaultClient.Do(req)
}
