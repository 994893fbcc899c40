package analyzer

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
)

//go:embed guide/guide.md
var guide string

// Guide returns the troubleshooting guide for invalid_client and its
// relatives, in markdown.
func Guide() string { return guide }

// A Section is a part of the guide.
type Section struct {
	// Code is what was recognised in the text: "AADSTS7000215",
	// "invalid_client".
	Code string
	// Title is the heading, Text what stands below it, in markdown.
	Title, Text string
	// Rules are the rules that the section names.
	Rules []string
}

// Code returns the section of the guide about an error: a code (AADSTS7000215,
// 7000215), the name of an OAuth error (invalid_client), or a line of a log
// that holds one. The most precise code in the text decides; ok is false when
// the guide knows none of them.
func Code(text string) (section Section, ok bool) {
	sections := parseGuide(guide)
	for _, code := range codes(text) {
		for _, inHeading := range []bool{true, false} {
			if s, ok := lookup(sections, code, inHeading); ok {
				s.Code, s.Rules = code, rulesIn(s.Title+"\n"+s.Text)
				return s.Section, true
			}
		}
	}
	return Section{}, false
}

var (
	aadsts   = regexp.MustCompile(`(?i)AADSTS[ _:-]*([0-9]{4,8})`)
	number   = regexp.MustCompile(`[0-9]+`)
	oauthErr = regexp.MustCompile(`[a-z]+(?:_[a-z]+)+`)
)

// codes returns what in a text may be the code of an error, the most precise
// first: Entra's codes, bare numbers of their length, names of OAuth errors.
func codes(text string) []string {
	var found []string
	add := func(code string) {
		if !slices.Contains(found, code) {
			found = append(found, code)
		}
	}
	for _, m := range aadsts.FindAllStringSubmatch(text, -1) {
		add("AADSTS" + m[1])
	}
	for _, n := range number.FindAllString(text, -1) {
		if len(n) >= 5 && len(n) <= 8 {
			add("AADSTS" + n)
		}
	}
	for _, name := range oauthErr.FindAllString(strings.ToLower(text), -1) {
		switch name {
		case "error_description", "error_uri", "error_codes", "trace_id", "correlation_id":
		default:
			add(name)
		}
	}
	return found
}

// A guideSection is a heading and what stands below it, sections of deeper
// levels included.
type guideSection struct {
	Section
	level int
}

// parseGuide returns the sections of the guide below the title.
func parseGuide(markdown string) []*guideSection {
	var all, open []*guideSection
	var lines []string
	fenced := false
	starts := make(map[*guideSection]int)
	end := func(level int) {
		for len(open) > 0 && open[len(open)-1].level >= level {
			s := open[len(open)-1]
			s.Text = strings.TrimSpace(strings.Join(lines[starts[s]:], "\n"))
			open = open[:len(open)-1]
		}
	}
	for line := range strings.SplitSeq(markdown, "\n") {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		marks := len(line) - len(strings.TrimLeft(line, "#"))
		heading := !fenced && marks > 0 && strings.HasPrefix(line[marks:], " ")
		if heading {
			end(marks)
		}
		lines = append(lines, line)
		if heading && marks > 1 {
			s := &guideSection{level: marks, Section: Section{Title: strings.TrimSpace(line[marks:])}}
			starts[s] = len(lines)
			all, open = append(all, s), append(open, s)
		}
	}
	end(0)
	return all
}

// lookup returns the section whose heading, or else whose text, has the code.
// Of several texts the shortest decides: it says least about anything else.
func lookup(sections []*guideSection, code string, inHeading bool) (guideSection, bool) {
	var best *guideSection
	for _, s := range sections {
		switch {
		case inHeading && mentions(s.Title, code):
			return *s, true
		case !inHeading && mentions(s.Text, code) && (best == nil || len(s.Text) < len(best.Text)):
			best = s
		}
	}
	if best == nil {
		return guideSection{}, false
	}
	return *best, true
}

// mentions reports whether text has the code as a word: AADSTS50012, 50012,
// invalid_client.
func mentions(text, code string) bool {
	if n, ok := strings.CutPrefix(code, "AADSTS"); ok {
		return slices.Contains(number.FindAllString(text, -1), n)
	}
	return slices.Contains(oauthErr.FindAllString(strings.ToLower(text), -1), code)
}

var quoted = regexp.MustCompile("`([a-z]+)`|rules/([a-z]+)/")

// rulesIn returns the rules that a text names in code font or links to.
func rulesIn(text string) []string {
	var ids []string
	for _, m := range quoted.FindAllStringSubmatch(text, -1) {
		if id := m[1] + m[2]; find(id) != nil && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}
