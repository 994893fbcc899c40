package shape

import (
	"fmt"
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// A Format is the form that one provider gives to a credential.
type Format struct {
	// Name is the key under which facts carry the format: "google-secret".
	Name string
	// Provider is the provider's name as people write it: "Google".
	Provider string
	// Unique says that nobody else uses the format, so that the text is a
	// client secret wherever it stands. Formats that are not unique describe
	// only client IDs here: a secret that is 32 hex digits looks like many
	// other things.
	Unique bool

	// hint is a substring of every text of the format; it is looked for first
	// because it costs next to nothing.
	hint  string
	whole *lazyregexp.Pattern
	// within finds the format inside a longer text. Its first group is the
	// credential. Only secrets have it, and mark and tail.
	within *lazyregexp.Pattern
	// mark matches a text that begins like the format, whatever its length.
	mark *lazyregexp.Pattern
	// tail is the number of characters at the end that are drawn at random.
	tail int
}

// secret describes a format: a prefix and between min and max characters of a
// class that are drawn at random.
func secret(name, provider, hint, prefix, class string, min, max int) *Format {
	expr := fmt.Sprintf("%s%s{%d,%d}", prefix, class, min, max)
	return &Format{Name: name, Provider: provider, Unique: true, hint: hint, tail: min,
		whole: lazyregexp.New(`^` + expr + `$`),
		// Not inside a longer run of its own characters; but a full stop may follow.
		within: lazyregexp.New(`(?:^|[^A-Za-z0-9_~.-])(` + expr + `)(?:$|[^A-Za-z0-9_~-])`),
		// Fewer than six more characters are a prefix that somebody wrote about.
		mark: lazyregexp.New(`^` + prefix + class + `{6,}$`),
	}
}

func id(name, provider, hint, expr string) *Format {
	return &Format{Name: name, Provider: provider, hint: hint, whole: lazyregexp.New(`^` + expr + `$`)}
}

// The formats of client secrets that are unmistakable. Sources: the rules of
// gitleaks (commit b58d3f10), trufflehog's detectors (commit 3ab759fef) and
// Nosey Parker, compared; the patterns are restated.
var secretFormats = []*Format{
	// Entra ID (Azure AD), since about 2021; 37 to 40 characters.
	secret("entra-secret", "Entra ID", "Q~", `[A-Za-z0-9_~.-]{3}[0-9]Q~`, `[A-Za-z0-9_~.-]`, 31, 34),
	secret("google-secret", "Google", "GOCSPX-", `GOCSPX-`, `[A-Za-z0-9_-]`, 28, 28),
	secret("gitlab-secret", "GitLab", "gloas-", `gloas-`, `[0-9A-Za-z_-]`, 64, 64),
	secret("shopify-secret", "Shopify", "shpss_", `shpss_`, `[0-9a-fA-F]`, 32, 32),
	secret("square-secret", "Square", "sq0c", `(?:sandbox-)?sq0c[a-z]{2}-`, `[0-9A-Za-z_-]`, 40, 50),
	secret("adobe-secret", "Adobe", "p8e-", `p8e-`, `[a-z0-9]`, 32, 32),
	secret("intra42-secret", "42 Intra", "s-s4t2", `s-s4t2(?:ud|af)-`, `[a-f0-9]`, 64, 64),
	// Stripe Connect authenticates with the account's key. Test keys
	// (sk_test_) are in every tutorial and are left out.
	secret("stripe-secret", "Stripe", "k_live_", `(?:sk|rk)_live_`, `[A-Za-z0-9]`, 16, 99),
	secret("stripe-secret", "Stripe", "k_prod_", `(?:sk|rk)_prod_`, `[A-Za-z0-9]`, 16, 99),
}

// The formats of client IDs. They are no secrets, and they give a provider
// away.
var idFormats = []*Format{
	id("google-id", "Google", ".apps.googleusercontent.com", `[0-9]+-[0-9a-z_]{20,40}\.apps\.googleusercontent\.com`),
	id("salesforce-id", "Salesforce", "3MVG9", `3MVG9[0-9A-Za-z._+/=]{60,260}`),
	id("github-app-id", "GitHub", "Iv", `Iv(?:1\.|23)[0-9A-Za-z]{16,20}`),
	id("github-id", "GitHub", "Ov23", `Ov23[0-9A-Za-z]{16}`),
	id("okta-id", "Okta", "0oa", `0oa[0-9A-Za-z]{17}`),
	id("stripe-id", "Stripe", "ca_", `ca_[0-9A-Za-z]{32}`),
	id("square-id", "Square", "sq0id", `(?:sandbox-)?sq0id[a-z]-[0-9A-Za-z_-]{22,43}`),
}

func formatNamed(name string) *Format {
	if name == "" {
		return nil
	}
	for _, formats := range [][]*Format{secretFormats, idFormats} {
		for _, f := range formats {
			if f.Name == name {
				return f
			}
		}
	}
	return nil
}

// match returns the format of the whole text s, or nil.
func match(formats []*Format, s string) *Format {
	for _, f := range formats {
		if strings.Contains(s, f.hint) && f.whole.MatchString(s) && f.random(s) {
			return f
		}
	}
	return nil
}

// random reports whether the part of s that the provider draws at random could
// have been: documentation is full of GOCSPX-xxxxxxxx and abc8Q~your-secret.
func (f *Format) random(s string) bool {
	if f.tail == 0 {
		return true
	}
	tail := s[max(0, len(s)-f.tail):]
	r := read(tail)
	return distinct(tail) >= 8 && !sequential(tail) && !r.standsIn()
}

// wrongLength reports whether s begins like a client secret of a provider and
// has too many or too few characters for one.
func wrongLength(s string) bool {
	for _, f := range secretFormats {
		if strings.Contains(s, f.hint) && f.mark.MatchString(s) && !f.whole.MatchString(s) {
			return true
		}
	}
	return false
}

// Find returns the first client secret in an unmistakable format that stands
// in s, alone or within a longer text, and where it stands. It is nil where
// there is none.
func Find(s string) (f *Format, start, end int) {
	for _, g := range secretFormats {
		if from, to, ok := g.find(s); ok && (f == nil || from < start) {
			f, start, end = g, from, to
		}
	}
	return f, start, end
}

func (f *Format) find(s string) (start, end int, ok bool) {
	if !strings.Contains(s, f.hint) {
		return 0, 0, false
	}
	for from := 0; from < len(s); {
		at := f.within.FindStringSubmatchIndex(s[from:])
		if at == nil {
			break
		}
		start, end = from+at[2], from+at[3]
		if f.random(s[start:end]) && (start == 0 || start > from || !isAlnum(s[start-1])) {
			return start, end, true
		}
		// The character after this one may be the one before the next.
		from = end
	}
	return 0, 0, false
}

// Hints returns a short substring for each unmistakable format of a client
// secret. A text without any of them holds none.
func Hints() []string {
	hints := make([]string, len(secretFormats))
	for i, f := range secretFormats {
		hints[i] = f.hint
	}
	return hints
}
