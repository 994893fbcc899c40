package shape

import "regexp"

// A Member is a client secret that stands with its key inside a longer text:
// a JSON or YAML document, a form body, a query string.
type Member struct {
	// Key is the key as written: "client_secret", "clientSecret".
	Key string
	// Text is the value.
	Text Text
	// Start and End are the byte range of the value in the longer text.
	Start, End int
	// Form says that the longer text is a form or query (key=value).
	Form bool
}

const memberKey = `((?i:(?:oauth2?[_-]?)?(?:client|app|application|consumer|corp)[_-]?secret))`

var (
	memberJSON = regexp.MustCompile(`["']` + memberKey + `\\?["']\s*:\s*\\?["']([^"'\\\n]*)`)
	memberYAML = regexp.MustCompile(`(?m)^[ \t-]*` + memberKey + `[ \t]*:[ \t]*["']?([^\s"'#]+)`)
	memberForm = regexp.MustCompile(`(?:^|[?&\s"'])` + memberKey + `=([^&\s"'<>]*)`)
)

// Members returns the client secrets that stand in s with their keys, in order
// within each notation (JSON, YAML, form). Their values may be anything,
// placeholders and format verbs included.
func Members(s string) []Member {
	var found []Member
	add := func(re *regexp.Regexp, form bool) {
		for _, at := range re.FindAllStringSubmatchIndex(s, -1) {
			value := s[at[4]:at[5]]
			found = append(found, Member{Key: s[at[2]:at[3]], Text: Of(value), Start: at[4], End: at[5], Form: form})
		}
	}
	add(memberJSON, false)
	add(memberYAML, false)
	add(memberForm, true)
	return found
}
