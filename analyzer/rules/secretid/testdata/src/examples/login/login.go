// Package login is an example for readers. A GUID is wrong here as anywhere:
// who copies it gets the same answer.
package login

import "github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"

func credential() (confidential.Credential, error) {
	return confidential.NewCredFromSecret("f60b8d27-c9e4-4153-8a7f-d12e5b9c06a8") // want "client secret for confidential.NewCredFromSecret is a GUID"
}
