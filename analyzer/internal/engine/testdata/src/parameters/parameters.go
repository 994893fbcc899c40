// Package parameters has slots in functions that get the value.
package parameters

import (
	"os"

	"golang.org/x/oauth2"
)

// The callers have nothing to do with each other.
func wrapper(id, key string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: key} // origins: const(opaque, 24) | env(KEY) | unknown(a parameter)
}

func callers(key string) {
	wrapper("shop", "ZbE2yu1Y3HgCGx9ZUZTxyYgT")
	wrapper("shop", os.Getenv("KEY"))
	wrapper("shop", key)
}

// Several calls deep.
func outer(key string) { middle(key) }

func middle(key string) { inner(key) }

func inner(key string) {
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 25); path: call call call
}

func start() { outer("ndcnw8oORpyVuE5wiVsTeRgvJ") }

// Exported functions have callers elsewhere.
func Exported(key string) {
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 26) | param(key)
}

func here() { Exported("b9ErySqoK0ACUIuXIVHhgCOwsN") }

type Client struct{ key string }

func NewClient(key string) *Client { return &Client{key: key} }

func (c *Client) login() {
	_ = oauth2.Config{ClientSecret: c.key} // origins: unknown(a parameter) | param(key) | field(key)
}

// In and out again.
func through(key string) string { return key }

func around() {
	_ = oauth2.Config{ClientSecret: through("bh6fI750Foa5MZSA3OHXcG1GdSK")} // origins: const(opaque, 27); path: call return
	_ = oauth2.Config{ClientSecret: through(os.Getenv("KEY"))}              // origins: env(KEY); path: call return
}

// A struct, a pointer, a slice, a function as parameters.
type settings struct{ key string }

func byValue(s settings) {
	_ = oauth2.Config{ClientSecret: s.key} // origins: const(opaque, 28)
}

func byPointer(s *settings) {
	_ = oauth2.Config{ClientSecret: s.key} // origins: const(opaque, 29)
}

func byList(keys ...string) {
	_ = oauth2.Config{ClientSecret: keys[1]} // origins: const(opaque, 31)
}

func byFunction(get func() string) {
	_ = oauth2.Config{ClientSecret: get()} // origins: const(opaque, 32)
}

func calls() {
	byValue(settings{"DMz3O6qX5mDwIy2mbbhRXZPO7f39"})
	byPointer(&settings{"EuGC9Th4FmaSqb5Savib4jQ6MIwHv"})
	byList("aW12t2WXxBSsBdOxz5WYpcXijyuKCz", "SKJcc2uuc3Z5xO07rDYzDu5dE66la80")
	byFunction(func() string { return "m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH" })
}

// Several results.
func both() (id, key string, err error) { return "shop", "FLDVc0zO8xtfuR2rJkDVs7bf5draTbIwT", nil }

func results() {
	_, key, _ := both()
	_ = oauth2.Config{ClientSecret: key}            // origins: const(opaque, 33)
	_ = oauth2.Config{ClientSecret: second(both())} // origins: const(opaque, 33)
}

func second(id, key string, err error) string { return key }
