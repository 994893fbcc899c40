// Package slot4 has the slot.
package slot4

import (
	"golang.org/x/oauth2"

	"ownconfig/struct4"
)

// Client makes the client.
func Client(c struct4.Config) *oauth2.Config {
	return &oauth2.Config{ClientID: c.App, ClientSecret: c.Key}
}
