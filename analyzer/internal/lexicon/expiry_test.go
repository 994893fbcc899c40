package lexicon

import (
	"testing"
)

func TestIsSecretExpiryName(t *testing.T) {
	for name, want := range map[string]bool{
		"clientSecretExpires": true, "ClientSecretExpiresAt": true, "CLIENT_SECRET_EXPIRES": true, "client_secret_expires_at": true,
		"client-secret-expiry": true, "githubAppSecretExpirationDate": true, "ClientSecretExpiresOn": true, "ClientSecretValidUntil": true,
		"AZURE_CLIENT_SECRET_END_DATE": true, "clientSecretExpiresUnix": true,
		"clientSecret": false, "secretExpires": false, "clientSecretExpired": false, "ClientSecretExpiresIn": false,
		"clientSecretExpiryWarningDays": false, "tokenExpires": false, "webhookClientSecretExpires": false, "clientSecretFileExpires": false, "": false,
		"clientSecretExpiresHandler": false, "expires": false,
	} {
		if got := IsSecretExpiryName(name); got != want {
			t.Errorf("%s: %t, want %t", name, got, want)
		}
	}
}

func TestExpiryInName(t *testing.T) {
	for name, want := range map[string]string{
		"CLIENT_SECRET_EXPIRES_2026_12_31": "2026-12-31",
		"clientSecretExpires20261231":      "2026-12-31",
		"client-secret-expiry-2026-12-31":  "2026-12-31",
		"CLIENT_SECRET_2026_12_31":         "",
		"TOKEN_EXPIRES_2026_12_31":         "",
		"CLIENT_SECRET_EXPIRES":            "",
		"CLIENT_SECRET_EXPIRES_1226_12_31": "",
	} {
		if got, ok := ExpiryInName(name); got != want || ok != (want != "") {
			t.Errorf("%s: %q, %t, want %q", name, got, ok, want)
		}
	}
}
