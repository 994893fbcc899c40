// Package slot3 declares the configuration and makes clients from it: struct
// and slot in one package, the literal in another.
package slot3

import "golang.org/x/oauth2"

// Config is a client.
type Config struct {
	App   string
	Key   string
	Inner struct{ Key string }
}

// Client makes the client.
func (c Config) Client() *oauth2.Config {
	return &oauth2.Config{ClientID: c.App, ClientSecret: c.Key}
}

// Inner makes the other one.
func Inner(c *Config) *oauth2.Config { return &oauth2.Config{ClientSecret: c.Inner.Key} }
