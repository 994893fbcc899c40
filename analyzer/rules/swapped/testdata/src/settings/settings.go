// Package settings fills the program's own settings with the wrong values.
package settings

import (
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

type login struct{ ClientID, ClientSecret string }

// Nothing is known of where these go.
var unused = login{
	ClientID:     os.Getenv("LOGIN_CLIENT_ID"),
	ClientSecret: os.Getenv("LOGIN_CLIENT_ID"), // want `client secret for settings.login.ClientSecret is LOGIN_CLIENT_ID, which is named for a client ID`
}

// These end in a client; the mistake is told once, where it was made.
func config(l login) *oauth2.Config {
	return &oauth2.Config{ClientID: l.ClientID, ClientSecret: l.ClientSecret, Endpoint: github.Endpoint}
}

func fromEnvironment() *oauth2.Config {
	return config(login{
		ClientID:     os.Getenv("GITHUB_CLIENT_SECRET"), // want `client ID for .* is GITHUB_CLIENT_SECRET, which is named for a client secret`
		ClientSecret: os.Getenv("GITHUB_CLIENT_ID"),     // want `client secret for .* is GITHUB_CLIENT_ID, which is named for a client ID`
	})
}
