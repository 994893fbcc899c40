// Package public has clients without a secret, on purpose.
package public

import (
	"context"

	"golang.org/x/oauth2"
)

// DefaultClientSecret is empty: the client is public.
const DefaultClientSecret = ""

// ClientSecret is set by -ldflags "-X ...".
var ClientSecret = ""

// The release fills these in.
var (
	releaseClientID     string
	releaseClientSecret string
)

func config() *oauth2.Config {
	return &oauth2.Config{ClientID: "portal-cli", ClientSecret: "", RedirectURL: "http://127.0.0.1:8400/"}
}

func login(ctx context.Context, c *oauth2.Config, code string) (*oauth2.Token, error) {
	verifier := oauth2.GenerateVerifier()
	_ = c.AuthCodeURL("state", oauth2.S256ChallengeOption(verifier))
	return c.Exchange(ctx, code, oauth2.VerifierOption(verifier))
}

func built() oauth2.Config {
	if releaseClientID == "" {
		releaseClientID, releaseClientSecret = "portal-dev", DefaultClientSecret
	}
	return oauth2.Config{ClientID: releaseClientID, ClientSecret: releaseClientSecret}
}
