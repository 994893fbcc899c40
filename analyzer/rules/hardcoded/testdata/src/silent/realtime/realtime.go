// Package realtime has the ephemeral client secrets of OpenAI's Realtime API,
// which are no OAuth.
package realtime

import (
	"errors"
	"strings"
)

const (
	clientSecretPrefix     = "ek_"
	clientSecretContextKey = "realtime-client-secret"
	clientSecretTTL        = "600s"
)

var errClientSecret = errors.New("invalid realtime client secret")

type session struct {
	ID           string `json:"id"`
	ClientSecret struct {
		Value     string `json:"value"`
		ExpiresAt int64  `json:"expires_at"`
	} `json:"client_secret"`
}

func valid(secret string) error {
	if !strings.HasPrefix(secret, clientSecretPrefix) {
		return errClientSecret
	}
	return nil
}
