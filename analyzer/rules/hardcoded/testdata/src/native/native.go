// Package native has client secrets of programs that are handed out: they are
// no secrets, and get a text of their own.
package native

import (
	"golang.org/x/oauth2"
	"golang.org/x/oauth2/google"
)

const defaultKeyNotSoSecret = "vsU7cBV3awu8fiRoCgUXFS4F" // want "client secret of a native app for oauth2.Config.ClientSecret is the constant defaultKeyNotSoSecret .*RFC 8252"

var loopback = &oauth2.Config{
	ClientID:     "407408718192-k3v9q2m7x1c8b5n4p6r0t2w8y1a3d5f7.apps.googleusercontent.com",
	ClientSecret: defaultKeyNotSoSecret,
	Endpoint:     google.Endpoint,
	RedirectURL:  "http://localhost:8400/callback",
}

func outOfBand() *oauth2.Config {
	return &oauth2.Config{
		ClientSecret: "yQ5G3JQbiXcT23QvmvhfyVwTg5", // want "client secret of a native app for oauth2.Config.ClientSecret is a literal"
		RedirectURL:  "urn:ietf:wg:oauth:2.0:oob",
	}
}
