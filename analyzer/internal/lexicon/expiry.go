package lexicon

import (
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
	"github.com/oauthvet/oauthvet/internal/prefilter"
)

// expiryEnds are the words that make the name of a client secret that of its
// end: ClientSecretExpiresAt, CLIENT_SECRET_EXPIRY_DATE, client-secret-end-date.
var expiryEnds = lazyregexp.New(`^(?:expires?|expiry|expiries|expirations?)(?: (?:at|on|by|dates?|day|times?|utc|unix))*$|^(?:end dates?|valid until)$`)

// IsSecretExpiryName reports whether a name is that of the end of a client
// secret: "clientSecretExpires", "CLIENT_SECRET_EXPIRES_AT".
func IsSecretExpiryName(name string) bool {
	if !mentionsSecret(name) {
		return false
	}
	words := Words(name)
	for i := 1; i < len(words); i++ {
		if isSecretWords(words[:i]) {
			return isEnd(words[i:])
		}
	}
	return false
}

// IsExpiryName reports whether a name is that of the end of something: "expiry",
// "secretExpiries", "ValidUntil".
func IsExpiryName(name string) bool {
	words := Words(name)
	for i := range words {
		if isEnd(words[i:]) {
			return true
		}
	}
	return false
}

// IsSecretsName reports whether a name is that of several client secrets:
// "clientSecrets".
func IsSecretsName(name string) bool {
	words := Words(name)
	return mentionsSecret(name) && len(words) > 0 && strings.HasSuffix(words[len(words)-1], "s") && isSecretWords(words)
}

func isEnd(words []string) bool { return expiryEnds.MatchString(strings.Join(words, " ")) }

// mentionsSecret is the quick answer for most names.
func mentionsSecret(s string) bool {
	return strings.Contains(s, "ecret") || strings.Contains(s, "ECRET")
}

// isSecretWords reports whether words are a name that ends in client secret or
// client secrets.
func isSecretWords(words []string) bool {
	last := strings.TrimSuffix(words[len(words)-1], "s")
	if last == "secret" && (len(words) < 2 || !prefilter.IsOwner(words[len(words)-2])) {
		return false
	}
	switch last {
	case "secret", "clientsecret", "appsecret", "consumersecret":
		return !anyIn(words[:len(words)-1], otherSecrets)
	}
	return false
}

// datedName matches a name that ends in a day.
var datedName = lazyregexp.New(`^(.*?)[_.-]?(20[0-9]{2})[_-]?([01][0-9])[_-]?([0-3][0-9])$`)

// ExpiryInName returns the day that the name of a client secret's end holds:
// "CLIENT_SECRET_EXPIRES_2026_12_31" is "2026-12-31".
func ExpiryInName(name string) (day string, ok bool) {
	if !mentionsSecret(name) {
		return "", false
	}
	m := datedName.FindStringSubmatch(name)
	if m == nil || !IsSecretExpiryName(m[1]) {
		return "", false
	}
	return m[2] + "-" + m[3] + "-" + m[4], true
}
