// Package lookalikes has constants that look drawn at random and stand near
// the name of a client secret.
package lookalikes

import (
	"fmt"
	"net/http"
	"time"

	"golang.org/x/oauth2"
)

// Versions, digests and identifiers of the thing around it.
const (
	clientSecretVersionID  = "98fd43caf8eca4af167ae68985f2e9f4"
	clientSecretSHA        = "91e76052828a59ef8e2c643e916c6fbd2a33a090"
	clientSecretFieldUUID  = "9f8b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d"
	clientSecretDocsURL    = "https://docs.fabrikam.com/a/FQYPWVZN8CvgC8UUBjtUVNHX#client-secret"
	clientSecretImage      = "registry.fabrikam.com/portal@sha256:2c2f39f30b372d8065769a0e47e317a01bd809021b245df2c703aecd9de7184f"
	clientSecretFixtureDir = "testdata/XSJXkwub7b9bAN6X7nTwQ7Wt"
	clientSecretLayout     = "2006-01-02T15:04:05.000Z07:00"
	clientSecretSelector   = "#oauth-form input[name='client_secret']"
	appSecretVolume        = "pvc-9f8b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d"
)

// The name of a secret in a cluster and of a key in it.
var clientSecret = "portal-oauth2-proxy-client-secret-v2"

var consumerSecret = "kubernetes.io/portal-consumer-secret"

// Values that are built from it.
type app struct {
	ClientID     string
	ClientSecret string
	Nonce        string
	KeyID        string
	UpdatedAt    time.Time
}

func rotate(a app, clientSecret string) app {
	a.ClientSecret = clientSecret
	a.Nonce = "bKMjEwc4ITGZcNoboDy2JwRCqY7ndiRG"
	a.KeyID = "273405a43db138dbcb3a66b5d0202e5b"
	return a
}

func cacheKey(a app) string { return fmt.Sprintf("wkW3Wet2AfMYLFYA:%s:%x", a.ClientID, a.ClientSecret) }

func config(a app) *oauth2.Config {
	return &oauth2.Config{ClientID: "CR2pcCBVqHUnuUxXxdGdyuZ7t2g82zaL2zfRn9KN", ClientSecret: a.ClientSecret, RedirectURL: "https://portal.fabrikam.com/pdGAfTgvQdqasR6iW8UwXmiF"}
}

// A token is another rule's, if at all.
func bearer(req *http.Request) {
	req.Header.Set("Authorization", "Bearer SCJvPdtWSv9sxIuIjKg3KmkzY8FWy769eXAUyy6x")
	req.Header.Set("X-Request-Id", "092daa20759ee632365bed2c195f26d0")
}

// A map with several secrets' names as keys.
var rotation = map[string]time.Duration{"client_secret": 90 * 24 * time.Hour, "webhook_secret": time.Hour}

var owners = map[string][]string{"client_secret": {"identity", "platform"}}
