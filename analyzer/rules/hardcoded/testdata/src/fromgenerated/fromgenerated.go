// Package fromgenerated uses a constant of a generated file: what generates it
// has the secret, and the program too. The finding is at the slot.
package fromgenerated

import "golang.org/x/oauth2"

var portal = oauth2.Config{ClientSecret: generatedKey} // want "client secret for oauth2.Config.ClientSecret is the constant generatedKey .* at fromgenerated/gen.go:5"
