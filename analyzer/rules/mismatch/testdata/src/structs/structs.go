// Package structs takes the ID from one object and the secret from another.
package structs

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

type app struct{ ClientID, ClientSecret string }

type settings struct{ Web, Mobile app }

func config(s settings) oauth2.Config {
	return oauth2.Config{
		ClientID:     s.Web.ClientID,
		ClientSecret: s.Mobile.ClientSecret, // want `^client secret is taken from Mobile and the client ID from Web: a secret belongs to one client ID`
		Endpoint:     github.Endpoint,
	}
}

// An update keeps the secret of the stored record.
func update(stored, changed app) oauth2.Config {
	return oauth2.Config{ClientID: changed.ClientID, ClientSecret: stored.ClientSecret, Endpoint: github.Endpoint}
}

// The secrets are kept apart.
type secrets struct{ ClientSecret string }

func apart(a app, s secrets) oauth2.Config {
	return oauth2.Config{ClientID: a.ClientID, ClientSecret: s.ClientSecret, Endpoint: github.Endpoint}
}
