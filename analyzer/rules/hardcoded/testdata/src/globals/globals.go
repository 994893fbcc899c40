// Package globals uses variables of another package, and fills some.
package globals

import (
	"golang.org/x/oauth2"

	"globals/conf"
)

var portal = oauth2.Config{ClientSecret: conf.PortalKey} // want "client secret for oauth2.Config.ClientSecret is a literal .* at globals/conf/conf.go:7"

var shop = oauth2.Config{ClientSecret: conf.Shop.Key} // want "client secret for oauth2.Config.ClientSecret is a literal .* at globals/conf/conf.go:13"

// The variable gets to a client in its own package.
func init() {
	conf.MailKey = "D7Hk5yx8YJQKHkcnbWwFfgSfyUGLbW" // want "client secret for oauth2.Config.ClientSecret is a literal"
}

// The client is a variable of the other package.
func init() {
	conf.Wiki.ClientSecret = "hzCmDLFZXb3zWpJwP5RKwcC6" // want "client secret for oauth2.Config.ClientSecret is a literal"
}
