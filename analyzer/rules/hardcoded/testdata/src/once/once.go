// Package once uses one secret in several places: it is one finding.
package once

import (
	"net/url"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/clientcredentials"
)

const key = "KKj8WvcZdyG5eud8WzVk62PfeW48" // want "client secret for oauth2.Config.ClientSecret is the constant key .*; 3 other slots take the same value$"

var (
	web     = oauth2.Config{ClientSecret: key}
	service = clientcredentials.Config{ClientSecret: key}
)

func form() url.Values {
	v := url.Values{}
	v.Set("client_secret", key)
	return v
}

func later(c *oauth2.Config) { c.ClientSecret = key }
