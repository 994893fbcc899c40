// Package secrets sends a secret where none may be, and none where one must be.
package secrets

import (
	"context"
	"net/http"
	"net/url"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/microsoft"
)

func device(ctx context.Context, tenant, secret string) (*oauth2.Token, error) {
	conf := &oauth2.Config{ClientID: os.Getenv("CLIENT_ID"), ClientSecret: secret, Endpoint: microsoft.AzureADEndpoint(tenant)} // want `a client secret is sent in the device code flow: .*AADSTS700025`
	code, err := conf.DeviceAuth(ctx)
	if err != nil {
		return nil, err
	}
	return conf.DeviceAccessToken(ctx, code)
}

func form(device, secret string) (*http.Response, error) {
	return http.PostForm("https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token", url.Values{
		"grant_type":    {"urn:ietf:params:oauth:grant-type:device_code"},
		"client_id":     {os.Getenv("CLIENT_ID")},
		"client_secret": {secret}, // want `device code flow`
		"device_code":   {device},
	})
}

func empty(id string) *clientcredentials.Config {
	return &clientcredentials.Config{ClientID: id, ClientSecret: "", TokenURL: "https://sso.fabrikam.com/token"} // want `client secret is empty in the client credentials flow`
}

func credential(tenant, id string) (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(tenant, id, "", nil) // want `client secret is empty`
}

func service(id string) (*http.Response, error) {
	return http.PostForm("https://sso.fabrikam.com/oauth/token", url.Values{
		"grant_type": {"client_credentials"}, "client_id": {id}, "client_secret": {""}, // want `client secret is empty`
	})
}
