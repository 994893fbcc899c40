// Package closures has function literals and functions as values.
package closures

import (
	"os"
	"sync"

	"golang.org/x/oauth2"
)

func captured() {
	key := "ZbE2yu1Y3HgCGx9ZUZTxyYgT"
	func() {
		_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 24)
	}()
}

func assignedInside() {
	var key string
	func() { key = "ndcnw8oORpyVuE5wiVsTeRgvJ" }()
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 25)
}

func twoDeep() {
	key := "b9ErySqoK0ACUIuXIVHhgCOwsN"
	f := func() func() string {
		return func() string { return key }
	}
	_ = oauth2.Config{ClientSecret: f()()} // origins: const(opaque, 26); path: store return
}

func atOnce() {
	_ = oauth2.Config{ClientSecret: func(s string) string { return s }("bh6fI750Foa5MZSA3OHXcG1GdSK")} // origins: const(opaque, 27)
}

func made(key string) func() string {
	return func() string { return key }
}

// Each closure has the variables of its own call.
func apart() {
	a, b := made("DMz3O6qX5mDwIy2mbbhRXZPO7f39"), made(os.Getenv("KEY"))
	_ = oauth2.Config{ClientSecret: a()} // origins: const(opaque, 28)
	_ = oauth2.Config{ClientSecret: b()} // origins: env(KEY)
}

func with(key string, use func(string)) { use(key) }

func callback() {
	with("EuGC9Th4FmaSqb5Savib4jQ6MIwHv", func(s string) {
		_ = oauth2.Config{ClientSecret: s} // origins: const(opaque, 29)
	})
}

var get = func() string { return "aW12t2WXxBSsBdOxz5WYpcXijyuKCz" }

var lookup = os.Getenv

func values() {
	_ = oauth2.Config{ClientSecret: get()}         // origins: const(opaque, 30)
	_ = oauth2.Config{ClientSecret: lookup("KEY")} // gap (2026-11-25): env(KEY)
	f := early
	_ = oauth2.Config{ClientSecret: f()} // origins: const(opaque, 31)
	table := map[string]func() string{"early": early, "late": late}
	_ = oauth2.Config{ClientSecret: table["late"]()} // origins: const(opaque, 32)
	h := handlers{key: early}
	_ = oauth2.Config{ClientSecret: h.key()} // origins: const(opaque, 31)
}

type handlers struct{ key func() string }

func early() string { return "SKJcc2uuc3Z5xO07rDYzDu5dE66la80" }

func late() string { return "m2NFNxuCZPi7OyBh81dvn1S31oXj6BpH" }

// Functional options.
type settings struct{ key string }

type option func(*settings)

func withKey(key string) option { return func(s *settings) { s.key = key } }

func withEnv(s *settings) { s.key = os.Getenv("KEY") }

func newSettings(opts ...option) *settings {
	s := &settings{}
	for _, o := range opts {
		o(s)
	}
	return s
}

func options() {
	_ = oauth2.Config{ClientSecret: newSettings(withKey("FLDVc0zO8xtfuR2rJkDVs7bf5draTbIwT")).key}           // origins: const(opaque, 33)
	_ = oauth2.Config{ClientSecret: newSettings(withEnv).key}                                                // origins: env(KEY)
	_ = oauth2.Config{ClientSecret: newSettings(withEnv, withKey("NYMDUqVY8ZRzCzbR7mTVaM9B3UmnIiy68S")).key} // origins: env(KEY) | const(opaque, 34)
	_ = oauth2.Config{ClientSecret: newSettings().key}                                                       // gap (2026-11-25): none
}

// The value is computed once.
var once = sync.OnceValue(func() string { return "WP4YCiqkedybGSoqpavztYLvpQky9XyFZdj" })

func onlyOnce() {
	_ = oauth2.Config{ClientSecret: once()} // origins: const(opaque, 35)
	var (
		key string
		o   sync.Once
	)
	o.Do(func() { key = "ASUQ3fUecexDjawvN0gMGqZEq86iY69RLi2b" })
	_ = oauth2.Config{ClientSecret: key} // origins: const(opaque, 36)
}

// A closure that calls itself: some calls deep the walk stops.
func itself() {
	var f func(n int) string
	f = func(n int) string {
		if n == 0 {
			return "e63N4olMpKYCn1EwMZuV5t8GfaPXAr7W6aF3f"
		}
		return f(n - 1)
	}
	_ = oauth2.Config{ClientSecret: f(3)} // origins: const(opaque, 37) | unknown(a call)
}

// Nobody says who calls it.
func unknownCaller() func(string) {
	return func(s string) {
		_ = oauth2.Config{ClientSecret: s} // origins: unknown(a parameter)
	}
}

func unknownFunction(f func() string) {
	_ = oauth2.Config{ClientSecret: f()} // origins: unknown(a call of a function value)
}
