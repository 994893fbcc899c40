// Package dsn takes clients out of connection strings.
package dsn

import (
	"strings"

	"golang.org/x/oauth2/clientcredentials"
)

type Settings struct{ Endpoint, Address, Secret string }

func value(text, key string) string {
	for _, kv := range strings.Split(text, ";") {
		if k, v, _ := strings.Cut(kv, "="); k == key {
			return v
		}
	}
	return ""
}

// Open parses what it is given.
func Open(s Settings) *clientcredentials.Config {
	return &clientcredentials.Config{ClientID: value(s.Endpoint, "id"), ClientSecret: value(s.Endpoint, "secret"), TokenURL: s.Address}
}

// Parse parses a text.
func Parse(text string) *clientcredentials.Config {
	parts := strings.Split(text, ";")
	return &clientcredentials.Config{ClientID: parts[0], ClientSecret: parts[1]}
}

// Plain takes the secret as it is.
func Plain(s Settings) *clientcredentials.Config {
	return &clientcredentials.Config{ClientSecret: s.Secret, TokenURL: s.Address}
}
