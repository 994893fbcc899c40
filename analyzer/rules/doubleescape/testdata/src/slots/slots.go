// Package slots encodes what OAuth libraries encode again.
package slots

import (
	"net/url"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
)

func config(id, secret string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     url.QueryEscape(id),     // want `client ID for oauth2.Config.ClientSecret is escaped already`
		ClientSecret: url.QueryEscape(secret), // want `client secret for oauth2.Config.ClientSecret is escaped already`
		Endpoint:     oauth2.Endpoint{TokenURL: "https://sso.fabrikam.com/token"},
	}
}

func daemon() *clientcredentials.Config {
	c := &clientcredentials.Config{ClientID: "billing", TokenURL: "https://sso.fabrikam.com/token"}
	c.ClientSecret = url.PathEscape(os.Getenv("CLIENT_SECRET")) // want `client secret for clientcredentials.Config.ClientSecret is escaped already`
	return c
}

func credential(tenant, id string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenant, id, url.QueryEscape(os.Getenv("AZURE_CLIENT_SECRET")), nil) // want `client secret for azidentity.NewClientSecretCredential is escaped already`
}

func msal() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(url.QueryEscape(os.Getenv("AZURE_CLIENT_SECRET"))) // want `client secret for confidential.NewCredFromSecret is escaped already`
}
