package analyzer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/internal/pattern"
)

// Code returns the section of the guide about an error: a code (AADSTS7000215,
// 7000215), the name of an OAuth error (invalid_client), or a line of a log
// that holds one. The most precise code in the text decides; ok is false when
// the guide knows none of them.
func Code(text string) (section Section, ok bool) {
	known, _ := Codes(text)
	if len(known) == 0 {
		return Section{}, false
	}
	return known[0], true
}

// Codes returns the sections of the guide about all errors in a text, one for
// each code, the most precise first: codes of Entra, then names of OAuth
// errors. Unknown are codes of Entra that the guide says nothing about.
func Codes(text string) (known []Section, unknown []string) {
	sections := parseGuide(guide)
	for _, c := range codes(text) {
		s, ok := lookup(sections, c.name)
		switch {
		case ok:
			s.Code, s.Rules = c.name, rulesIn(s.Title+"\n"+s.Text)
			s.Text, s.Steps = stepsIn(sections, s.Text)
			known = append(known, s.Section)
		case c.certain:
			unknown = append(unknown, c.name)
		}
	}
	return known, unknown
}

// KnownCodes returns the codes that have a section of the guide, in its order.
func KnownCodes() []string {
	var names []string
	for _, s := range parseGuide(guide) {
		for _, c := range codes(s.Title) {
			if mentions(s.Title, c.name) && !slices.Contains(names, c.name) {
				names = append(names, c.name)
			}
		}
	}
	return names
}

var (
	aadsts = pattern.New(`(?i)AADSTS[ _:-]*([0-9]{4,8})\b`)
	// bare are numbers that are called codes, or that are all there is.
	bare     = pattern.New(`(?i)(?:^\W*|\b(?:error|code|codes|error_codes?|errorcode)\W{1,8})((?:[0-9]{4,8}\b[\s,]*)+)`)
	number   = pattern.New(`[0-9]{5,8}`)
	oauthErr = pattern.New(`[a-z]+(?:_[a-z]+)+`)
)

// A code is what may name an error in a text. One that is not certain names an
// error only if the guide knows it.
type code struct {
	name    string
	certain bool
}

// codes returns what in a text may be the code of an error, the most precise
// first: Entra's codes, bare numbers of their length, names of OAuth errors.
func codes(text string) []code {
	text = plain(text)
	var found []code
	add := func(name string, certain bool) {
		if !slices.ContainsFunc(found, func(c code) bool { return c.name == name }) {
			found = append(found, code{name, certain})
		}
	}
	for _, m := range aadsts.FindAllStringSubmatch(text, -1) {
		add("AADSTS"+m[1], true)
	}
	for _, m := range bare.FindAllStringSubmatch(text, -1) {
		for _, n := range number.FindAllString(m[1], -1) {
			add("AADSTS"+n, false)
		}
	}
	for _, name := range oauthErr.FindAllString(strings.ToLower(text), -1) {
		add(name, false)
	}
	return found
}

// plain undoes what a URL or a JSON text inside another text does to the marks
// around codes and labels.
func plain(text string) string { return marks.Replace(text) }

var marks = strings.NewReplacer("%3A", ":", "%3a", ":", "%20", " ", "%0D", "\r", "%0d", "\r", "%0A", "\n", "%0a", "\n",
	"%22", `"`, "%27", "'", "%2C", ",", "%2c", ",", "%5B", "[", "%5b", "[", "%5D", "]", "%5d", "]", "%2D", "-", "%2d", "-",
	`\r`, "\r", `\n`, "\n", `\t`, "\t", `\"`, `"`, `\u0022`, `"`, `\u0027`, "'", "&quot;", `"`)

// lookup returns the section whose heading has the code. Codes of Entra have
// one too if a text tells what they mean; of several the shortest decides: it
// says least about anything else.
func lookup(sections []*guideSection, code string) (guideSection, bool) {
	for _, s := range sections {
		if mentions(s.Title, code) {
			return *s, true
		}
	}
	told := slices.DeleteFunc(slices.Clone(sections), func(s *guideSection) bool {
		return !strings.HasPrefix(code, "AADSTS") || !slices.Contains(words.FindAllString(s.Text, -1), code)
	})
	if len(told) == 0 {
		return guideSection{}, false
	}
	return *slices.MinFunc(told, func(a, b *guideSection) int { return cmp.Compare(len(a.Text), len(b.Text)) }), true
}

var words = pattern.New(`\w+`)

// mentions reports whether a heading has the code as a word: AADSTS50012,
// 50012, invalid_client.
func mentions(title, code string) bool {
	short := strings.TrimPrefix(code, "AADSTS")
	return slices.ContainsFunc(words.FindAllString(title, -1), func(word string) bool { return word == code || word == short })
}
