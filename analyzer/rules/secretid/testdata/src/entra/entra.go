// Package entra has GUIDs where Microsoft Entra ID wants the value of a client
// secret, one for each way to say that the server is Entra.
package entra

import (
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/AzureAD/microsoft-authentication-library-for-go/apps/confidential"
	"github.com/markbates/goth/providers/azureadv2"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/endpoints"
	"golang.org/x/oauth2/microsoft"
)

// Libraries that talk to nobody else.

func credential(tenant string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenant, "billing", "5f1c8a72-94e3-4d0b-b6a7-2c9d1e80f3b4", nil) // want `client secret for azidentity.NewClientSecretCredential is a GUID <36 characters, GUID>: Entra ID shows a Secret ID and a Value`
}

func onBehalfOf(tenant, assertion string) (*azidentity.OnBehalfOfCredential, error) {
	return azidentity.NewOnBehalfOfCredentialWithSecret(tenant, "billing", assertion,
		"81d4c0e6-2f5b-4a97-8e13-6b70c29df5a1", nil) // want "client secret for azidentity.NewOnBehalfOfCredentialWithSecret is a GUID"
}

func msal() (confidential.Credential, error) {
	return confidential.NewCredFromSecret("C7B90D15-63AE-4F82-9D41-5E08B2A6F7C3") // want "client secret for confidential.NewCredFromSecret is a GUID"
}

func goth(callback string) *azureadv2.Provider {
	return azureadv2.New("billing", "2e6a9f40-7c1d-4b85-a3e2-90d5f8b17c64", callback, azureadv2.ProviderOptions{}) // want "client secret for azureadv2.New is a GUID"
}

// A general library, with an endpoint that a function or variable names.

func called(tenant string) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     "billing",
		ClientSecret: "b04d7e91-3a6f-4c28-95d0-e7f18a2c6b53", // want "client secret for oauth2.Config.ClientSecret is a GUID"
		Endpoint:     microsoft.AzureADEndpoint(tenant),
	}
}

func calledElsewhere(tenant string) oauth2.Config {
	return oauth2.Config{
		ClientSecret: "690e2b5d-f8c4-4137-b29a-1d7c05ef83a6", // want "client secret for oauth2.Config.ClientSecret is a GUID"
		Endpoint:     endpoints.AzureAD(tenant),
	}
}

var endpoint = microsoft.AzureADEndpoint("fabrikam.com")

var atPackageLevel = &oauth2.Config{
	ClientSecret: "f3a81c6e-05d9-4e72-8b4f-c92d7016a5eb", // want "client secret for oauth2.Config.ClientSecret is a GUID"
	Endpoint:     endpoint,
}

func held(tenant string) *oauth2.Config {
	ep := microsoft.AzureADEndpoint(tenant)
	return &oauth2.Config{
		ClientSecret: "0d95e7b3-482c-4f61-a7e8-36bf1c9a50d2", // want "client secret for oauth2.Config.ClientSecret is a GUID"
		Endpoint:     ep,
	}
}

// A general library, with the address itself.

var written = oauth2.Config{
	ClientSecret: "a72f50c9-e1b6-4d38-8c95-4f03d7e6b21a", // want "client secret for oauth2.Config.ClientSecret is a GUID"
	Endpoint: oauth2.Endpoint{
		AuthURL:  "https://login.microsoftonline.com/fabrikam.com/oauth2/v2.0/authorize",
		TokenURL: "https://login.microsoftonline.com/fabrikam.com/oauth2/v2.0/token",
	},
}

func joined(tenant string) *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID:     "billing",
		ClientSecret: "18c6f4a0-b75d-4e93-92f1-d08e3a7c5b69", // want "client secret for clientcredentials.Config.ClientSecret is a GUID"
		TokenURL:     "https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token",
	}
}

func tokenURL(tenant string) *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientSecret: "d3b8027f-6e4a-41c5-bf90-7a15c8e2d946", // want "client secret for clientcredentials.Config.ClientSecret is a GUID"
		TokenURL:     microsoft.AzureADEndpoint(tenant).TokenURL,
	}
}

// The clouds for China and the US government are Entra as well.
var china = clientcredentials.Config{
	ClientSecret: "47e9d1b5-0f86-4a2c-93b7-e5c60a8d1f72", // want "client secret for clientcredentials.Config.ClientSecret is a GUID"
	TokenURL:     "https://login.partner.microsoftonline.cn/fabrikam.com/oauth2/v2.0/token",
}

var government = clientcredentials.Config{
	ClientSecret: "9c50f6e2-81ad-4b37-a64d-2f7be1093c85", // want "client secret for clientcredentials.Config.ClientSecret is a GUID"
	TokenURL:     "https://login.microsoftonline.us/fabrikam.com/oauth2/v2.0/token",
}

// Fields that are set one by one.
func assigned(tenant string) *oauth2.Config {
	c := new(oauth2.Config)
	c.ClientID = "billing"
	c.ClientSecret = "e50b9a17-c4d2-4f68-8703-b1f6de25a9c8" // want "client secret for oauth2.Config.ClientSecret is a GUID"
	c.Endpoint = microsoft.AzureADEndpoint(tenant)
	return c
}

func completed(tenant string) *oauth2.Config {
	c := &oauth2.Config{ClientID: "billing", Endpoint: microsoft.AzureADEndpoint(tenant)}
	c.ClientSecret = "3b7d28f4-90e6-4c5a-b18d-f76a50e9c2d1" // want "client secret for oauth2.Config.ClientSecret is a GUID"
	return c
}
