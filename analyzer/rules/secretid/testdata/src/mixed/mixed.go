// Package mixed has both kinds of settings side by side: the ID is for people
// and logs, the value for the server.
package mixed

import (
	"log/slog"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
)

type settings struct {
	Tenant, ClientID string
	SecretID         string // which of the secrets in the portal it is
	Secret           string
}

func read() settings {
	return settings{
		Tenant:   os.Getenv("AZURE_TENANT_ID"),
		ClientID: os.Getenv("AZURE_CLIENT_ID"),
		SecretID: os.Getenv("AZURE_CLIENT_SECRET_ID"),
		Secret:   os.Getenv("AZURE_CLIENT_SECRET"),
	}
}

func (s settings) credential() (*azidentity.ClientSecretCredential, error) {
	slog.Info("client credentials", "client", s.ClientID, "secret_id", s.SecretID)
	return azidentity.NewClientSecretCredential(s.Tenant, s.ClientID, s.Secret, nil)
}

// IDs of clients and tenants are GUIDs, and stand where they belong.
func ids(secret string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential("6d3e9f05-a1b7-4c82-9e4d-f0875c2b61da", "e8c15b90-47fd-4a36-b2d9-3c70f6a8e14b", secret, nil)
}
