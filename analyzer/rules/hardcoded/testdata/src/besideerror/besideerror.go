// Package besideerror returns a constant beside an error: who looks at the error
// never uses it.
package besideerror

import (
	"errors"
	"fmt"
	"log"
	"os"

	"golang.org/x/oauth2"
)

var errNone = errors.New("no key")

func made() (string, error) {
	s := os.Getenv("KEY")
	if len(s) < 3 {
		return "vR2nKx7WqJ5tHz9LmB4cPd8sYf3g", errors.New("no key")
	}
	return s, nil
}

func Leaves() (*oauth2.Config, error) {
	s, err := made()
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "a", ClientSecret: s}, nil
}

func declared() (string, error) {
	s := os.Getenv("KEY")
	if len(s) < 3 {
		return "wR3nKx7WqJ5tHz9LmB4cPd8sYf3h", errNone
	}
	return s, nil
}

func Ends() *oauth2.Config {
	s, err := declared()
	if err != nil {
		log.Fatal(err)
	}
	return &oauth2.Config{ClientID: "a", ClientSecret: s}
}

type store struct{ path string }

func (s store) key() (key string, err error) {
	b, err := os.ReadFile(s.path)
	if err != nil {
		return "xR4nKx7WqJ5tHz9LmB4cPd8sYf3i", fmt.Errorf("key: %w", err)
	}
	return string(b), nil
}

func (s store) load() (string, error) { return s.key() }

// The error goes through a wrapper.
func Wrapped(s store) (*oauth2.Config, error) {
	if key, err := s.load(); err == nil {
		return &oauth2.Config{ClientID: "a", ClientSecret: key}, nil
	}
	return nil, errNone
}

type settings struct{ secret string }

func (c *settings) read() error {
	get := func() (string, error) {
		b, err := os.ReadFile("key")
		if err != nil {
			return "yR5nKx7WqJ5tHz9LmB4cPd8sYf3j", err
		}
		return string(b), nil
	}
	var err error
	c.secret, err = get()
	switch {
	case err != nil:
		return err
	}
	return nil
}

func Closure() (*oauth2.Config, error) {
	c := new(settings)
	if err := c.read(); err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "a", ClientSecret: c.secret}, nil
}

// These are used.

func used() (string, error) {
	return "zR6nKx7WqJ5tHz9LmB4cPd8sYf3k", nil // want `literal <28 characters`
}

func Used() (*oauth2.Config, error) {
	s, err := used()
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "a", ClientSecret: s}, nil
}

func ignored() (string, error) {
	s := os.Getenv("KEY")
	if len(s) < 3 {
		return "aS7nKx7WqJ5tHz9LmB4cPd8sYf3l", errNone // want `literal <28 characters`
	}
	return s, nil
}

func Ignored() *oauth2.Config {
	s, _ := ignored()
	return &oauth2.Config{ClientID: "a", ClientSecret: s}
}

func logged() (string, error) {
	s := os.Getenv("KEY")
	if len(s) < 3 {
		return "bT8nKx7WqJ5tHz9LmB4cPd8sYf3m", errNone // want `literal <28 characters`
	}
	return s, nil
}

func Logged() *oauth2.Config {
	s, err := logged()
	if err != nil {
		log.Print(err)
	}
	return &oauth2.Config{ClientID: "a", ClientSecret: s}
}

func maybe(check func() error) (string, error) {
	return "cU9nKx7WqJ5tHz9LmB4cPd8sYf3n", check() // want `literal <28 characters`
}

func Maybe(check func() error) (*oauth2.Config, error) {
	s, err := maybe(check)
	if err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: "a", ClientSecret: s}, nil
}
