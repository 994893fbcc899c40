// Package names mixes the names of providers and environments.
package names

import (
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/spf13/viper"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/github"
)

var providers = oauth2.Config{
	ClientID:     os.Getenv("GITHUB_CLIENT_ID"),
	ClientSecret: os.Getenv("GOOGLE_CLIENT_SECRET"), // want `^client secret GOOGLE_CLIENT_SECRET says google and the client ID GITHUB_CLIENT_ID says github: a client is registered with one provider`
	Endpoint:     github.Endpoint,
}

func environments() (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(os.Getenv("TENANT_ID"), os.Getenv("STAGING_CLIENT_ID"),
		os.Getenv("PROD_CLIENT_SECRET"), nil) // want `^client secret PROD_CLIENT_SECRET says production and the client ID STAGING_CLIENT_ID says staging: a client is registered in one environment`
}

func tenants() (*azidentity.ClientSecretCredential, error) {
	return azidentity.NewClientSecretCredential(
		os.Getenv("DEV_TENANT_ID"), // want `^tenant DEV_TENANT_ID says development and the client ID PROD_CLIENT_ID says production`
		os.Getenv("PROD_CLIENT_ID"), os.Getenv("PROD_CLIENT_SECRET"), nil)
}

func settings() *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID:     viper.GetString("salesforce.client_id"),
		ClientSecret: viper.GetString("hubspot.client_secret"), // want `client secret hubspot.client_secret says hubspot and the client ID salesforce.client_id says salesforce`
		TokenURL:     viper.GetString("token_url"),
	}
}

type accounts struct {
	GitHub, LinkedIn struct{ ID, Secret string }
}

func paths(a accounts) oauth2.Config {
	return oauth2.Config{
		ClientID:     a.LinkedIn.ID,
		ClientSecret: a.GitHub.Secret, // want `client secret GitHub says github and the client ID LinkedIn says linkedin`
		Endpoint:     github.Endpoint,
	}
}

const googleID = "318205571190-k3vd81mqwz70hn2x5tby6rjcpa94egfs.apps.googleusercontent.com"

var format = oauth2.Config{
	ClientID:     googleID,
	ClientSecret: os.Getenv("DISCORD_SECRET"), // want `client secret DISCORD_SECRET says discord and the client ID Google says google`
	Endpoint:     oauth2.Endpoint{TokenURL: "https://discord.com/api/oauth2/token", AuthURL: "https://discord.com/oauth2/authorize"},
}
