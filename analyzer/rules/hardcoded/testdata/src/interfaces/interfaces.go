// Package interfaces gets client secrets from behind interfaces.
package interfaces

import "golang.org/x/oauth2"

// One implementation.
type source interface{ key() string }

type static struct{}

func (static) key() string { return "MKAtVzfjPAI7oxxfQ2kQvotSEsKB" } // want "client secret for oauth2.Config.ClientSecret is a literal"

func portal(s source) oauth2.Config { return oauth2.Config{ClientSecret: s.key()} }

// With a pointer and a field.
type secretStore interface {
	Lookup(name string) (string, error)
}

type memory struct{ value string }

func (m *memory) Lookup(string) (string, error) { return m.value, nil }

func newStore() secretStore { return &memory{value: "wsTph3c9oQEsjG4JbU6NurqpXd"} } // want "client secret for oauth2.Config.ClientSecret is a literal"

func shop(s secretStore) (oauth2.Config, error) {
	key, err := s.Lookup("shop")
	return oauth2.Config{ClientSecret: key}, err
}

// The implementation takes the secret.
type authenticator interface{ login(id, key string) }

type client struct{ conf oauth2.Config }

func (c *client) login(id, key string) { c.conf = oauth2.Config{ClientID: id, ClientSecret: key} }

func start(a authenticator) { a.login("mail", "eyUx7ym5CZCgjyQJs46MZK5I4JJGug") } // want "client secret for oauth2.Config.ClientSecret is a literal"

// A value that was boxed and taken out again.
func boxed() oauth2.Config {
	var v any = "vEIEJNyvCy6BXMWx5jELZXJD" // want "client secret for oauth2.Config.ClientSecret is a literal"
	if s, ok := v.(string); ok {
		return oauth2.Config{ClientSecret: s}
	}
	return oauth2.Config{ClientSecret: v.(string)}
}
