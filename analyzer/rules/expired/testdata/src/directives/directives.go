// Package directives has //oauthvet:expires at every place where a client is
// configured, with days around today, which is 2026-11-25.
package directives

import (
	"os"

	"golang.org/x/oauth2"
)

//oauthvet:expires 2026-11-24 // want `the client secret expired on 2026-11-24 \(//oauthvet:expires beside oauth2.Config.ClientSecret\): the server answers invalid_client \(AADSTS7000222\); create a new one, deploy it, and write down its date`
var config = oauth2.Config{
	ClientID:     os.Getenv("CLIENT_ID"),
	ClientSecret: os.Getenv("CLIENT_SECRET"),
}

func today() *oauth2.Config {
	return &oauth2.Config{
		ClientID:     os.Getenv("CLIENT_ID"),
		ClientSecret: os.Getenv("CLIENT_SECRET"), //oauthvet:expires 2026-11-25 // want `the client secret expires on 2026-11-25, today \(//oauthvet:expires beside oauth2.Config.ClientSecret\): after that`
	}
}

func tomorrow(c *oauth2.Config) {
	//oauthvet:expires 2026-11-26 // want `the client secret expires on 2026-11-26, tomorrow`
	c.ClientSecret = os.Getenv("CLIENT_SECRET")
}

// The last day on which there is a warning.
const name = "AZURE_CLIENT_SECRET" //oauthvet:expires 2026-12-25 // want `the client secret expires on 2026-12-25, in 30 days \(//oauthvet:expires\)`

const other = "AZURE_CLIENT_SECRET" //oauthvet:expires 2026-12-26

type settings struct {
	ClientSecret string `env:"CLIENT_SECRET"` //oauthvet:expires 2025-01-31 -- rotated by hand // want `the client secret expired on 2025-01-31`
}

var a = os.Getenv("CLIENT_SECRET") //oauthvet:expires // want `directive oauthvet:expires has no date that can be read, and the end of the secret goes unseen: write the day as year-month-day, //oauthvet:expires 2006-01-02`

var b = os.Getenv("CLIENT_SECRET") //oauthvet:expires 31.12.2026 // want `has no date that can be read`

var c = os.Getenv("CLIENT_SECRET") //oauthvet:expires 2026-02-30 // want `has no date that can be read`

var d = os.Getenv("CLIENT_SECRET") //oauthvet:expires 2026-2-3 // want `has no date that can be read`

//oauthvet:allow expired -- the server is switched off at the end of the year
var f = os.Getenv("CLIENT_SECRET") //oauthvet:expires 2026-11-30
