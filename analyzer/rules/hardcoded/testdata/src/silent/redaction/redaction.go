// Package redaction hides client secrets.
package redaction

import (
	"encoding/json"
	"log/slog"
	"regexp"
	"strings"
)

const (
	RedactedClientSecret = "[REDACTED: client secret]"
	maskedClientSecret   = "****************"
	clientSecretMask     = "[***ClientSecret***]"
)

// A ClientSecret does not print itself.
type ClientSecret string

func (ClientSecret) String() string               { return RedactedClientSecret }
func (ClientSecret) GoString() string             { return RedactedClientSecret }
func (ClientSecret) MarshalJSON() ([]byte, error) { return json.Marshal(RedactedClientSecret) }
func (ClientSecret) LogValue() slog.Value         { return slog.StringValue(RedactedClientSecret) }

var hidden = map[string]bool{
	"client_secret": true,
	"clientSecret":  true,
	"secret":        true,
}

var hiddenFields = []string{"client_secret", "clientSecret", "bindPW"}

var (
	pattern      = regexp.MustCompile(`(?i)(client_secret["']?\s*[:=]\s*["']?)[^\s"'&]+`)
	clientSecret = regexp.MustCompile(`"client_secret":"([A-Za-z0-9_~.-]{24,40})"`)
	secretRule   = `client_?secret\s*[:=]\s*['"][0-9a-zA-Z\-_.~]{16,64}['"]`
)

func dump(config map[string]string, text, secret string) string {
	for key := range config {
		if hidden[key] {
			config[key] = "*****"
		}
	}
	config["client_secret"] = "<hidden>"
	text = strings.ReplaceAll(text, secret, clientSecretMask)
	return pattern.ReplaceAllString(text, "${1}***")
}

type app struct{ ID, ClientSecret string }

// Sanitize clears what must not leave the server.
func (a *app) Sanitize() { a.ClientSecret = "" }

func mask(a app) app {
	a.ClientSecret = strings.Repeat("*", len(a.ClientSecret))
	return a
}
