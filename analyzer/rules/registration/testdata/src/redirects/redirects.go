// Package redirects sends users of a client with a secret to their own machine.
package redirects

import (
	"context"

	"golang.org/x/oauth2"
	"golang.org/x/oauth2/github"
	"golang.org/x/oauth2/google"

	"redirects/lender"
)

func Configured(id, secret string) []oauth2.Config {
	return []oauth2.Config{
		{ClientID: id, ClientSecret: secret, Endpoint: google.Endpoint, RedirectURL: "urn:ietf:wg:oauth:2.0:oob"},         // want `an out-of-band redirect: .* Google has turned it off`
		{ClientID: id, ClientSecret: secret, Endpoint: github.Endpoint, RedirectURL: "com.fabrikam.app:/oauth2/callback"}, // want `a redirect with a scheme of its own`
		{ClientID: id, ClientSecret: secret, Endpoint: github.Endpoint, RedirectURL: "fabrikam://callback"},               // want `a redirect with a scheme of its own`
		{ClientID: id, ClientSecret: secret, Endpoint: github.Endpoint, RedirectURL: "http://localhost:8080/callback"},    // a note
		{ClientID: id, ClientSecret: secret, Endpoint: github.Endpoint, RedirectURL: "https://app.fabrikam.com/callback"}, // a server
		{ClientID: id, Endpoint: github.Endpoint, RedirectURL: "fabrikam://callback"},                                     // no secret
	}
}

// Nobody signs in with this one.
type refresher struct{ conf oauth2.Config }

func newRefresher(id, secret string) *refresher {
	return &refresher{oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: google.Endpoint, RedirectURL: "oob"}}
}

func (r *refresher) source(ctx context.Context, old *oauth2.Token) oauth2.TokenSource {
	return r.conf.TokenSource(ctx, old)
}

// gap (2026-11-25): want `an out-of-band redirect`: what others do with it is
// not known, a refresh needs no redirect
func lent(id, secret string) {
	lender.Use(&oauth2.Config{ClientID: id, ClientSecret: secret, Endpoint: google.Endpoint, RedirectURL: "oob"})
}

// Mastodon documents it for programs that register themselves.
func Mastodon(id, secret string) *oauth2.Config {
	return &oauth2.Config{ClientID: id, ClientSecret: secret, RedirectURL: "urn:ietf:wg:oauth:2.0:oob", Endpoint: oauth2.Endpoint{
		AuthURL: "https://mastodon.social/oauth/authorize", TokenURL: "https://mastodon.social/oauth/token",
	}}
}
