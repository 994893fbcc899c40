// Package slot2 makes a client from the configuration with its defaults: the
// literals are in the package that it imports and are reported here.
package slot2

import (
	"golang.org/x/oauth2"

	"ownconfig/struct2"
)

func client(c struct2.Config) *oauth2.Config {
	return &oauth2.Config{ClientID: c.App, ClientSecret: c.Key} // want "client secret for oauth2.Config.ClientSecret is a literal .* at ownconfig/struct2/struct2.go"
}

var portal = client(struct2.Default())
