// Package branches sets the parts of a client per branch: those of one branch belong
// together.
package branches

import (
	"os"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

func fields(kind string) *oauth2.Config {
	c := &oauth2.Config{}
	switch kind {
	case "google":
		c.ClientID = os.Getenv("GOOGLE_CLIENT_ID")
		c.ClientSecret = os.Getenv("GOOGLE_CLIENT_SECRET")
	case "github":
		c.ClientID = os.Getenv("GITHUB_CLIENT_ID")
		c.ClientSecret = os.Getenv("GITHUB_CLIENT_SECRET")
	}
	return c
}

type server struct{ conf clientcredentials.Config }

func (s *server) method(live bool) {
	if live {
		s.conf.ClientID = os.Getenv("PROD_CLIENT_ID")
		s.conf.ClientSecret = os.Getenv("PROD_CLIENT_SECRET")
	} else {
		s.conf.ClientID = os.Getenv("STAGING_CLIENT_ID")
		s.conf.ClientSecret = os.Getenv("STAGING_CLIENT_SECRET")
	}
}

func closure(kind string) func() oauth2.Config {
	return func() (c oauth2.Config) {
		if kind == "okta" {
			c.ClientSecret = os.Getenv("OKTA_CLIENT_SECRET")
			c.ClientID = os.Getenv("OKTA_CLIENT_ID")
		} else if kind == "gitlab" {
			c.ClientSecret = os.Getenv("GITLAB_CLIENT_SECRET")
			c.ClientID = os.Getenv("GITLAB_CLIENT_ID")
		}
		return c
	}
}

func locals(kind string) *oauth2.Config {
	id, secret := os.Getenv("GOOGLE_CLIENT_ID"), os.Getenv("GOOGLE_CLIENT_SECRET")
	if kind == "github" {
		id, secret = os.Getenv("GITHUB_CLIENT_ID"), os.Getenv("GITHUB_CLIENT_SECRET")
	}
	return &oauth2.Config{ClientID: id, ClientSecret: secret}
}

func overwritten(kind string) *oauth2.Config {
	c := &oauth2.Config{ClientID: os.Getenv("GOOGLE_CLIENT_ID"), ClientSecret: os.Getenv("GOOGLE_CLIENT_SECRET")}
	if kind == "github" {
		c.ClientID = os.Getenv("GITHUB_CLIENT_ID")
		c.ClientSecret = os.Getenv("GITHUB_CLIENT_SECRET")
	}
	return c
}

func wrong(kind string) *oauth2.Config {
	c := &oauth2.Config{}
	if kind == "google" {
		c.ClientID = os.Getenv("GOOGLE_CLIENT_ID")
		c.ClientSecret = os.Getenv("GITHUB_CLIENT_SECRET") // want `GITHUB_CLIENT_SECRET says github and the client ID GOOGLE_CLIENT_ID says google`
	}
	return c
}

func (s *server) wrong(live bool) {
	s.conf.ClientID = os.Getenv("PROD_CLIENT_ID")
	if live {
		s.conf.ClientSecret = os.Getenv("TEST_CLIENT_SECRET") // want `TEST_CLIENT_SECRET says test and the client ID PROD_CLIENT_ID says prod`
	}
}
