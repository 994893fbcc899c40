// Package policy is a stub of
// github.com/Azure/azure-sdk-for-go/sdk/azcore/policy v1.24.0.
package policy

import "github.com/Azure/azure-sdk-for-go/sdk/azcore/cloud"

type ClientOptions struct {
	APIVersion string
	Cloud      cloud.Configuration
}

type TokenRequestOptions struct {
	Claims    string
	EnableCAE bool
	Scopes    []string
	TenantID  string
}
