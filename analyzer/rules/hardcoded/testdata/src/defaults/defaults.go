// Package defaults has a configuration with defaults that files and flags
// replace.
package defaults

import (
	"encoding/json"
	"os"

	"golang.org/x/oauth2"
)

// Config is read from a file.
type Config struct {
	Listen string `json:"listen"`
	App    string `json:"app"`
	Key    string `json:"key"`
}

// The defaults are a variable that is copied.
var base = Config{Listen: ":8080", App: "portal", Key: "rGVUqEUXEwRP7EAQUf9Uv6Ub2v6h"} // want "client secret for oauth2.Config.ClientSecret is a literal"

// Load reads a file over the defaults.
func Load(file string) (*Config, error) {
	c := base
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(b, &c); err != nil {
		return nil, err
	}
	return &c, nil
}

// SetDefaults fills what is empty.
func (c *Config) SetDefaults() {
	if c.Listen == "" {
		c.Listen = ":8080"
	}
	if c.Key == "" {
		c.Key = "rzJ5Tpp9xvnnJXr8zP5qqdgZcZcWbc" // want "client secret for oauth2.Config.ClientSecret is a literal"
	}
}

// Merge lets the values of other win.
func (c Config) Merge(other Config) Config {
	if other.Key != "" {
		c.Key = other.Key
	}
	return c
}

func start(file string) (*oauth2.Config, error) {
	c, err := Load(file)
	if err != nil {
		return nil, err
	}
	c.SetDefaults()
	merged := c.Merge(Config{Key: "BegH2TqBvwSH7HtAnHhmAZFVpD"}) // want "client secret for oauth2.Config.ClientSecret is a literal"
	return &oauth2.Config{ClientID: merged.App, ClientSecret: merged.Key}, nil
}
