package shape

import "strings"

// placeholderMarks mark a text as a placeholder wherever they stand between
// boundaries, whatever the other words are: "YOUR_GITHUB_SECRET",
// "replace-me-with-prod-secret".
var placeholderMarks = []string{
	"your", "changeme", "change-me", "change_me", "changeit", "change_it", "replaceme", "replace_me", "replace-me", "replace_with",
	"replace-with", "replace_at", "replace", "placeholder", "todo", "fixme", "dummy", "insert", "enter_the", "example", "sample", "samplecredentials",
	"goes_here", "goes-here", "goeshere", "to_be_set", "tobeset", "fill_me", "fillme", "notset", "not_set", "not-set", "notreal", "not-real", "not_real", "xxx", "fake", "bogus", "mock",
}

// dummyWords make a placeholder of a text that has no other words: "secret",
// "my-client-secret", "test_secret", "foobar".
var dummyWords = wordSet(`a an the my our some any here there of for from in and or with is it no not
	app application client clientsecret clientid clients secret secrets secretkey secretvalue appsecret consumersecret shared key keys id token tokens access refresh oauth oauth2 oidc openid api auth
	azure entra google github gitlab okta keycloak facebook twitter slack discord auth0 provider web service user username password passwd pass pwd credential credentials cred creds
	test tests testing tester testsecret demo dev local localhost default value val values string text str data something anything whatever nothing
	foo bar baz qux foobar hello world lorem ipsum abc abcd abcde abcdef xyz qwerty asdf asdfgh none null nil undefined empty unset blank missing invalid wrong bad good old new super supersecret mysecret topsecret top
	real fixture stub copy paste set get use using public private hidden one two three first second other another one's valid temp tmp tbd na`)

func wordSet(text string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(text) {
		set[w] = true
	}
	return set
}

// hasPlaceholderMark reports whether one of the marks stands in the lower-case
// text s, not inside a longer word.
func hasPlaceholderMark(s string) bool {
	for _, mark := range placeholderMarks {
		for from := 0; ; {
			i := strings.Index(s[from:], mark)
			if i < 0 {
				break
			}
			i += from
			from = i + 1
			end := i + len(mark)
			for mark == "xxx" && end < len(s) && s[end] == 'x' {
				end++
			}
			if (i == 0 || !isLetter(s[i-1])) && (end == len(s) || !isLetter(s[end])) {
				return true
			}
		}
	}
	return false
}

func isLetter(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }
func isDigit(b byte) bool  { return b >= '0' && b <= '9' }

// words splits s at everything that is no letter or digit, between letters and
// digits, and at the humps of camel case. The parts keep their case.
func words(s string) []string {
	const (
		other = iota
		upper
		lower
		digit
	)
	kind := func(b byte) int {
		switch {
		case isUpper(b):
			return upper
		case isLetter(b), b >= 0x80:
			return lower
		case isDigit(b):
			return digit
		}
		return other
	}
	var parts []string
	start := 0
	cut := func(end int) {
		if end > start && kind(s[start]) != other {
			parts = append(parts, s[start:end])
		}
		start = end
	}
	for i := 1; i < len(s); i++ {
		was, is := kind(s[i-1]), kind(s[i])
		switch {
		case was == upper && is == lower:
			// The capital belongs to the word that follows: HTTPServer.
			if i-1 > start && kind(s[i-2]) == upper {
				cut(i - 1)
			}
		case was != is:
			cut(i)
		}
	}
	cut(len(s))
	return parts
}

// allDummies reports whether every word of s is one that stands for nothing in
// particular. Numbers after a word do not count: "secret1".
func allDummies(s string) bool {
	parts := words(s)
	seen := 0
	for _, w := range parts {
		if isDigit(w[0]) {
			if len(w) > 4 && !sequential(w) {
				return false
			}
			continue
		}
		if !dummyWords[strings.ToLower(w)] {
			return false
		}
		seen++
	}
	return seen > 0
}

// distinct counts the different bytes of s.
func distinct(s string) int {
	var seen [256]bool
	n := 0
	for i := 0; i < len(s); i++ {
		if !seen[s[i]] {
			seen[s[i]] = true
			n++
		}
	}
	return n
}

// sequential reports whether most of s counts up or down or repeats:
// "123456789", "abcdefgh", "aaaa", "0123456789abcdef", "12121212".
func sequential(s string) bool {
	if len(s) < 3 {
		return false
	}
	steps := 0
	for i := 1; i < len(s); i++ {
		d := int(s[i]) - int(s[i-1])
		if d >= -1 && d <= 1 || s[i-1] == '9' && (s[i] == '0' || s[i]|0x20 == 'a') {
			steps++
		}
	}
	if steps*4 >= (len(s)-1)*3 {
		return true
	}
	for period := 2; period <= 4 && period*2 <= len(s); period++ {
		if s[period:] == s[:len(s)-period] {
			return true
		}
	}
	return false
}
