// Package formats has IDs that their format gives away.
package formats

import (
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

var pasted = oauth2.Config{
	ClientID:     os.Getenv("GOOGLE_KEY"),
	ClientSecret: "318205571190-k3vd81mqwz70hn2x5tby6rjcpa94egfs.apps.googleusercontent.com", // want `^client secret for oauth2.Config.ClientSecret is <72 characters, google-id client ID format>, a client ID: the two are swapped or the wrong one was pasted`
	Endpoint:     google.Endpoint,
}

const okta = "0oa4f7k2m9QxZt81Wd5s" // want `is <20 characters, okta-id client ID format>, a client ID`

var constant = oauth2.Config{ClientID: os.Getenv("OKTA_KEY"), ClientSecret: okta}
