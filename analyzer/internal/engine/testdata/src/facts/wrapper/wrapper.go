// Package wrapper has functions whose parameters end in a slot.
package wrapper

import (
	"strings"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
	"golang.org/x/oauth2/microsoft"
)

func New(id, key string) *oauth2.Config { // want New:"^wrapper oauth2.Config.ClientSecret from 1 id=0$"
	return &oauth2.Config{ClientID: id, ClientSecret: key} // origins: param(key)
}

func Clean(key string) { // want Clean:"^wrapper oauth2.Config.ClientSecret from 0 .trim.$"
	_ = oauth2.Config{ClientSecret: strings.TrimSpace(key)} // origins: param(key) [trim]
}

// Through functions of the package, two deep.
func Deep(key string) { deep(key) } // want Deep:"^wrapper oauth2.Config.ClientSecret from 0$"

func deep(key string) { deeper(key) }

func deeper(key string) {
	_ = oauth2.Config{ClientSecret: key} // origins: param(key)
}

// A part of a parameter.
type Settings struct {
	Key   string
	Login struct{ Key string } // want Key:"^field oauth2.Config.ClientSecret$"
}

func Open(s *Settings) { // want Open:"^wrapper oauth2.Config.ClientSecret from 0.Login.Key$"
	_ = oauth2.Config{ClientSecret: s.Login.Key} // origins: param(s) | field(Key)
}

// A method's parameter; a receiver is no parameter.
type Client struct{ config oauth2.Config }

func (c *Client) Set(key string) { // want Set:"^wrapper oauth2.Config.ClientSecret from 0$"
	c.config.ClientSecret = key // origins: param(key)
}

type Secret string

func (s Secret) Client() *oauth2.Config {
	return &oauth2.Config{ClientSecret: string(s)} // origins: param(s)
}

// Two slots of two providers.
func Both(key string) { // want Both:"^wrapper oauth2.Config.ClientSecret from 0 . oauth2.Config.ClientSecret from 0$"
	_ = oauth2.Config{Endpoint: google.Endpoint, ClientSecret: key}                     // origins: param(key)
	_ = oauth2.Config{Endpoint: microsoft.AzureADEndpoint("common"), ClientSecret: key} // origins: param(key)
}

// Generic functions.
func Generic[S ~string](key S) { // want Generic:"^wrapper oauth2.Config.ClientSecret from 0$"
	_ = oauth2.Config{ClientSecret: string(key)} // origins: param(key)
}

// Unexported functions.
func client(key string) {
	_ = oauth2.Config{ClientSecret: key} // origins: unknown(a parameter)
}

// A document with the secret in it.
func FromJSON(data []byte) { // want FromJSON:"^wrapper google.ConfigFromJSON from 0$"
	_, _ = google.ConfigFromJSON(data) // origins: param(data)
}
