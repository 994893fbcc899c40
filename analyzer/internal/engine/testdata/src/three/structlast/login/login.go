// Package login has the slot, behind a function.
package login

import "golang.org/x/oauth2"

func Client(key string) *oauth2.Config { // want Client:"^wrapper oauth2.Config.ClientSecret from 0$"
	return &oauth2.Config{ClientSecret: key} // origins: param(key)
}
