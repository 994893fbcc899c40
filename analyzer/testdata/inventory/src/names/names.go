// Package names looks up secrets by names that are no constants.
package names

import (
	"context"
	"os"

	"github.com/hashicorp/vault/api"
	"golang.org/x/oauth2"
)

type settings struct{ SecretFile, Path string }

// Options are what others choose.
type Options struct{ ClientID, ClientSecret string }

func file(cfg settings) *oauth2.Config {
	data, _ := os.ReadFile(cfg.SecretFile)
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: string(data)} // client: secret file named by cfg.SecretFile
}

func fileOfEnv() *oauth2.Config {
	data, _ := os.ReadFile(os.Getenv("SECRET_FILE"))
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: string(data)} // client: secret file named by env SECRET_FILE
}

func env(prefix string) *oauth2.Config {
	return &oauth2.Config{ClientID: os.Getenv(prefix + "_ID"), ClientSecret: os.Getenv(prefix + "_SECRET")} // client: secret env named at run time | id env named at run time
}

func vault(client *api.Client, cfg settings) (*oauth2.Config, error) {
	found, err := client.KVv2("secret").Get(context.Background(), cfg.Path)
	if err != nil {
		return nil, err
	}
	secret, _ := found.Data["secret"].(string)
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: secret}, nil // client: secret vault named by cfg.Path
}

// New makes a client of parameters, and of fields of one.
func New(id string, o *Options) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: o.ClientSecret} // client: id param id | secret field ClientSecret
}

func unset() *oauth2.Config {
	var secret *string
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: *secret} // client: secret unknown no assignment found
}

type tagged struct {
	ID     string `env:"PORTAL_ID"`
	Secret string `default:"t7Wq9ZrXk2MvB4nLp8Hs"`
}

func fromTags(t *tagged) *oauth2.Config {
	return &oauth2.Config{ClientID: t.ID, ClientSecret: t.Secret} // client: id env PORTAL_ID; field ID | secret tag Secret <20 characters, opaque>; field Secret | renewal
}

type setters struct{ id, secret string }

// SetSecret is called by others.
func (s *setters) SetSecret(secret string) { s.secret = secret }

func (s *setters) setID(id string) { s.id = id }

func fromSetters(s *setters) *oauth2.Config {
	s.setID(os.Getenv("SET_ID"))
	return &oauth2.Config{ClientID: s.id, ClientSecret: s.secret} // client: id env SET_ID | secret param secret
}
