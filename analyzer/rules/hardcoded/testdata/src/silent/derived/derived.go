// Package derived makes client secrets at run time from something else.
package derived

import (
	"crypto/sha256"
	"encoding/base64"

	"golang.org/x/oauth2"
)

type settings struct{ serverKey []byte }

func (s settings) clientSecret() string {
	h := sha256.Sum256(s.serverKey)
	return base64.URLEncoding.EncodeToString(h[:])[:40]
}

func dex(s settings) map[string]any {
	return map[string]any{
		"id":           "portal",
		"name":         "Portal",
		"clientSecret": s.clientSecret(),
	}
}

func client(s settings) oauth2.Config { return oauth2.Config{ClientSecret: s.clientSecret()} }
