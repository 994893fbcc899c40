// Package settings has a placeholder in the tag of a struct that ends in a
// client.
package settings

import (
	"github.com/caarlos0/env/v11"
	"golang.org/x/oauth2"
)

type config struct {
	ClientID     string `env:"CLIENT_ID"`
	ClientSecret string `env:"CLIENT_SECRET" envDefault:"changeme"` // want "is a placeholder"
}

func client() (*oauth2.Config, error) {
	var c config
	if err := env.Parse(&c); err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: c.ClientID, ClientSecret: c.ClientSecret}, nil
}
