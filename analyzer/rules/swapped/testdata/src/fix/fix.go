// Package fix has two names to swap.
package fix

import "github.com/Azure/azure-sdk-for-go/sdk/azidentity"

func credential(tenantID, clientID, clientSecret string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenantID,
		clientSecret, // want `client ID for .* is clientSecret`
		clientID,     // want `client secret for .* is clientID`
		nil)
}
