// Package besideerror returns a placeholder beside an error.
package besideerror

import (
	"fmt"
	"os"

	"golang.org/x/oauth2"
)

func secret() (string, error) {
	b, err := os.ReadFile("secret")
	if err != nil {
		return "changeme", fmt.Errorf("secret: %w", err)
	}
	return string(b), nil
}

func Leaves() (*oauth2.Config, error) {
	s, err := secret()
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "a", ClientSecret: s}, nil
}

func fixed() (string, error) {
	return "changeme", nil // want "placeholder"
}

func Uses() (*oauth2.Config, error) {
	s, err := fixed()
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "a", ClientSecret: s}, nil
}
