// Package several configures many clients with one function.
package several

import (
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"
)

func config(id, secret string, endpoint oauth2.Endpoint) *oauth2.Config {
	return &oauth2.Config{
		ClientID:     id,
		ClientSecret: secret,
		Endpoint:     endpoint,
	}
}

func clients() []*oauth2.Config {
	return []*oauth2.Config{
		config(os.Getenv("GOOGLE_CLIENT_ID"), os.Getenv("GOOGLE_CLIENT_SECRET"), google.Endpoint),
		config(os.Getenv("GITHUB_CLIENT_ID"), os.Getenv("GITHUB_CLIENT_SECRET"), github.Endpoint),
	}
}

func mixed() *oauth2.Config {
	return config(os.Getenv("GITHUB_CLIENT_ID"), os.Getenv("GITLAB_CLIENT_SECRET"), github.Endpoint) // want `client secret GITLAB_CLIENT_SECRET says gitlab and the client ID GITHUB_CLIENT_ID says github`
}
