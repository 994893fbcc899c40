// Package comments says in prose when a client secret expires.
package comments

import (
	"os"

	"golang.org/x/oauth2"
)

var config = &oauth2.Config{
	ClientID:     os.Getenv("CLIENT_ID"),
	ClientSecret: os.Getenv("CLIENT_SECRET"), // expires 2026-10-31 // want `the client secret expired on 2026-10-31 \(the comment beside oauth2.Config.ClientSecret\)`
}

const secretName = "AZURE_CLIENT_SECRET" // secret expires 2026-12-01 // want `expires on 2026-12-01, in 6 days \(the comment beside AZURE_CLIENT_SECRET\)`

type settings struct {
	// Made in the portal; expiry date: 2026-10-31 // want `expired on 2026-10-31 \(the comment beside ClientSecret\)`
	ClientSecret string
}

// The client secret expires on 2026-10-31. // want `expired on 2026-10-31`
var other = oauth2.Config{ClientSecret: os.Getenv("OTHER_CLIENT_SECRET")}
