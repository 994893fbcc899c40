// Package stable is a stub of
// github.com/hashicorp/go-azure-sdk/microsoft-graph. Older versions have
// pointers to texts in these fields.
package stable

import "github.com/hashicorp/go-azure-sdk/sdk/nullable"

type PasswordCredential struct {
	DisplayName nullable.Type[string] `json:"displayName,omitempty"`
	EndDateTime nullable.Type[string] `json:"endDateTime,omitempty"`
	SecretText  nullable.Type[string] `json:"secretText,omitempty"`
}
