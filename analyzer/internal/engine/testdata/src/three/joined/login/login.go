// want package:"^feeds three/joined/conf.Settings.Key: oauth2.Config.ClientSecret$"

// Package login has the slot and does not know of the literal.
package login

import (
	"three/joined/conf"

	"golang.org/x/oauth2"
)

func Client(s *conf.Settings) *oauth2.Config { // want Client:"^wrapper oauth2.Config.ClientSecret from 0.Key$"
	return &oauth2.Config{ClientSecret: s.Key} // origins: param(s) | unknown(a variable of another package) | field(Key)
}
