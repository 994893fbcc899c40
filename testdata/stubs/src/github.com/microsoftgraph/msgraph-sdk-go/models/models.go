// Package models is a stub with the signatures of
// github.com/microsoftgraph/msgraph-sdk-go v1.89.0.
package models

import "time"

type PasswordCredential struct{}

func NewPasswordCredential() *PasswordCredential { return &PasswordCredential{} }

func (m *PasswordCredential) SetDisplayName(value *string) {}

func (m *PasswordCredential) SetEndDateTime(value *time.Time) {}

type PasswordCredentialable interface {
	SetDisplayName(value *string)
	SetEndDateTime(value *time.Time)
}
