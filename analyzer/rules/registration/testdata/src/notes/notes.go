// Package notes has what is worth knowing.
package notes

//ruletest: -level=note

import (
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

func New(id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: github.Endpoint, RedirectURL: "http://localhost:8080/callback"} // want `redirected to the user's own machine`
}

func Straight() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("FABRIKAM_ID"),
		ClientSecret: os.Getenv("FABRIKAM_SECRET"), // want `client secret is FABRIKAM_SECRET from the environment, set or not`
		Endpoint:     github.Endpoint,
	}
}
