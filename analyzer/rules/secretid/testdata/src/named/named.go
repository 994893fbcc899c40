// Package named reads the ID of a secret at run time. Here the name tells, and
// so the server need not be Entra.
package named

import (
	"flag"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"github.com/spf13/viper"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/microsoft"
)

func environment() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(os.Getenv("AZURE_CLIENT_SECRET_ID")) // want "client secret for confidential.NewCredFromSecret is read from AZURE_CLIENT_SECRET_ID, which is named for the ID of a secret"
}

func variable(tenant string) (*azidentity.ClientSecretCredential, error) {
	secret := os.Getenv("GRAPH_SECRET_ID") // want "client secret for azidentity.NewClientSecretCredential is read from GRAPH_SECRET_ID"
	return azidentity.NewClientSecretCredential(tenant, os.Getenv("GRAPH_CLIENT_ID"), secret, nil)
}

func looked() (confidential.Credential, error) {
	secret, ok := os.LookupEnv("APP_SECRET_ID") // want "client secret for confidential.NewCredFromSecret is read from APP_SECRET_ID"
	if !ok {
		return confidential.Credential{}, os.ErrNotExist
	}
	return confidential.NewCredFromSecret(secret)
}

func config(tenant string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET_ID"), // want "client secret for oauth2.Config.ClientSecret is read from CLIENT_SECRET_ID"
		Endpoint:     microsoft.AzureADEndpoint(tenant),
	}
}

// The server is not known; a name with ID in it is wrong everywhere.
func other(tokenURL string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("SHOP_CLIENT_ID"),
		ClientSecret: os.Getenv("SHOP_CLIENT_SECRET_ID"), // want "client secret for oauth2.Config.ClientSecret is read from SHOP_CLIENT_SECRET_ID"
		Endpoint:     oauth2.Endpoint{TokenURL: tokenURL},
	}
}

type settings struct {
	Tenant         string
	ClientID       string
	ClientSecretID string
}

func (s *settings) credential() (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(s.Tenant, s.ClientID, s.ClientSecretID, nil) // want "client secret for azidentity.NewClientSecretCredential is read from ClientSecretID"
}

func Credential(tenant, clientID, secretID string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenant, clientID, secretID, nil) // want "client secret for azidentity.NewClientSecretCredential is read from secretID"
}

func flagged() (confidential.Credential, error) {
	secret := flag.String("client-secret-id", "", "from the portal")
	flag.Parse()
	return confidential.NewCredFromSecret(*secret) // want "client secret for confidential.NewCredFromSecret is read from client-secret-id"
}

func configured() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(viper.GetString("graph.client_secret_id")) // want "client secret for confidential.NewCredFromSecret is read from graph.client_secret_id"
}
