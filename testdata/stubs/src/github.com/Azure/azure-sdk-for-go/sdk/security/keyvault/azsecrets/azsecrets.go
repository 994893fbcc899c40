// Package azsecrets is a stub of
// github.com/Azure/azure-sdk-for-go/sdk/security/keyvault/azsecrets v1.5.1.
package azsecrets

import (
	"context"
	"time"
)

type Client struct{}

type GetSecretOptions struct{}

type SecretAttributes struct {
	Enabled *bool
	Expires *time.Time
}

type GetSecretResponse struct {
	Attributes *SecretAttributes
	Value      *string
}

func (client *Client) GetSecret(ctx context.Context, name string, version string, options *GetSecretOptions) (GetSecretResponse, error) {
	return GetSecretResponse{}, nil
}
