// Package slot1 makes clients from the configuration.
package slot1

import (
	"golang.org/x/oauth2"

	"ownconfig/struct1"
)

// Clients makes the clients.
func Clients(c *struct1.Config) []*oauth2.Config {
	return []*oauth2.Config{
		{ClientID: c.Portal.App, ClientSecret: c.Portal.Key},
		{ClientID: c.Mail.App, ClientSecret: c.Mail.Key},
	}
}
