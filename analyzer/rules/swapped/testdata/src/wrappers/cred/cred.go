// Package cred has a constructor for others to call.
package cred

import "github.com/Azure/azure-sdk-for-go/sdk/azidentity"

// New takes the credentials in an order of its own.
func New(app, key, directory string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(directory, app, key, nil)
}
