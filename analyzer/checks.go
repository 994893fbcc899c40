package analyzer

import (
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// A Check is a step of the guide: what rules look at in the code, and what only
// the provider's portal or a command shows.
type Check struct {
	// Title is the heading, URL is where to read the step.
	Title, URL string
	// Code says what to look at in the code, Unseen what no code shows, and who
	// knows it. Both are markdown; Unseen may be empty.
	Code, Unseen string
	// Portal and Command are what holds for every provider, in markdown; either
	// may be empty.
	Portal, Command string
	// Providers are what one provider alone has.
	Providers []ProviderCheck
	// Value says that what a client secret looks like at the provider belongs to
	// the step.
	Value bool
	// Rules are the rules that the step names.
	Rules []string
}

// A ProviderCheck is what a step has for one provider, beside what holds for
// every one.
type ProviderCheck struct {
	// Provider is the catalogue's word for the provider ("entra"), or [Others].
	Provider string
	// Portal and Command are markdown; either may be empty.
	Portal, Command string
}

// Others is in [ProviderCheck] the word for providers without an item of the
// same kind.
const Others = "others"

// Checks returns the steps of the guide that apply to the errors which sections
// are about (see [Codes]), each once, the likeliest cause first.
func Checks(sections ...Section) []Check {
	all := parsed.sections(guide)
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
	stepLine = lazyregexp.New(`(?s)\n\nSteps: (.*?)\.(?:\n|$)`)
	inGuide  = lazyregexp.New(`\]\(#([^)]+)\)`)
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
	c := Check{
		Title: s.Title, URL: s.URL, Rules: rulesIn(s.Title + "\n" + s.Text),
		Code: item(s.Text, "In the code"), Unseen: item(s.Text, "Not in the code:"),
		Portal: item(s.Text, "In the portal:"), Command: item(s.Text, "Command:"),
		Value: item(s.Text, "The value:") != "",
	}
	for _, m := range ofProvider.FindAllStringSubmatch(s.Text, -1) {
		name := strings.ToLower(m[1])
		if !slices.ContainsFunc(c.Providers, func(p ProviderCheck) bool { return p.Provider == name }) {
			c.Providers = append(c.Providers, ProviderCheck{
				Provider: name,
				Portal:   item(s.Text, "In the portal ("+m[1]+"):"), Command: item(s.Text, "Command ("+m[1]+"):"),
			})
		}
	}
	return c
}

var ofProvider = lazyregexp.New(`(?m)^- (?:In the portal|Command) \(([A-Za-z]+)\):`)

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
				_, line, _ = strings.Cut(line, ":")
				line = strings.TrimPrefix(line, " ")
			}
		case line != "" && !strings.HasPrefix(line, " "):
			open = open && !blank
		}
		if open && fenced {
			found = append(found, line)
		} else if open {
			found = append(found, strings.TrimPrefix(line, "  "))
		}
		blank = line == ""
	}
	return strings.TrimSpace(strings.Join(found, "\n"))
}

// Hiding returns the rules about mistakes that keep the server's answer from
// whoever looks for it. The guide's step about logging names them.
func Hiding() []string {
	var ids []string
	for _, s := range parsed.sections(guide) {
		if hidden := item(s.Text, "Hidden answers:"); hidden != "" && s.level == 3 {
			ids = append(ids, rulesIn(hidden)...)
		}
	}
	return ids
}

// Provider returns the section of the guide about a provider, by a word of the
// catalogue for it ("entra"); ok is false when it has none. The section's Code is
// the first of its words: "entra" for "microsoft", too, since both have one
// portal.
func Provider(name string) (section Section, ok bool) {
	for _, s := range providerSections() {
		if words := codeIn(item(s.Text, "In reports:")); slices.Contains(words, name) {
			section = s.Section
			section.Code, section.Rules = words[0], rulesIn(s.Title+"\n"+s.Text)
			return section, true
		}
	}
	return Section{}, false
}

// Owner returns the provider that alone answers with a code ("AADSTS7000215",
// "incorrect_client_credentials"), as [Provider] does; ok is false for codes that
// several have, those of RFC 6749 among them.
func Owner(code string) (section Section, ok bool) {
	for _, s := range providerSections() {
		for _, own := range codeIn(item(s.Text, "Codes of its own:")) {
			if rest, ok := strings.CutPrefix(code, own); ok && strings.Trim(rest, "0123456789") == "" {
				return Provider(codeIn(item(s.Text, "In reports:"))[0])
			}
		}
	}
	return Section{}, false
}

// providerSections returns the sections of the guide about providers.
func providerSections() []*guideSection {
	var found []*guideSection
	inside := false
	for _, s := range parsed.sections(guide) {
		switch {
		case s.level == 2:
			inside = s.Title == "By provider"
		case inside:
			found = append(found, s)
		}
	}
	return found
}

var inCode = lazyregexp.New("`([^`]+)`")

// codeIn returns what a text has in code font.
func codeIn(text string) []string {
	var words []string
	for _, m := range inCode.FindAllStringSubmatch(text, -1) {
		words = append(words, m[1])
	}
	return words
}
