package shape

import (
	"strings"
	"unicode/utf8"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// A Member is a client secret that stands with its key inside a longer text:
// a JSON or YAML document, a form body, a query string.
type Member struct {
	// Key is the key as written: "client_secret", "clientSecret".
	Key string
	// Text is the value as written: escapes of JSON are left as they are.
	Text Text
	// Start and End are the byte range of the value in the longer text.
	Start, End int
	// Form says that the longer text is a form or query (key=value).
	Form bool
}

const memberKey = `((?i:(?:oauth2?[_-]?)?(?:client|app|application|consumer|corp)[_-]?secret))`

// Each pattern ends where the value begins; code finds its end, because RE2
// can't say "up to the same quote".
var (
	memberJSON = lazyregexp.New(`["']` + memberKey + `\\*["']\s*:\s*\\*["']`)
	memberYAML = lazyregexp.New(`(?m)^[ \t-]*` + memberKey + `[ \t]*:[ \t]*`)
	memberForm = lazyregexp.New(`(?:^|[?&\s"'` + "`" + `])` + memberKey + `=`)
)

// Members returns the client secrets that stand in s with their keys, in order
// within each notation (JSON, YAML, form). Their values may be anything,
// placeholders and format verbs included.
func Members(s string) []Member {
	if !strings.Contains(s, "ecret") && !strings.Contains(s, "ECRET") {
		return nil // most texts; and "sEcReT" is nobody's spelling
	}
	var found []Member
	add := func(re *lazyregexp.Pattern, end func(s string, start int) (int, int), form bool) {
		for _, at := range re.FindAllStringSubmatchIndex(s, -1) {
			start, end := end(s, at[1])
			if start > end {
				continue
			}
			found = append(found, Member{Key: s[at[2]:at[3]], Text: Of(s[start:end]), Start: start, End: end, Form: form})
		}
	}
	add(memberJSON, quotedEnd, false)
	add(memberYAML, scalarEnd, false)
	add(memberForm, formEnd, true)
	return found
}

// quotedEnd returns the range of a text whose opening quote ends at start. In
// JSON within a string literal the quotes are escaped themselves, once or more
// often: of n backslashes before a quote, those that make up whole pairs of the
// outer escapes belong to the text.
func quotedEnd(s string, start int) (int, int) {
	quote := s[start-1]
	outer := backslashes(s[:start-1])
	end := lineEnd(s, start)
	for i := start; i < end; i++ {
		if s[i] != quote {
			continue
		}
		if backslashes(s[start:i])%(2*(outer+1)) == outer {
			return start, i - outer
		}
	}
	return start, end
}

// backslashes counts the backslashes at the end of s.
func backslashes(s string) int { return len(s) - len(strings.TrimRight(s, `\`)) }

// scalarEnd returns the range of a YAML scalar. Block scalars, references and
// comments (|, >, *alias, #) have no value here, nor has a Go assignment (:=).
func scalarEnd(s string, start int) (int, int) {
	end := lineEnd(s, start)
	if start == end || strings.IndexByte("|>*&!#=:", s[start]) >= 0 {
		return 1, 0
	}
	if q := s[start]; q == '"' || q == '\'' {
		return quotedEnd(s, start+1)
	}
	if i := strings.Index(s[start:end], " #"); i >= 0 {
		end = start + i
	}
	return start, start + len(strings.TrimRight(s[start:end], " \t\r,"))
}

// formEnd returns the range of a value in a form or query. A placeholder may
// hold what else would end the value.
func formEnd(s string, start int) (int, int) {
	line := s[:lineEnd(s, start)]
	i := start
	for i < len(line) && !endsValue(line[i:]) {
		i += max(1, placeholderLen(line[i:]))
	}
	return start, i
}

// endsValue reports whether a form value ends before s. A backslash ends it
// where it begins an escape of the literal around the form.
func endsValue(s string) bool {
	switch s[0] {
	case '&', ' ', '\t', '\r', '"', '\'', '`', '>':
		return true
	case '<':
		return placeholderLen(s) == 0
	case '\\':
		return len(s) == 1 || strings.IndexByte("nrt\"'", s[1]) >= 0
	}
	return false
}

// placeholderLen returns the length of the placeholder at the start of s, or 0.
func placeholderLen(s string) int {
	for _, b := range []struct{ open, close string }{{"<", ">"}, {"{{", "}}"}, {"${", "}"}} {
		if strings.HasPrefix(s, b.open) {
			if i := strings.Index(s[:min(len(s), 256)], b.close); i >= 0 {
				return i + len(b.close)
			}
		}
	}
	return 0
}

// lineEnd returns the end of the line, or of as much of it as a secret may be
// long: a text of one line and many members must not be read once for each.
func lineEnd(s string, start int) int {
	const longest = 4096
	end := min(len(s), start+longest)
	for end < len(s) && end > start && !utf8.RuneStart(s[end]) {
		end--
	}
	if i := strings.IndexByte(s[start:end], '\n'); i >= 0 {
		return start + i
	}
	return end
}
