// Package transports passes client secrets by other ways than calls: channels,
// contexts, atomic values, deferred assignments.
package transports

import (
	"context"
	"sync"
	"sync/atomic"

	"golang.org/x/oauth2"
)

func channel() oauth2.Config {
	keys := make(chan string, 1)
	keys <- "RF7EYCxiUVjq4jm9ryoLmaJu7hhF" // want "client secret for oauth2.Config.ClientSecret is a literal"
	return oauth2.Config{ClientSecret: <-keys}
}

type key struct{}

func with(ctx context.Context) context.Context {
	return context.WithValue(ctx, key{}, "p4sJTsY4dNIyfx8Iue4NQsJup6") // gap (2026-11-25): values of a context are not followed
}

func fromContext(ctx context.Context) oauth2.Config {
	secret, _ := ctx.Value(key{}).(string)
	return oauth2.Config{ClientSecret: secret}
}

var current atomic.Pointer[string]

func store() {
	s := "N8KJK79w9euTJJHtPCwidoLW5eiZbu" // gap (2026-11-25): atomic values are not followed
	current.Store(&s)
}

func load() oauth2.Config { return oauth2.Config{ClientSecret: *current.Load()} }

var all sync.Map

func put() { all.Store("portal", "IWyscL39UbdYJVQx5kvTLm7I") } // gap (2026-11-25): sync.Map is not followed

func get() oauth2.Config {
	v, _ := all.Load("portal")
	return oauth2.Config{ClientSecret: v.(string)}
}

func deferred() (c oauth2.Config) {
	defer func() { c.ClientSecret = "FUrYfwkspDYAsc8mtu6EswEvYryUcTGK" }() // want "client secret for oauth2.Config.ClientSecret is a literal"
	return c
}
