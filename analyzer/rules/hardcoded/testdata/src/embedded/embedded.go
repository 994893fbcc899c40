// Package embedded has client secrets in files that the compiler puts into the
// program. The finding is at the variable: nothing may stand behind the
// directive.
package embedded

import (
	"embed"
	"encoding/json"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

//go:embed portal.key
var portal string // want "client secret for oauth2.Config.ClientSecret is in the embedded file of portal"

func text() oauth2.Config { return oauth2.Config{ClientSecret: strings.TrimSpace(portal)} }

// The credentials file that Google's console offers for download.
//
//go:embed client_secret.json
var credentials []byte // want "client secret for google.ConfigFromJSON is in the embedded file of credentials"

func fromJSON() (*oauth2.Config, error) { return google.ConfigFromJSON(credentials) }

// A configuration with a key that tells: where it goes does not matter.
//
//go:embed defaults.yml
var defaults string // want "the file that go:embed puts into defaults holds a client secret"

// In a file system.
//
//go:embed conf/*.json
var files embed.FS // want "the file that go:embed puts into files holds a client secret"

// Decoded into a struct of the program's own.
//
//go:embed app.json
var app []byte // want "client secret for oauth2.Config.ClientSecret is in the embedded file of app"

type config struct {
	ClientID     string `json:"client_id"`
	ClientSecret string `json:"client_secret"`
}

func decoded() (oauth2.Config, error) {
	var c config
	if err := json.Unmarshal(app, &c); err != nil {
		return oauth2.Config{}, err
	}
	return oauth2.Config{ClientID: c.ClientID, ClientSecret: c.ClientSecret}, nil
}

// Nothing to see: a template, and a document without secrets.
//
//go:embed template.yml
var template string

//go:embed page.html
var page string
