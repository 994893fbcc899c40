// Package names misspells the names of settings.
package names

import (
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

var configs = []oauth2.Config{
	{ClientID: os.Getenv("CLIENT_ID"), ClientSecret: os.Getenv("CLIENT_SECERT"), Endpoint: github.Endpoint},               // want `client secret is read from CLIENT_SECERT, one letter off from the name that goes with CLIENT_ID`
	{ClientID: os.Getenv("GITHUB_CLIENT_ID"), ClientSecret: os.Getenv("GITHBU_CLIENT_SECRET"), Endpoint: github.Endpoint}, // want `GITHBU_CLIENT_SECRET, one letter off`
	{ClientID: os.Getenv("GITHUB_CLEINT_ID"), ClientSecret: os.Getenv("GITHUB_CLIENT_SECRET"), Endpoint: github.Endpoint}, // want `one letter off from the name that goes with GITHUB_CLEINT_ID`
	{ClientID: os.Getenv("PORTAL_KEY"), ClientSecret: os.Getenv("PORTAL_SECRE"), Endpoint: github.Endpoint},               // want `PORTAL_SECRE, one letter off`
}
