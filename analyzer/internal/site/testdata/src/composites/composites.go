// Package composites has slots in literals of structs and maps.
package composites

import (
	"github.com/Nerzal/gocloak/v14"
	"github.com/markbates/goth/providers/google"
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

var key, id string

// Structs of the catalogue: keyed, positional, as elements, behind pointers.
var (
	_ = oauth2.Config{ClientID: id, ClientSecret: key}            // slot: oauth2.Config.ClientSecret
	_ = &oauth2.Config{ClientSecret: (key)}                       // slot: oauth2.Config.ClientSecret
	_ = oauth2.Config{id, key, oauth2.Endpoint{}, "", nil}        // slot: oauth2.Config.ClientSecret
	_ = []oauth2.Config{{ClientSecret: key}}                      // slot: oauth2.Config.ClientSecret
	_ = []*oauth2.Config{{ClientSecret: key}}                     // slot: oauth2.Config.ClientSecret
	_ = map[string]*oauth2.Config{"shop": {ClientSecret: key}}    // slot: oauth2.Config.ClientSecret
	_ = clientcredentials.Config{ClientSecret: key}               // slot: clientcredentials.Config.ClientSecret
	_ = google.Provider{Secret: key}                              // slot: google.Provider.Secret; provider google
	_ = gocloak.TokenOptions{ClientSecret: &key}                  // slot: gocloak.TokenOptions.ClientSecret; provider keycloak
	_ = oauth2.Config{ClientID: id, RedirectURL: "https://x.org"} // no secret
)

// A type that is made of a library's: the field is the library's.
type mine oauth2.Config

type same = oauth2.Config

type outer struct{ oauth2.Config }

var (
	_ = mine{ClientSecret: key}                         // slot: composites.mine.ClientSecret
	_ = same{ClientSecret: key}                         // slot: oauth2.Config.ClientSecret
	_ = outer{Config: oauth2.Config{ClientSecret: key}} // slot: oauth2.Config.ClientSecret
)

// Structs that nobody catalogued: the name of the field or its tag tells.
type app struct {
	ID           string
	ClientSecret string
	AppSecret    []byte
	pass         *string `json:"client_secret"`
	other        string  `yaml:"clientSecret,omitempty"`
	n            int     `json:"client_secret_number"`
}

type generic[T any] struct {
	ClientSecret T
	Key          string `form:"client_secret"`
}

var (
	_ = app{ID: id, ClientSecret: key} // weak: composites.app.ClientSecret
	_ = app{AppSecret: []byte(key)}    // weak: composites.app.AppSecret
	_ = app{pass: &key}                // weak: composites.app.pass
	_ = app{other: key}                // weak: composites.app.other
	_ = app{n: 3}
	_ = generic[string]{Key: key}            // weak: composites.generic.Key
	_ = struct{ ConsumerSecret string }{key} // weak: field ConsumerSecret
	_ = generic[string]{ClientSecret: key}   // gap (2026-11-25): weak: composites.generic.ClientSecret
	_ = []struct{ id, clientSecret string }{ // the elements have no type of their own
		{"shop", key}, // weak: field clientSecret
		{"blog", key}, // weak: field clientSecret
	}
)

// Maps: the constant key tells.
var (
	_ = map[string]string{"client_id": id, "client_secret": key} // weak: client_secret
	_ = map[string]any{"clientSecret": key}                      // weak: clientSecret
	_ = map[string][]byte{"CLIENT_SECRET": []byte(key)}          // weak: CLIENT_SECRET
	_ = map[string]int{"client_secret": 3}
	_ = map[string]string{id: key, "secret": key, "client_secret_file": key}
	_ = map[string]map[string]string{"oauth": {"client_secret": key}} // weak: client_secret
	_ = map[string]string{name: key}                                  // weak: app.consumer_secret
)

const name = "app.consumer_secret"
