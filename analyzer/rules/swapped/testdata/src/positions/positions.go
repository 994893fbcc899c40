// Package positions passes arguments in the order of another library.
package positions

import (
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/markbates/goth"
	gothgithub "github.com/markbates/goth/providers/github"
)

// The order here is tenant, client, secret.
func order(clientID, clientSecret, tenantID string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(
		clientID,     // want `^tenant ID for azidentity.NewClientSecretCredential is clientID, which is named for a client ID: the server knows no such tenant`
		clientSecret, // want `^client ID for azidentity.NewClientSecretCredential is clientSecret, which is named for a client secret`
		tenantID,     // want `^client secret for azidentity.NewClientSecretCredential is tenantID, which is named for a tenant ID`
		nil)
}

func environment() (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(os.Getenv("AZURE_CLIENT_ID"), // want `tenant ID for .* is AZURE_CLIENT_ID`
		os.Getenv("AZURE_TENANT_ID"), // want `client ID for .* is AZURE_TENANT_ID, which is named for a tenant ID`
		os.Getenv("AZURE_CLIENT_SECRET"), nil)
}

func provider() goth.Provider {
	return gothgithub.New(os.Getenv("GITHUB_SECRET"), os.Getenv("GITHUB_KEY"), "https://app.example.com/callback") // want `client ID for .* is GITHUB_SECRET, which is named for a client secret`
}
