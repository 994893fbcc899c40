package main

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"

	"fabrikam.com/shop/settings"
)

// googleConfig takes a constant of another package.
func googleConfig() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     settings.Get("GOOGLE_CLIENT_ID", ""),
		ClientSecret: settings.GoogleKey,
		Endpoint:     google.Endpoint,
	}
}

// microsoftConfig has the Secret ID where Entra wants the Value.
func microsoftConfig() *oauth2.Config {
	endpoint := microsoft.AzureADEndpoint(settings.Get("AZURE_TENANT_ID", "fabrikam.com"))
	endpoint.AuthStyle = oauth2.AuthStyleInParams
	return &oauth2.Config{
		ClientID:     settings.Get("AZURE_CLIENT_ID", ""),
		ClientSecret: "5f1c8a72-94e3-4d0b-b6a7-2c9d1e80f3b4",
		Endpoint:     endpoint,
	}
}
