// Package settings reads a secret for others.
package settings

import (
	"os"

	"golang.org/x/oauth2/clientcredentials"
)

// Batch is a client of its own.
func Batch() *clientcredentials.Config {
	return &clientcredentials.Config{ClientID: os.Getenv("ID"), ClientSecret: ClientSecret("/run/secrets/batch", "")} // client: renewal
}

// ClientSecret returns the secret in a file, or a default.
func ClientSecret(file, otherwise string) string {
	data, err := os.ReadFile(file)
	if err != nil {
		return otherwise
	}
	return string(data)
}
