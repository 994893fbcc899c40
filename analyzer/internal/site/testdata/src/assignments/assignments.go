// Package assignments has slots on the left of an assignment.
package assignments

import (
	"net/url"

	"github.com/markbates/goth/providers/google"
	"golang.org/x/oauth2"
)

type server struct {
	*oauth2.Config
	app      app
	settings map[string]any
}

type app struct {
	clientSecret string
	secret       string
	tagged       string `json:"client_secret"`
}

func fields(s *server, p google.Provider, c **oauth2.Config, key string) {
	s.ClientSecret = key        // slot: assignments.server.ClientSecret
	s.Config.ClientSecret = key // slot: oauth2.Config.ClientSecret
	(*c).ClientSecret = key     // slot: oauth2.Config.ClientSecret
	p.Secret = key              // slot: google.Provider.Secret; provider google
	s.app.clientSecret = key    // weak: assignments.app.clientSecret
	s.app.tagged = key          // weak: assignments.app.tagged
	s.app.secret = key
	s.ClientID, s.ClientSecret = "shop", key // slot: assignments.server.ClientSecret
	s.ClientID, s.ClientSecret = two()
	s.ClientSecret += key
	(func() *oauth2.Config { return s.Config })().ClientSecret = key // slot: oauth2.Config.ClientSecret
}

func two() (string, string) { return "", "" }

func elements(s *server, v url.Values, m map[string]string, key string) {
	m["client_secret"] = key            // weak: client_secret
	v["client_secret"] = []string{key}  // slot: client_secret
	s.settings["oauth.appSecret"] = key // weak: oauth.appSecret
	m["secret"], m["client_id"] = key, ""
	m[key] = key
	m["client_secret"] += key
}

// Variables are slots by name only.
var clientSecret = "a" // weak: assignments.clientSecret

const ConsumerSecret = "b" // weak: assignments.ConsumerSecret

var (
	appSecret, other        = "c", "d"    // weak: assignments.appSecret
	googleClientSecretBytes = []byte("e") // weak: assignments.googleClientSecretBytes
	_, oauthSecret          = two()
	clientSecretNumber      = 3
)

func variables(key string) {
	clientSecret = key    // weak: assignments.clientSecret
	appSecret := key      // weak: appSecret
	var oauthSecret = key // weak: oauthSecret
	const csecret = "f"   // weak: csecret
	var clientSecret string
	clientSecret, other = two()
	if x := key; x != "" {
		clientSecret = x // weak: clientSecret
	}
	for _, consumerSecret := range []string{key} {
		_ = consumerSecret
	}
	_, _, _ = appSecret, oauthSecret, clientSecret
}
