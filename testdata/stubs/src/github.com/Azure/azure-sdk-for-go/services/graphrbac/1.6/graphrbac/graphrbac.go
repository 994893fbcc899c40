// Package graphrbac is a stub with the signatures of
// github.com/Azure/azure-sdk-for-go v68.0.0.
package graphrbac

import "github.com/Azure/go-autorest/autorest/date"

type PasswordCredential struct {
	StartDate *date.Time `json:"startDate,omitempty"`
	EndDate   *date.Time `json:"endDate,omitempty"`
	KeyID     *string    `json:"keyId,omitempty"`
	Value     *string    `json:"value,omitempty"`
}
