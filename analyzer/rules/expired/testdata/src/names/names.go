// Package names records ends of client secrets under names that say so.
package names

import (
	"os"
	"time"
)

const clientSecretExpires = "2026-03-01" // want `the client secret expired on 2026-03-01 \(names.clientSecretExpires\)`

const CLIENT_SECRET_EXPIRES_AT = "2026-12-01T08:00:00Z" // want `the client secret expires on 2026-12-01, in 6 days \(names.CLIENT_SECRET_EXPIRES_AT\)`

var clientSecretExpiresAt = time.Date(2026, time.March, 1, 0, 0, 0, 0, time.UTC) // want `expired on 2026-03-01 \(names.clientSecretExpiresAt\)`

// gap (2026-11-25): want "expired on 2026-03-01"; one of two results is not looked at.
var githubClientSecretExpiry, _ = time.Parse(time.DateOnly, "2026-03-01")

var clientSecretExpirationDate = mustParse("2026-03-01") // want `expired on 2026-03-01 \(names.clientSecretExpirationDate\)`

const clientSecretExpiresUnix = 1772323200 // want `expired on 2026-03-01`

type client struct {
	ID             string
	SecretUntil    int64  `json:"client_secret_expires_at"`
	SecretEnd      string `yaml:"client_secret_expiry"`
	AppSecretUntil string
}

var clients = []client{
	{ID: "a", SecretUntil: 1772323200}, // want `expired on 2026-03-01 \(names.client.SecretUntil\)`
	{ID: "b", SecretEnd: "2026-11-30"}, // want `expires on 2026-11-30, in 5 days \(names.client.SecretEnd\)`
	{ID: "c", AppSecretUntil: "2026-01-01"},
}

var settings = map[string]any{
	"client_id":                "a",
	"client_secret_expires_at": 1772323200,   // want `expired on 2026-03-01 \(client_secret_expires_at\)`
	"CLIENT_SECRET_EXPIRES":    "2026-03-01", // want `expired on 2026-03-01 \(CLIENT_SECRET_EXPIRES\)`
}

func get(name, fallback string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return fallback
}

var withDefault = get("CLIENT_SECRET_EXPIRES", "2026-03-01") // want `expired on 2026-03-01 \(CLIENT_SECRET_EXPIRES\)`

var named = os.Getenv("CLIENT_SECRET_EXPIRES_2026_03_01") // want `expired on 2026-03-01 \(CLIENT_SECRET_EXPIRES_2026_03_01\)`

var clientSecretExpires20260301 = os.Getenv("CLIENT_SECRET") // want `expired on 2026-03-01 \(names.clientSecretExpires20260301\)`

func assign(c *client, m map[string]string) {
	c.SecretUntil = 1772323200                   // want `expired on 2026-03-01`
	m["client_secret_expires_at"] = "2026-03-01" // want `expired on 2026-03-01`
	var clientSecretValidUntil time.Time
	clientSecretValidUntil = time.Unix(1772323200, 0) // want `expired on 2026-03-01 \(clientSecretValidUntil\)`
	_ = clientSecretValidUntil
}

func mustParse(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}
