package shape

import (
	"slices"
	"strconv"
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

var expiresAt = lazyregexp.New(`client_secret_expires_at\\*["']?\s*:\s*([0-9]{1,18})\b`)

// ExpiresAt returns the ends of the client secrets in a registration's answer
// (RFC 7591), in seconds since 1970: the numbers beside client_secret_expires_at
// in a text that holds a client_secret too. Where that one looks real it is the
// worse mistake, and where it is a dummy its end is one.
func ExpiresAt(s string) []int64 {
	if !strings.Contains(s, "client_secret_expires_at") || !slices.ContainsFunc(Members(s), func(m Member) bool { return m.Text.plausible() }) {
		return nil
	}
	var ends []int64
	for _, m := range expiresAt.FindAllStringSubmatch(s, -1) {
		if n, err := strconv.ParseInt(m[1], 10, 64); err == nil {
			ends = append(ends, n)
		}
	}
	return ends
}

// plausible reports whether a text can be a secret that somebody chose: it is
// neither drawn at random nor something that stands in for one.
func (t Text) plausible() bool {
	switch t.Class() {
	case Word, Number, GUID, Prose, Identifier:
		return !t.Real()
	}
	return false
}

// ExpiresAt is the function of this name for a text.
func (t Text) ExpiresAt() []int64 {
	if !t.held {
		return nil
	}
	return ExpiresAt(t.value.Value())
}

// said matches what a comment beside a client secret says of its end. The words
// before it must be the secret's, or none: a token or a certificate may expire
// too.
var said = lazyregexp.New(`(?i)(?:^|[.;,(:/*]|-- |\bsecret(?: value)?)\s*(?:it )?(?:expires|expiry|expiration|valid until)(?: date)?(?: on| at)?\s*[:=]?\s*([0-9]{4}-[0-9]{2}-[0-9]{2})\b`)

// ExpirySaid returns the day that a comment beside a client secret names as its
// end: "secret expires 2026-12-31", "expires: 2026-12-31", "valid until
// 2026-12-31". It is empty for all other comments.
func ExpirySaid(comment string) string {
	for line := range strings.Lines(comment) {
		line = strings.Trim(line, "/* \t\r\n")
		if m := said.FindStringSubmatch(line); m != nil {
			return m[1]
		}
	}
	return ""
}
