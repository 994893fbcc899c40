// Package keyids takes the ID of a secret that Graph has made for its value.
package keyids

import (
	"encoding/json"
	"net/http"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"github.com/manicminer/hamilton/msgraph"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/microsoft"
)

func parameter(p *msgraph.PasswordCredential) (confidential.Credential, error) {
	return confidential.NewCredFromSecret(*p.KeyId) // want `^client secret for confidential.NewCredFromSecret is the field KeyId, the ID of a secret: the server takes the secret's value only`
}

type rotation struct{ made msgraph.PasswordCredential }

func (r *rotation) credential(tenant, id string) (*azidentity.ClientSecretCredential, error) {
	key := r.made.KeyId
	if key == nil {
		return nil, nil
	}
	return azidentity.NewClientSecretCredential(tenant, id, *key, nil) // want `is the field KeyId, the ID of a secret`
}

func through(list []msgraph.PasswordCredential) func() *oauth2.Config {
	return func() *oauth2.Config {
		for _, p := range list {
			return config(*p.KeyId)
		}
		return nil
	}
}

func config(secret string) *oauth2.Config {
	return &oauth2.Config{ClientSecret: secret, Endpoint: microsoft.AzureADEndpoint("contoso.com")} // want `client secret for oauth2.Config.ClientSecret is the field KeyId`
}

// Written by hand, the answer has the same members.
type password struct {
	KeyID      string `json:"keyId"`
	SecretText string `json:"secretText"`
}

func decoded(r *http.Response) (confidential.Credential, error) {
	var p password
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		return confidential.Credential{}, err
	}
	return confidential.NewCredFromSecret(p.KeyID) // want `is the field KeyID, the ID of a secret`
}

// The value is right, and so is another key's ID.

type signing struct{ KeyID, Key string }

func right(p *msgraph.PasswordCredential, q password, s signing) ([]confidential.Credential, error) {
	var all []confidential.Credential
	for _, secret := range []string{*p.SecretText, q.SecretText, s.Key} {
		c, err := confidential.NewCredFromSecret(secret)
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	c, err := confidential.NewCredFromSecret(s.KeyID)
	return append(all, c), err
}
