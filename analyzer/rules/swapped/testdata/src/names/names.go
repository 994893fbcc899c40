// Package names takes one part of a client for another by the name that it is
// looked up by.
package names

import (
	"flag"
	"os"
	"strings"

	"github.com/spf13/viper"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

var environment = oauth2.Config{
	ClientID:     os.Getenv("GOOGLE_CLIENT_ID"),
	ClientSecret: os.Getenv("GOOGLE_CLIENT_ID"), // want `^client secret for oauth2.Config.ClientSecret is GOOGLE_CLIENT_ID, which is named for a client ID: the server answers invalid_client \(AADSTS7000215\); put each of them in its own place$`
	Endpoint:     google.Endpoint,
}

var both = oauth2.Config{
	ClientID:     os.Getenv("GITHUB_CLIENT_SECRET"), // want `client ID for oauth2.Config.ClientSecret is GITHUB_CLIENT_SECRET, which is named for a client secret: the server knows no such client .*, and the secret gets into addresses`
	ClientSecret: os.Getenv("GITHUB_CLIENT_ID"),     // want `is GITHUB_CLIENT_ID, which is named for a client ID`
	Endpoint:     github.Endpoint,
}

func settings() *clientcredentials.Config {
	return &clientcredentials.Config{
		ClientID:     viper.GetString("oauth.client_id"),
		ClientSecret: viper.GetString("oauth.client_id"), // want `is oauth.client_id, which is named for a client ID`
		TokenURL:     viper.GetString("oauth.token_url"),
	}
}

var (
	clientID = flag.String("client-id", "", "client ID")
	secret   = flag.String("client-secret", "", "client secret")
)

func flags() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     *secret, // want `client ID for .* is secret, which is named for a client secret`
		ClientSecret: *secret,
		Endpoint:     github.Endpoint,
	}
}

type settingsFile struct {
	OAuth struct{ ClientID, ClientSecret, AppID string }
}

func fields(cfg settingsFile) oauth2.Config {
	return oauth2.Config{
		ClientID:     cfg.OAuth.ClientID,
		ClientSecret: strings.TrimSpace(cfg.OAuth.AppID), // want `is AppID, which is named for a client ID`
		Endpoint:     github.Endpoint,
	}
}

func assigned(cfg settingsFile) oauth2.Config {
	var c oauth2.Config
	c.ClientID = cfg.OAuth.ClientID
	c.ClientSecret = cfg.OAuth.ClientID // want `is ClientID, which is named for a client ID`
	c.Endpoint = github.Endpoint
	return c
}

// The secret is kept in a variable whose name says nothing.
func variable() oauth2.Config {
	key := os.Getenv("CLIENT_ID")
	return oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: key, // want `is CLIENT_ID, which is named for a client ID`
		Endpoint:     github.Endpoint,
	}
}

// Neither name tells, but both are the same.
var same = oauth2.Config{
	ClientID:     os.Getenv("GITHUB_KEY"),
	ClientSecret: os.Getenv("GITHUB_KEY"), // want `^client secret and client ID for oauth2.Config.ClientSecret are both GITHUB_KEY: one of them is in the place of the other`
	Endpoint:     github.Endpoint,
}
