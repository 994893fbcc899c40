// Package ways has GUIDs that take a way to the place for the value.
package ways

import (
	"cmp"
	"flag"
	"os"
	"strings"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"

	"ways/secrets"
)

const billing = "16f7c2e9-d50a-4b84-9e31-a8d46b07f5c3" // want "client secret for confidential.NewCredFromSecret is a GUID"

func constant() (confidential.Credential, error) { return confidential.NewCredFromSecret(billing) }

// A constant of another package is reported where it is used.
func imported() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(secrets.Billing) // want "client secret for confidential.NewCredFromSecret is a GUID"
}

func local(tenant string) (*azidentity.ClientSecretCredential, error) {
	value := "f2804d6b-7e1c-4935-b0fa-c53d98e7a164" // want "client secret for azidentity.NewClientSecretCredential is a GUID"
	return azidentity.NewClientSecretCredential(tenant, "billing", value, nil)
}

func fallback() (confidential.Credential, error) {
	return confidential.NewCredFromSecret(cmp.Or(os.Getenv("BILLING_KEY"), "74a3e8c0-519f-4d26-8b7e-0f62d1c5e9ba")) // want "client secret for confidential.NewCredFromSecret is a GUID"
}

func flagged() (confidential.Credential, error) {
	key := flag.String("key", "c91d5b70-8a34-4f6e-92c7-e6b0f4a2d853", "key for billing") // want "client secret for confidential.NewCredFromSecret is a GUID"
	flag.Parse()
	return confidential.NewCredFromSecret(*key)
}

func wrapped() (confidential.Credential, error) {
	return newCredential("0e67b9d2-f4c8-41a5-8d30-5b1e7f9c6a24") // want "client secret for confidential.NewCredFromSecret is a GUID"
}

func newCredential(key string) (confidential.Credential, error) {
	return confidential.NewCredFromSecret(strings.TrimSpace(key))
}

// Braces and blanks don't make a Value of it.
func braces() (confidential.Credential, error) {
	return confidential.NewCredFromSecret("{a5d80e47-3c6b-4f91-b2e0-79cd14f8e563}") // want "client secret for confidential.NewCredFromSecret is a GUID"
}

func twice() error {
	const key = "58e1f7c4-b09d-4a63-8f25-d4c7e60b91a3" // want "client secret for confidential.NewCredFromSecret is a GUID .*; 1 other slot takes the same value"
	if _, err := confidential.NewCredFromSecret(key); err != nil {
		return err
	}
	_, err := confidential.NewCredFromSecret(key)
	return err
}
