// Package one has all three.
package one

import (
	"os"

	"golang.org/x/oauth2"
)

// Config configures the program.
type Config struct {
	Addr  string
	OAuth OAuth
}

// OAuth is its client.
type OAuth struct {
	App, Key string
	Scopes   []string
}

// Load reads the configuration.
func Load() *Config {
	return &Config{
		Addr: os.Getenv("ADDR"),
		OAuth: OAuth{
			App:    "portal",
			Key:    "G2kuaJ3bsxAaSDf8ggu5kjoXoVR2vRDK", // want "client secret for oauth2.Config.ClientSecret is a literal"
			Scopes: []string{"openid"},
		},
	}
}

// A Server has the configuration.
type Server struct{ cfg *Config }

// NewServer makes a server.
func NewServer(cfg *Config) *Server { return &Server{cfg} }

func (s *Server) oauth() *oauth2.Config {
	o := s.cfg.OAuth
	return &oauth2.Config{ClientID: o.App, ClientSecret: o.Key, Scopes: o.Scopes}
}
