// Package unusedtext fills a place for a secret that nobody looks at: the library wants
// some text there, and the client shows a certificate.
package unusedtext

import (
	"cmp"
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

type auth struct{ ID, Secret, URL string }

func (a *auth) config() clientcredentials.Config {
	secret := a.Secret
	if secret == "" {
		secret = "unused"
	}
	return clientcredentials.Config{ClientID: a.ID, ClientSecret: secret, TokenURL: a.URL}
}

func literal() *oauth2.Config { return &oauth2.Config{ClientSecret: "not-needed"} }

const none = "NOT_USED"

var mutual = oauth2.Config{ClientSecret: none}

func either() oauth2.Config {
	get := func() string { return cmp.Or(os.Getenv("CLIENT_SECRET"), "ignored") }
	return oauth2.Config{ClientSecret: get()}
}

func word() *oauth2.Config {
	return &oauth2.Config{ClientSecret: "unusual"} // want `client secret for oauth2.Config.ClientSecret is a literal`
}

func fallback() *oauth2.Config {
	secret := os.Getenv("CLIENT_SECRET")
	if secret == "" {
		secret = "swordfish" // want `client secret for oauth2.Config.ClientSecret is a literal`
	}
	return &oauth2.Config{ClientSecret: secret}
}
