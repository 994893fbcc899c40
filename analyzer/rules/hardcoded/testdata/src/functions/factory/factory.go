// Package factory makes clients for other packages.
package factory

import "golang.org/x/oauth2"

// Or returns the first value that is not zero.
func Or[T comparable](v, fallback T) T {
	var zero T
	if v != zero {
		return v
	}
	return fallback
}

// Factory returns a function that makes a client.
func Factory(key string) func() *oauth2.Config {
	return func() *oauth2.Config { return &oauth2.Config{ClientSecret: key} }
}

// New makes a client; tests replace it.
var New = func(key string) *oauth2.Config { return &oauth2.Config{ClientSecret: key} }
