// Package cloud is a stub of
// github.com/Azure/azure-sdk-for-go/sdk/azcore/cloud v1.24.0.
package cloud

var AzurePublic = Configuration{ActiveDirectoryAuthorityHost: "https://login.microsoftonline.com/"}

type Configuration struct {
	ActiveDirectoryAuthorityHost string
}
