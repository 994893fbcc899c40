// Package azcore is a stub of github.com/Azure/azure-sdk-for-go/sdk/azcore
// v1.24.0.
package azcore

import (
	"context"
	"time"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
)

type ClientOptions = policy.ClientOptions

type AccessToken struct {
	Token     string
	ExpiresOn time.Time
	RefreshOn time.Time
}

type TokenCredential interface {
	GetToken(ctx context.Context, options policy.TokenRequestOptions) (AccessToken, error)
}
