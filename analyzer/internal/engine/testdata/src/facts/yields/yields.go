// Package yields has functions that another package may call for a client
// secret.
package yields

import (
	"os"
	"strings"

	"golang.org/x/oauth2"
)

func Literal() string { return "ZbE2yu1Y3HgCGx9ZUZTxyYgT" } // want Literal:"^yields const.opaque.$"

func LiteralOrEnv() string { // want LiteralOrEnv:"^yields env.KEY. . const.opaque.$"
	if v := os.Getenv("KEY"); v != "" {
		return v
	}
	return "ndcnw8oORpyVuE5wiVsTeRgvJ"
}

// What comes in goes out, perhaps changed.
func Same(key string) string { return key } // want Same:"^yields param.0.$"

func Clean(id, key string) string { return strings.TrimSpace(strings.ToLower(key)) } // want Clean:"^yields param.1. .lower trim.$"

func Getenv(name, otherwise string) string { // want Getenv:"^yields env . param.1.$"
	if v := os.Getenv(name); v != "" {
		return v
	}
	return otherwise
}

// Several results; those that are no texts are left out.
func Both(n int) (id string, key []byte, err error) { // want Both:"^yields #1 const.opaque.$"
	return "shop", []byte("b9ErySqoK0ACUIuXIVHhgCOwsN"), nil
}

type Settings struct{ Key string } // want Key:"^holds const.opaque.$"

func (s *Settings) Get() string { return s.Key } // want Get:"yields param.-1.Key."

func (s Settings) Fixed() string { return "bh6fI750Foa5MZSA3OHXcG1GdSK" } // want Fixed:"^yields const.opaque.$"

func New() *Settings { return &Settings{Key: "DMz3O6qX5mDwIy2mbbhRXZPO7f39"} }

// What one method stores another one yields; that is its receiver's affair. The
// parameter of Set is none of Value's.
type Store struct {
	v string
	m map[string]string
}

func (s *Store) Set(name, v string) {
	s.v = v
	s.m[name] = v
}

func (s *Store) Value(name, otherwise string) string { return s.v } // want Value:"^yields param.-1.v.$"

func (s *Store) Lookup(name, otherwise string) string { return s.m[name] }

func clean(v string) string { return strings.TrimSpace(v) }

func SetBoth(n int, s *Store) { clean(s.v) }

func (s *Store) Clean() string { return clean(s.v) } // want Clean:"^yields param.-1.v. .trim.$"

// A function from another package is followed by its fact, in words of its own.
func Again() string { return Literal() + "x" } // want Again:"^yields const.opaque. .concat.$"

// Its result is no text.
func Generic[T any](v T) T { return v } // gap (2026-11-25): want Generic:"^yields param.0.$"

// Names that speak of secrets are told of with constants of any kind.
func ClientSecret() string { return "swordfish" } // want ClientSecret:"^yields const.word.$" // origins: const(word, 9)

// Nothing to tell: no secret, no source, no exported name.
func Plain() string { return "hello" }

func Env() string { return os.Getenv("KEY") }

func Unknown() string { return strings.Repeat("ZbE2yu1Y3HgCGx9ZUZTxyYgT", 2) }

func literal() string { return "ZbE2yu1Y3HgCGx9ZUZTxyYgT" }

type settings struct{ key string }

func (s *settings) get() string { return "EuGC9Th4FmaSqb5Savib4jQ6MIwHv" }

var _ = oauth2.Config{ClientSecret: literal()} // origins: const(opaque, 24)
