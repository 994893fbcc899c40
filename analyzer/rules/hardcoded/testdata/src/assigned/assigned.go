// Package assigned sets the field of a client after it was made.
package assigned

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

var conf oauth2.Config

func init() {
	conf.ClientID = "portal"
	conf.ClientSecret = "bsxbfnUNK46ySNrGsBgqqH7eyBy2" // want "client secret for oauth2.Config.ClientSecret is a literal"
}

func pointer() *clientcredentials.Config {
	c := new(clientcredentials.Config)
	c.ClientID = "billing"
	c.ClientSecret = "C4ff7W8tbd32LkTuwt4sL6Qs" // want "client secret for clientcredentials.Config.ClientSecret is a literal"
	return c
}

func both() oauth2.Config {
	var c oauth2.Config
	c.ClientID, c.ClientSecret = "portal", "yJC73ctTuAICLTB9aE9vzCY3fjcwZ5" // want "client secret for oauth2.Config.ClientSecret is a literal"
	return c
}

type server struct {
	auth  *oauth2.Config
	embed struct{ conf clientcredentials.Config }
	byApp map[string]*oauth2.Config
	list  [2]oauth2.Config
}

// The client is deep inside something else.
func (s *server) setup() {
	s.auth.ClientSecret = "p2cVHTWMg696J7yRDonknWTR5E"               // want "client secret for oauth2.Config.ClientSecret is a literal"
	s.embed.conf.ClientSecret = "qKZf9ALV93i5InX8IWU4IhqaXUL"        // want "client secret for clientcredentials.Config.ClientSecret is a literal"
	s.byApp["portal"].ClientSecret = "TwevvEWN59TXHHFtc3XDvkSbNVhwG" // want "client secret for oauth2.Config.ClientSecret is a literal"
	(&s.list[1]).ClientSecret = "JR6r22FQyfRWkeSgZBfsmom42zt5JKI"    // want "client secret for oauth2.Config.ClientSecret is a literal"
}

// In one branch only.
func staging(c *oauth2.Config, env string) {
	switch env {
	case "staging":
		c.ClientSecret = "oa6A6gLhLaEbKXtFoZ33WF5Aj" // want "client secret for oauth2.Config.ClientSecret is a literal"
	case "local":
		c.ClientSecret = ""
	}
}

// By a pointer to the field.
func byAddress(c *oauth2.Config) {
	p := &c.ClientSecret
	*p = "bXvbMRRknkgonbybgBVksa6Dvc329xDDw" // want "client secret for oauth2.Config.ClientSecret is a literal"
}

// A value that is there first and is used when nothing replaces it.
func appended(suffix string) oauth2.Config {
	c := oauth2.Config{ClientID: "portal"}
	c.ClientSecret = "yx25UmHqn7zetS6R" // want "client secret for oauth2.Config.ClientSecret is a literal"
	c.ClientSecret += "Ld4fXFDkg9ZiU6Ny"
	return c
}

// The client is a result.
func newConfig() *oauth2.Config { return &oauth2.Config{ClientID: "portal"} }

func result() { newConfig().ClientSecret = "bjCAmkN9WSAyaBUJe4U3Bf7tS2Df" } // want "client secret for oauth2.Config.ClientSecret is a literal"
