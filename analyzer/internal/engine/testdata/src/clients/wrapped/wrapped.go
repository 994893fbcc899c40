// Package wrapped has a constructor for others to call.
package wrapped

import (
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

func New(id, secret, tenant string) (*azidentity.ClientSecretCredential, error) { // want New:"id=0 tenant=2"
	return azidentity.NewClientSecretCredential(tenant, id, secret, nil) // client: entra client_credentials secret=param(secret) id=param(id) tenant=param(tenant)
}

type Settings struct {
	ID     string
	Secret string // want Secret:"id=-1.ID"
}

func (s *Settings) Config() *oauth2.Config {
	return &oauth2.Config{ClientID: s.ID, ClientSecret: s.Secret, Endpoint: google.Endpoint} // client: google - secret=param(s) | field(Secret) id=param(s) | field(ID)
}
