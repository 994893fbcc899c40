// Package tested has a GUID in its test, which talks to no server.
package tested

import "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"

func credential(secret string) (confidential.Credential, error) {
	return confidential.NewCredFromSecret(secret)
}
