// Package notasecret has GUIDs, and IDs of secrets, that go to other places.
package notasecret

import (
	"os"

	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
)

// The credentials of HashiCorp Vault's AppRole: its secret ID is a secret.
type appRole struct{ RoleID, SecretID string }

func role() appRole {
	return appRole{RoleID: os.Getenv("VAULT_ROLE_ID"), SecretID: os.Getenv("VAULT_SECRET_ID")}
}

// A store looks a secret up by its ID and returns the value.
type store interface {
	Secret(id string) (string, error)
}

func fetched(s store) (confidential.Credential, error) {
	value, err := s.Secret(os.Getenv("BILLING_SECRET_ID"))
	if err != nil {
		return confidential.Credential{}, err
	}
	return confidential.NewCredFromSecret(value)
}

// Only a name says that these are secrets of a client; that is too little.
const clientSecret = "2c7f50e9-b8d1-4a63-9f04-e6a1d3c7b58f"

type record struct{ ClientSecret string }

var stored = record{ClientSecret: "95b0d4e7-1f6c-4e28-a3d5-08c9f7b2e61d"}

// Somebody else's GUIDs.
const (
	subscription = "e41f7b29-c5d0-4a86-9b73-6f08d2e5a1c9"
	deviceSecret = "8a6d3f05-91ec-4b72-85d0-f4c7b1e9023d"
)

// The zero GUID stands for one that is missing: it is malformed.
func zero() (confidential.Credential, error) {
	return confidential.NewCredFromSecret("00000000-0000-0000-0000-000000000000")
}

// A name in which ID belongs to another word.
func names() ([]confidential.Credential, error) {
	var all []confidential.Credential
	for _, name := range []string{"CLIENT_ID_SECRET", "APP_SECRET", "SECRETIDEA", "CLIENT_SECRET_IDP", "SECRET_IDENTITY"} {
		c, err := confidential.NewCredFromSecret(os.Getenv(name))
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}
