// Package renewal has constants beside what is looked up.
package renewal

import (
	"errors"
	"flag"
	"os"

	"golang.org/x/oauth2"
)

// lookup has nothing on one of its ways.
func lookup(name string) (string, error) {
	if v, ok := os.LookupEnv(name); ok {
		return v, nil
	}
	return "", errors.New(name + " is not set")
}

func fromLookup() *oauth2.Config {
	secret, _ := lookup("LOOKED_UP")
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: secret} // client: renewal restart | secret env LOOKED_UP
}

func declared(enabled bool) *oauth2.Config {
	secret := ""
	if enabled {
		secret = os.Getenv("SECRET")
	}
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: secret} // client: renewal restart | secret env SECRET
}

func placeholder() *oauth2.Config {
	secret := os.Getenv("SECRET")
	if secret == "" {
		secret = "changeme"
	}
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: secret} // client: renewal restart
}

var secretFlag = flag.String("secret", "changeme", "")

func flagged() *oauth2.Config {
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: *secretFlag} // client: renewal restart
}

type settings struct{ ClientID, ClientSecret string }

// masked is what is shown of settings.
func masked(s *settings) *settings {
	s.ClientSecret = "***"
	return s
}

func load() *settings {
	return masked(&settings{ClientID: os.Getenv("ID"), ClientSecret: os.Getenv("SECRET")})
}

func shown() *oauth2.Config {
	s := load()
	return &oauth2.Config{ClientID: s.ClientID, ClientSecret: s.ClientSecret} // client: renewal restart | secret env SECRET
}

// public has no secret that could be new.
func public() *oauth2.Config {
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: ""} // client: renewal
}

func written() *oauth2.Config {
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: "t7Wq9ZrXk2MvB4nLp8Hs"} // client: renewal build
}

func branches(dev bool) *oauth2.Config {
	secret := os.Getenv("SECRET")
	if dev {
		secret = "t7Wq9ZrXk2MvB4nLp8Hs"
	}
	return &oauth2.Config{ClientID: os.Getenv("ID"), ClientSecret: secret} // client: renewal build
}
