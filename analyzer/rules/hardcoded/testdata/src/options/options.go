// Package options makes clients by functional options.
package options

import "golang.org/x/oauth2"

type client struct {
	id, key string
	conf    oauth2.Config
}

// An Option configures a client.
type Option func(*client)

func withApp(id string) Option { return func(c *client) { c.id = id } }

func withKey(key string) Option { return func(c *client) { c.key = key } }

// withConfig goes to the library's type at once.
func withConfig(key string) Option {
	return func(c *client) { c.conf.ClientSecret = key }
}

func newClient(opts ...Option) *oauth2.Config {
	c := &client{}
	for _, opt := range opts {
		opt(c)
	}
	return &oauth2.Config{ClientID: c.id, ClientSecret: c.key}
}

var portal = newClient(withApp("portal"), withKey("InT2nYpkLyvgTCrx2kBzzhWIdQpt")) // want "client secret for oauth2.Config.ClientSecret is a literal"

var shop = newClient(withConfig("LQdTtUxHCbBTmjoGH8y2Sq253F")) // want "client secret for oauth2.Config.ClientSecret is a literal"

// A default that options may replace.
func newMail(opts ...Option) *oauth2.Config {
	c := &client{key: "JamL3NYcaJjP6gaJTkdCRaMrtorage"} // want "client secret for oauth2.Config.ClientSecret is a literal"
	for _, opt := range opts {
		opt(c)
	}
	return &oauth2.Config{ClientSecret: c.key}
}

// Options as an interface.
type option interface{ apply(*client) }

type keyOption string

func (o keyOption) apply(c *client) { c.key = string(o) }

func newWiki(opts ...option) *oauth2.Config {
	var c client
	for _, o := range opts {
		o.apply(&c)
	}
	return &oauth2.Config{ClientSecret: c.key}
}

var wiki = newWiki(keyOption("eivqBSyDAn4PgDprWoaSC5E4")) // want "client secret for oauth2.Config.ClientSecret is a literal"

// Options that return an error, and options with the new value as their
// result.
type fallible func(*client) error

func tryKey(key string) fallible {
	return func(c *client) error {
		c.key = key
		return nil
	}
}

func newDrive(opts ...fallible) (*oauth2.Config, error) {
	c := new(client)
	for _, opt := range opts {
		if err := opt(c); err != nil {
			return nil, err
		}
	}
	return &oauth2.Config{ClientSecret: c.key}, nil
}

func drive() (*oauth2.Config, error) { return newDrive(tryKey("KJirVANc8GKaCGv8W9CrN5Nh358W4hRz")) } // want "client secret for oauth2.Config.ClientSecret is a literal"
