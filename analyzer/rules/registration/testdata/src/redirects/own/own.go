// Package own has a secret of its own where the settings give none: that of a
// native app, which is another rule's.
package own

import (
	"cmp"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
)

func New(id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: cmp.Or(secret, "k7QpTodmZx9RtW4vLsBn2Hc"), RedirectURL: "urn:ietf:wg:oauth:2.0:oob", Endpoint: github.Endpoint}
}
