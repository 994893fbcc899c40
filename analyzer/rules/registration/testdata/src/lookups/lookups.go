// Package lookups asks whether its settings are there.
package lookups

//ruletest: -level=note

import (
	"errors"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

func compared() (*oauth2.Config, error) {
	conf := &oauth2.Config{ClientID: os.Getenv("FABRIKAM_ID"), ClientSecret: os.Getenv("FABRIKAM_SECRET"), Endpoint: github.Endpoint}
	if conf.ClientID == "" || conf.ClientSecret == "" {
		return nil, errors.New("FABRIKAM_ID and FABRIKAM_SECRET must be set")
	}
	return conf, nil
}

// The constructor refuses an empty secret.
func constructor() (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(os.Getenv("TENANT"), os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET"), nil)
}
