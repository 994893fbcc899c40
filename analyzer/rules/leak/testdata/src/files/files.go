// Package files keeps tokens in files, some of which all users of the machine may read.
package files

import (
	"encoding/gob"
	"encoding/json"
	"fmt"
	"os"

	"golang.org/x/oauth2"
)

type wrapper struct {
	Token *oauth2.Token
	Kind  string
}

func binary(name string, t *oauth2.Token) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0666) // want `goes to a file that everybody may read \(files.go:25\)`
	if err != nil {
		return err
	}
	defer file.Close()
	enc := gob.NewEncoder(file)
	return enc.Encode(wrapper{Token: t})
}

type store struct{ name string }

func (s *store) save(t *oauth2.Token) error {
	file, err := os.OpenFile(s.name, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o644) // want `goes to a file that everybody may read`
	if err != nil {
		return err
	}
	return json.NewEncoder(file).Encode(t)
}

func open(name string) (*os.File, error) {
	return os.OpenFile(name, os.O_APPEND|os.O_WRONLY, os.FileMode(0o664)) // want `goes to a file that everybody may read`
}

func printed(name string, c *oauth2.Config) error {
	file, err := open(name)
	if err != nil {
		return err
	}
	write := func() error {
		_, err := fmt.Fprintf(file, "secret=%s\n", c.ClientSecret)
		return err
	}
	return write()
}

func own(name string, t *oauth2.Token) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return gob.NewEncoder(file).Encode(t)
}

func group(name string, t *oauth2.Token) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o640)
	if err != nil {
		return err
	}
	return json.NewEncoder(file).Encode(t)
}

func expiry(name string, t *oauth2.Token) error {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE, 0o644)
	if err != nil {
		return err
	}
	return json.NewEncoder(file).Encode(t.Expiry)
}
