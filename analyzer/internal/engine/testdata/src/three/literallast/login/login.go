// want package:"^feeds three/literallast/conf.Settings.Key: oauth2.Config.ClientSecret$"

// Package login has the slot: a field of the imported struct ends in it.
package login

import (
	"three/literallast/conf"

	"golang.org/x/oauth2"
)

func Client(s *conf.Settings) *oauth2.Config { // want Client:"^wrapper oauth2.Config.ClientSecret from 0.Key$"
	return &oauth2.Config{ClientSecret: s.Key} // origins: param(s) | unknown(a variable of another package) | field(Key)
}
