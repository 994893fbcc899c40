package analyzer

import (
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/internal/pattern"
)

// A Check is a step of the guide: what rules look at in the code, and what only
// the provider's portal or a command shows.
type Check struct {
	// Title is the heading, URL is where to read the step.
	Title, URL string
	// Code, Portal and Command are its three parts, in markdown. Portals and
	// some commands are those of Entra.
	Code, Portal, Command string
	// Rules are the rules that the step names.
	Rules []string
}

// Checks returns the steps of the guide that apply to the errors which sections
// are about (see [Codes]), each once, the likeliest cause first.
func Checks(sections ...Section) []Check {
	all := parseGuide(guide)
	var checks []Check
	for _, s := range sections {
		for _, title := range s.Steps {
			i := slices.IndexFunc(all, func(step *guideSection) bool { return step.Title == title })
			if i >= 0 && !slices.ContainsFunc(checks, func(c Check) bool { return c.Title == title }) {
				checks = append(checks, newCheck(all[i]))
			}
		}
	}
	return checks
}

var (
	stepLine = pattern.New(`(?s)\n\nSteps: (.*?)\.(?:\n|$)`)
	inGuide  = pattern.New(`\]\(#([^)]+)\)`)
)

// stepsIn returns the steps that the text of a section names, in its order, and
// the text without the line that does so.
func stepsIn(sections []*guideSection, text string) (rest string, titles []string) {
	line := stepLine.FindStringSubmatchIndex(text)
	if line == nil {
		return text, nil
	}
	for _, m := range inGuide.FindAllStringSubmatch(text[line[2]:line[3]], -1) {
		i := slices.IndexFunc(sections, func(s *guideSection) bool { return anchor(s.Title) == m[1] })
		if i >= 0 {
			titles = append(titles, sections[i].Title)
		}
	}
	return text[:line[0]] + text[line[1]:], titles
}

func newCheck(s *guideSection) Check {
	return Check{
		Title: s.Title, URL: s.URL, Rules: rulesIn(s.Title + "\n" + s.Text),
		Code: item(s.Text, "In the code"), Portal: item(s.Text, "In the portal"), Command: item(s.Text, "Command"),
	}
}

// item returns the items of a list that begin with a label, without it: up to
// the next item or paragraph, blocks of code included.
func item(text, label string) string {
	var found []string
	var open, fenced, blank bool
	for line := range strings.SplitSeq(text, "\n") {
		switch {
		case strings.HasPrefix(line, "```"):
			fenced = !fenced
		case fenced:
		case strings.HasPrefix(line, "- "):
			open = strings.HasPrefix(line[2:], label)
			if open {
				_, line, _ = strings.Cut(line, ": ")
			}
		case line != "" && !strings.HasPrefix(line, " "):
			open = open && !blank
		}
		if open {
			found = append(found, strings.TrimPrefix(line, "  "))
		}
		blank = line == ""
	}
	return strings.TrimSpace(strings.Join(found, "\n"))
}

// Provider returns the section of the guide about a provider, by the
// catalogue's word for it ("entra"); ok is false when it has none.
func Provider(name string) (section Section, ok bool) {
	inside := false
	for _, s := range parseGuide(guide) {
		switch {
		case s.level == 2:
			inside = s.Title == "By provider"
		case inside && slices.Contains(strings.Fields(strings.ToLower(s.Title)), name):
			s.Rules = rulesIn(s.Title + "\n" + s.Text)
			return s.Section, true
		}
	}
	return Section{}, false
}
