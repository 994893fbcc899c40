// Package setup is an example: what stands in it is meant to be replaced.
package setup

//ruletest: -level=note

import (
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"golang.org/x/oauth2"
)

func credential() (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential("YOUR_TENANT_ID", os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"), nil)
}

func login() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("ID"),
		ClientSecret: os.Getenv("SECRET"),
		RedirectURL:  "http://localhost:8080/callback",
		Endpoint:     oauth2.Endpoint{AuthURL: "http://sso.fabrikam.com/auth", TokenURL: "http://sso.fabrikam.com/token"},
	}
}
