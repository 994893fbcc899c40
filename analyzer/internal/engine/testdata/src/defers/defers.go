// Package defers has values that are set at the end.
package defers

import (
	"os"

	"golang.org/x/oauth2"
)

// A named result that a deferred function changes.
func named() (key string) {
	defer func() {
		if key == "" {
			key = "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
		}
	}()
	return os.Getenv("KEY")
}

func result() {
	_ = oauth2.Config{ClientSecret: named()} // gap (2026-11-25): const(opaque, 24) "when KEY is unset" | env(KEY)
}

func deferred() {
	key := "ndcnw8oORpyVuE5wiVsTeRgvJ"
	defer func(s string) {
		_ = oauth2.Config{ClientSecret: s} // origins: const(opaque, 25)
	}(key)
}

// The slot is an argument of the deferred call itself.
func argument() {
	defer use(oauth2.Config{ClientSecret: early()}) // origins: const(opaque, 26)
}

func use(oauth2.Config) {}

func early() string { return "b9ErySqoK0ACUIuXIVHhgCOwsN" }

func cleanup() {
	var c oauth2.Config
	defer func() { c.ClientSecret = "" }() // origins: const(empty, 0)
	c.ClientSecret = early()               // origins: const(opaque, 26)
}

// What panic carries is lost.
func recovered() {
	defer func() {
		if key, ok := recover().(string); ok {
			_ = oauth2.Config{ClientSecret: key} // origins: unknown(a call of recover)
		}
	}()
	panic("bh6fI750Foa5MZSA3OHXcG1GdSK")
}
