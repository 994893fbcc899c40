package shape

import (
	"regexp"
	"strings"
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
	whole *regexp.Regexp
	// within finds the format inside a longer text. Its first group is the
	// credential.
	within *regexp.Regexp
	// tail is the number of characters at the end that are drawn at random.
	tail int
}

// bounded wraps a pattern so that it matches inside a longer text, but not
// inside a longer run of its own characters.
func bounded(pattern string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^A-Za-z0-9_~.-])(` + pattern + `)(?:$|[^A-Za-z0-9_~-])`)
}

func format(name, provider, hint, pattern string, tail int, unique bool) *Format {
	f := &Format{Name: name, Provider: provider, Unique: unique, hint: hint, tail: tail,
		whole: regexp.MustCompile(`^(?:` + pattern + `)$`)}
	if unique {
		f.within = bounded(pattern)
	}
	return f
}

// The formats of client secrets that are unmistakable. Sources: the rules of
// gitleaks (commit b58d3f10), trufflehog's detectors (commit 3ab759fef) and
// Nosey Parker, compared; the patterns are restated.
var secretFormats = []*Format{
	// Entra ID (Azure AD), since about 2021; 37 to 40 characters.
	format("entra-secret", "Entra ID", "Q~", `[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}`, 31, true),
	format("google-secret", "Google", "GOCSPX-", `GOCSPX-[A-Za-z0-9_-]{28}`, 28, true),
	format("gitlab-secret", "GitLab", "gloas-", `gloas-[0-9A-Za-z_-]{64}`, 64, true),
	format("shopify-secret", "Shopify", "shpss_", `shpss_[0-9a-fA-F]{32}`, 32, true),
	format("square-secret", "Square", "sq0cs", `(?:sandbox-)?sq0cs[a-z]-[0-9A-Za-z_-]{40,50}`, 40, true),
	format("adobe-secret", "Adobe", "p8e-", `p8e-[a-z0-9]{32}`, 32, true),
	format("intra42-secret", "42 Intra", "s-s4t2", `s-s4t2(?:ud|af)-[a-f0-9]{64}`, 64, true),
	// Stripe Connect authenticates with the account's key. Test keys are in
	// every tutorial and are left out.
	format("stripe-secret", "Stripe", "k_live_", `(?:sk|rk)_live_[A-Za-z0-9]{16,99}`, 16, true),
}

// The formats of client IDs. They are no secrets, and they give a provider
// away.
var idFormats = []*Format{
	format("google-id", "Google", ".apps.googleusercontent.com", `[0-9]+-[0-9a-z_]{20,40}\.apps\.googleusercontent\.com`, 0, false),
	format("salesforce-id", "Salesforce", "3MVG9", `3MVG9[0-9A-Za-z._+/=]{60,260}`, 0, false),
	format("github-app-id", "GitHub", "Iv", `Iv(?:1\.|23)[0-9A-Za-z]{16,20}`, 0, false),
	format("github-id", "GitHub", "Ov23", `Ov23[0-9A-Za-z]{16}`, 0, false),
	format("okta-id", "Okta", "0oa", `0oa[0-9A-Za-z]{17}`, 0, false),
	format("stripe-id", "Stripe", "ca_", `ca_[0-9A-Za-z]{32}`, 0, false),
	format("square-id", "Square", "sq0id", `(?:sandbox-)?sq0id[a-z]-[0-9A-Za-z_-]{22,43}`, 0, false),
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
	tail := s
	if len(s) > f.tail {
		tail = s[len(s)-f.tail:]
	}
	return distinct(tail) >= 8 && !sequential(tail) && !hasPlaceholderMark(strings.ToLower(tail))
}

// Find returns the first client secret in an unmistakable format that stands
// in s, alone or within a longer text, and where it stands. It is nil where
// there is none.
func Find(s string) (f *Format, start, end int) {
	for _, f := range secretFormats {
		if !strings.Contains(s, f.hint) {
			continue
		}
		for _, at := range f.within.FindAllStringSubmatchIndex(s, -1) {
			if f.random(s[at[2]:at[3]]) {
				return f, at[2], at[3]
			}
		}
	}
	return nil, 0, 0
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
