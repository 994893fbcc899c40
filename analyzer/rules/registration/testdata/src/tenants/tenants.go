// Package tenants names no tenant where one must be.
package tenants

import (
	"fmt"
	"net/http"
	"net/url"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/microsoft"
)

func service(id, secret string) []*clientcredentials.Config {
	return []*clientcredentials.Config{
		{ClientID: id, ClientSecret: secret, TokenURL: "https://login.microsoftonline.com/common/oauth2/v2.0/token"},                               // want `client credentials are asked for at /common: .*AADSTS9001023`
		{ClientID: id, ClientSecret: secret, TokenURL: microsoft.AzureADEndpoint("consumers").TokenURL},                                            // want `at /consumers`
		{ClientID: id, ClientSecret: secret, TokenURL: microsoft.AzureADEndpoint("").TokenURL},                                                     // want `at /common`
		{ClientID: id, ClientSecret: secret, TokenURL: fmt.Sprintf("https://login.microsoftonline.com/%s/oauth2/v2.0/token", anyone)},              // want `at /organizations`
		{ClientID: id, ClientSecret: secret, TokenURL: "https://login.microsoftonline.com/oauth2/v2.0/token"},                                      // want `the token endpoint for Entra names no tenant \(the address has none\)`
		{ClientID: id, ClientSecret: secret, TokenURL: "https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/oauth2/v2.0/token"}, // want `a GUID of zeros`
		{ClientID: id, ClientSecret: secret, TokenURL: "https://login.microsoftonline.us/undefined/oauth2/v2.0/token"},                             // want `the word for no value`
		{ClientID: id, ClientSecret: secret, TokenURL: "https://login.microsoftonline.com/YOUR_TENANT_ID/oauth2/v2.0/token"},                       // want `a placeholder`
	}
}

const anyone = "organizations"

func credential() error {
	for _, make := range []func() (*azidentity.ClientSecretCredential, error){
		func() (*azidentity.ClientSecretCredential, error) {
			return azidentity.NewClientSecretCredential("common", os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"), nil) // want `at /common`
		},
		func() (*azidentity.ClientSecretCredential, error) {
			return azidentity.NewClientSecretCredential("", os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"), nil) // want `the tenant for Entra names no tenant \(it is empty\)`
		},
		func() (*azidentity.ClientSecretCredential, error) {
			return azidentity.NewClientSecretCredential("https://login.microsoftonline.com/contoso.com", os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"), nil) // want `an address or a path`
		},
		func() (*azidentity.ClientSecretCredential, error) {
			return azidentity.NewClientSecretCredential("{tenant}", os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"), nil) // want `something that nobody put in`
		},
		func() (*azidentity.ClientSecretCredential, error) {
			return azidentity.NewClientSecretCredential("Contoso Inc", os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"), nil) // want `a text with blanks or quotes`
		},
	} {
		if _, err := make(); err != nil {
			return err
		}
	}
	return nil
}

func web(id, secret string) *oauth2.Config {
	e := microsoft.AzureADEndpoint("null") // want `the tenant for Entra names no tenant`
	e.AuthStyle = oauth2.AuthStyleInParams
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: e}
}

func form() (*http.Response, error) {
	return http.PostForm("https://login.microsoftonline.com/common/oauth2/v2.0/token", url.Values{ // want `at /common`
		"grant_type":    {"client_credentials"},
		"client_id":     {os.Getenv("CLIENT_ID")},
		"client_secret": {os.Getenv("CLIENT_SECRET")},
		"scope":         {"https://graph.microsoft.com/.default"},
	})
}
