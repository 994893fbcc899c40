// Package public sends a secret with the ID of a client of Microsoft's own.
package public

import (
	"net/http"
	"net/url"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/microsoft"
)

const azureCLI = "04b07795-8ddb-461a-bbee-02f9e1bf7b46"

func configured(tenant, secret string) *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID:     azureCLI,
		ClientSecret: secret, // want `^the client ID is that of Microsoft Azure CLI, a public client of Microsoft's own, and a secret is sent with it: Entra answers AADSTS700025`
		TokenURL:     "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token",
	}
}

func credential(tenant, secret string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenant, "1950A258-227B-4E31-A9CF-717495945FC2", secret, nil) // want `that of Microsoft Azure PowerShell`
}

func app(tenant string, cred confidential.Credential) (confidential.Client, error) {
	return confidential.New("https://login.microsoftonline.com/"+tenant, "872cd9fa-d31f-45e0-9eab-6e460a02d1f1", cred) // want `that of Visual Studio`
}

type sender struct{ secret string }

func (s sender) send(code string) (*http.Response, error) {
	return http.PostForm("https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token", url.Values{
		"grant_type": {"authorization_code"}, "code": {code}, "client_id": {azureCLI},
		"client_secret": {s.secret}, // want `that of Microsoft Azure CLI`
	})
}

// Without a secret it is what these IDs are for; and another ID may be set.

func alone(tenant string) *oauth2.Config {
	return &oauth2.Config{ClientID: azureCLI, Endpoint: microsoft.AzureADEndpoint(tenant)}
}

func empty(tenant string) *oauth2.Config {
	return &oauth2.Config{ClientID: azureCLI, ClientSecret: "", Endpoint: microsoft.AzureADEndpoint(tenant)}
}

func replaced(tenant, secret string) *oauth2.Config {
	id := os.Getenv("APP_ID")
	if id == "" {
		id = azureCLI
	}
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: microsoft.AzureADEndpoint(tenant)}
}
