// Package structured has nothing to report: files that are parsed.
package structured

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

type settings struct {
	ClientID     string `json:"client_id"`
	ClientSecret string `json:"client_secret"`
}

func document(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var s settings
	if err := json.Unmarshal(b, &s); err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: s.ClientID, ClientSecret: s.ClientSecret}, nil
}

func credentials(path string) (*oauth2.Config, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return google.ConfigFromJSON(b)
}

func stream(path string) (*oauth2.Config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s := new(settings)
	if err := json.NewDecoder(f).Decode(s); err != nil {
		return nil, err
	}
	return &oauth2.Config{ClientID: s.ClientID, ClientSecret: s.ClientSecret}, nil
}

func lines(path string) (*oauth2.Config, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c := new(oauth2.Config)
	for s := bufio.NewScanner(f); s.Scan(); {
		if name, value, ok := strings.Cut(s.Text(), "="); ok && name == "client_secret" {
			c.ClientSecret = value
		}
	}
	return c, nil
}
