// Package to is a stub with the signatures of
// github.com/Azure/azure-sdk-for-go/sdk/azcore v1.24.0.
package to

func Ptr[T any](v T) *T { return &v }
