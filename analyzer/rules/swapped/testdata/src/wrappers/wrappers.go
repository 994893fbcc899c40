// Package wrappers passes the parts of a client through functions.
package wrappers

import (
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"

	"wrappers/cred"
)

// The wrapper of another package takes ID, secret, tenant.
func elsewhere() (*azidentity.ClientSecretCredential, error) {
	return cred.New(os.Getenv("AZURE_TENANT_ID"), // want `client ID for .* is AZURE_TENANT_ID, which is named for a tenant ID`
		os.Getenv("AZURE_CLIENT_SECRET"),
		os.Getenv("AZURE_CLIENT_ID")) // want `tenant ID for .* is AZURE_CLIENT_ID, which is named for a client ID`
}

func config(a, b string) *oauth2.Config {
	return &oauth2.Config{ClientID: a, ClientSecret: b, Endpoint: github.Endpoint}
}

// One of two callers has them the wrong way round.
func right() *oauth2.Config { return config(os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET")) }

func wrong() *oauth2.Config {
	return config(os.Getenv("APP_SECRET"), // want `client ID for .* is APP_SECRET, which is named for a client secret`
		os.Getenv("APP_ID")) // want `client secret for .* is APP_ID, which is named for a client ID`
}

func inVariables() *oauth2.Config {
	id, secret := os.Getenv("CLIENT_ID"), os.Getenv("CLIENT_SECRET")
	return config(secret, id) // want `client ID for .* is CLIENT_SECRET` `client secret for .* is CLIENT_ID`
}

// Nothing is known of what this one does, but its parameters have names.
func login(clientID, clientSecret string) error { return dial(clientID + clientSecret) }

func dial(string) error { return nil }

func parameters(id, secret string) error {
	return login(secret, id) // want `client ID for login is secret, which is named for a client secret`
}
