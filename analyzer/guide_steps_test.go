package analyzer

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

// below returns the sections of the guide directly below others.
func below(titles ...string) []*guideSection {
	var found []*guideSection
	inside := false
	for _, s := range parseGuide(guide) {
		switch {
		case s.level == 2:
			inside = slices.Contains(titles, s.Title)
		case s.level == 3 && inside:
			found = append(found, s)
		}
	}
	return found
}

// steps are the sections of the guide that say what to do.
func steps() []*guideSection {
	return below("First steps", "Common issues", "Resolutions", "Notes")
}

// rulesOf returns the rules that a section names.
func rulesOf(s *guideSection) []string { return rulesIn(s.Title + "\n" + s.Text) }

// withoutRule are the words with which a section says that no rule looks at it.
var withoutRule = regexp.MustCompile(`(?i)no\s+rule|nothing\s+in\s+the\s+code|the\s+secret\s+is\s+fine|not the secret`)

// answers reads the table of what the troubleshooting guide asks for, and the
// headings that answer it.
func answers(t *testing.T) (places []string, headings map[string][]string) {
	data, err := os.ReadFile("testdata/troubleshooting.txt")
	if err != nil {
		t.Fatal(err)
	}
	headings = make(map[string][]string)
	columns := regexp.MustCompile(`^(\S+) {2,}(\S.*?) {2,}(\S.*)$`)
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		m := columns.FindStringSubmatch(strings.TrimSpace(line))
		if m == nil {
			t.Errorf("not three columns: %q", line)
			continue
		}
		places = append(places, m[1])
		headings[m[3]] = append(headings[m[3]], m[1])
	}
	return places, headings
}

// No line of the troubleshooting guide is without an answer, and no step
// answers nothing.
func TestTroubleshooting(t *testing.T) {
	places, headings := answers(t)
	const outline = "title description diagnose.1 diagnose.2 diagnose.3 issue.1 issue.2 issue.3 " +
		"resolve.1.a resolve.1.b resolve.2.a resolve.2.b resolve.3 resolve.4 note.security note.logging documentation closing"
	if got := strings.Join(places, " "); got != outline {
		t.Errorf("the places are\n%s, want\n%s", got, outline)
	}
	known := make(map[string]bool)
	for _, s := range parseGuide(guide) {
		known[s.Title] = true
	}
	for heading, places := range headings {
		if !known[heading] {
			t.Errorf("%s: the guide has no section %q", places, heading)
		}
	}
	for _, s := range steps() {
		if headings[s.Title] == nil {
			t.Errorf("step %q answers nothing that the troubleshooting guide asks for", s.Title)
		}
	}
}

// Each step says what rules look at in the code, what the portal shows, and has
// a command.
func TestSteps(t *testing.T) {
	if len(steps()) != 13 {
		t.Errorf("%d steps", len(steps()))
	}
	command := regexp.MustCompile("(?s)\n- Command.*`")
	for _, s := range steps() {
		for _, what := range []string{"\n- In the code", "\n- In the portal"} {
			if !strings.Contains("\n"+s.Text, what) {
				t.Errorf("%s: no line %q", s.Title, what[1:])
			}
		}
		if !command.MatchString("\n" + s.Text) {
			t.Errorf("%s: no command", s.Title)
		}
		if len(rulesOf(s)) == 0 && !withoutRule.MatchString(s.Text) {
			t.Errorf("%s: names no rule, and does not say that there is none", s.Title)
		}
	}
}

// The page of each rule ends with links to the steps that name the rule, all of
// them and no others.
func TestPagesLinkToSteps(t *testing.T) {
	for _, r := range registry {
		var links []string
		for _, s := range steps() {
			if slices.Contains(rulesOf(s), r.ID) {
				links = append(links, fmt.Sprintf("[%s](../../guide/guide.md#%s)", s.Title, anchor(s.Title)))
			}
		}
		if len(links) == 0 {
			t.Errorf("no step of the guide names the rule %s", r.ID)
			continue
		}
		says, _ := rule.ParsePage(r.Page).Section("The server says")
		_, line, _ := strings.Cut(says, "\nGuide: ")
		if got, want := strings.Join(strings.Fields(line), " "), strings.Join(links, ", ")+"."; got != want {
			t.Errorf("%s.md ends with links %q; the steps that name the rule are\n\nGuide: %s", r.ID, got, want)
		}
	}
}

// Every code has one section, which says what the provider checked and what
// looks at it; and every code that a rule's page or the guide names has one.
func TestEveryCodeIsExplained(t *testing.T) {
	seen := make(map[string]string)
	for _, s := range below("By code") {
		if !strings.Contains("\n"+s.Text, "\nChecked: ") {
			t.Errorf("%s: no paragraph says what is checked", s.Title)
		}
		if len(rulesOf(s)) == 0 && !withoutRule.MatchString(s.Text) {
			t.Errorf("%s: names no rule, and does not say that there is none", s.Title)
		}
		for _, code := range s.codes() {
			if other := seen[code]; other != "" {
				t.Errorf("%s has two sections: %s, %s", code, other, s.Title)
			}
			seen[code] = s.Title
		}
		if len(s.codes()) == 0 {
			t.Errorf("%s: no code in the heading", s.Title)
		}
	}
	texts := map[string]string{"guide.md": guide}
	for _, r := range registry {
		texts[r.ID+".md"] = r.Page
	}
	for name, text := range texts {
		for _, c := range numbered(folded(text)) {
			if code := c.name; c.certain && seen[code] == "" {
				t.Errorf("%s names %s, which has no section", name, code)
			}
		}
	}
}

// Every provider says what it answers to a wrong secret, by a code that has a
// section, and where its portal shows the client.
func TestEveryProviderIsExplained(t *testing.T) {
	providers := below("By provider")
	if len(providers) < 10 {
		t.Errorf("%d providers", len(providers))
	}
	for _, s := range providers {
		if known, _ := Codes(s.Text); len(known) == 0 {
			t.Errorf("%s: no known code", s.Title)
		}
		if !strings.Contains(s.Text, "\n- Where: ") {
			t.Errorf("%s: does not say where to look", s.Title)
		}
		if words := codeIn(item(s.Text, "In reports:")); len(words) == 0 {
			t.Errorf("%s: does not say what the catalogue calls it", s.Title)
		}
	}
}

// Headings are unique: each address leads to one of them.
func TestHeadings(t *testing.T) {
	seen := make(map[string]bool)
	for _, s := range parseGuide(guide) {
		if seen[anchor(s.Title)] {
			t.Errorf("two sections %q", s.Title)
		}
		seen[anchor(s.Title)] = true
	}
}

// Every code names steps, all of which exist, and every step is one of some
// code's.
func TestCodesNameSteps(t *testing.T) {
	named := make(map[string]bool)
	for _, code := range KnownCodes() {
		section, _ := Code(code)
		checks := Checks(section)
		if len(checks) == 0 || len(checks) != len(section.Steps) {
			t.Errorf("%s: steps %q, of which %d are in the guide", code, section.Steps, len(checks))
		}
		if strings.Contains(section.Text, "Steps:") {
			t.Errorf("%s: the text repeats the steps", code)
		}
		for _, c := range checks {
			named[c.Title] = true
			if c.Code == "" || len(c.Rules) > 0 && c.Unseen == "" || noWhere(c, portalOf) || noWhere(c, commandOf) {
				t.Errorf("%s: a part of step %q is missing: %+v", code, c.Title, c)
			}
		}
	}
	links := 0
	for _, m := range regexp.MustCompile(`(?s)\nSteps: (.*?)\.\n`).FindAllStringSubmatch(guide, -1) {
		links += strings.Count(m[1], "](#")
	}
	sections := 0
	for _, s := range below("By code") {
		_, titles := stepsIn(steps(), s.Text)
		sections += len(titles)
	}
	if links != sections {
		t.Errorf("the guide links to %d steps, and %d of them are steps", links, sections)
	}
	for _, s := range steps() {
		if !named[s.Title] {
			t.Errorf("no code names the step %q", s.Title)
		}
	}
}

func portalOf(c ProviderCheck) string  { return c.Portal }
func commandOf(c ProviderCheck) string { return c.Command }

// noWhere reports whether a step lacks a part at every provider.
func noWhere(c Check, part func(ProviderCheck) string) bool {
	all := append([]ProviderCheck{{Portal: c.Portal, Command: c.Command}}, c.Providers...)
	return !slices.ContainsFunc(all, func(p ProviderCheck) bool { return part(p) != "" })
}

// What a step has for one provider is marked with a word that diagnose meets, and
// what it says of another step is about one that the same codes have.
func TestStepsOfProviders(t *testing.T) {
	for _, code := range KnownCodes() {
		section, _ := Code(code)
		for _, c := range Checks(section) {
			texts := c.Unseen + c.Portal + c.Command
			for _, p := range c.Providers {
				texts += p.Portal + p.Command
				if s, ok := Provider(p.Provider); p.Provider != Others && (!ok || s.Code != p.Provider) {
					t.Errorf("%s: %q is no provider of the guide", c.Title, p.Provider)
				}
			}
			for _, m := range inGuide.FindAllStringSubmatch(texts, -1) {
				if m[1] != "by-provider" && !slices.ContainsFunc(section.Steps, func(title string) bool { return anchor(title) == m[1] }) {
					t.Errorf("%s: step %q sends to #%s, which is none of the code's steps", code, c.Title, m[1])
				}
			}
		}
	}
}

// The rules that can be the cause of an error are named by its steps, or nobody
// who diagnoses it meets their findings.
func TestStepsHaveCauses(t *testing.T) {
	for _, code := range KnownCodes() {
		section, _ := Code(code)
		var named []string
		for _, c := range Checks(section) {
			named = append(named, c.Rules...)
		}
		for _, id := range section.Rules {
			if !slices.Contains(named, id) {
				t.Errorf("%s names the rule %s, and none of its steps does", code, id)
			}
		}
	}
}

// hidden are the rules whose pages name answers that somebody does not see, or
// that follow: they are no cause of these.
var hidden = []string{"droppederror", "silenterror", "uncheckedstatus", "leak"}

// What a rule's page says that servers answer names the rule as a cause.
func TestCodesNameTheirCauses(t *testing.T) {
	for _, r := range registry {
		if slices.Contains(hidden, r.ID) {
			continue
		}
		says, _ := rule.ParsePage(r.Page).Section("The server says")
		known, _ := Codes(says)
		for _, section := range known {
			if !slices.Contains(section.Rules, r.ID) {
				t.Errorf("%s.md says that servers answer %s, whose section names the rules %v", r.ID, section.Code, section.Rules)
			}
		}
	}
}

// The rules about answers that nobody sees are those of the step about logging.
func TestHiding(t *testing.T) {
	if got := strings.Join(Hiding(), " "); got != "droppederror silenterror uncheckedstatus authstyle" {
		t.Errorf("hiding: %s", got)
	}
}

// A code of one provider alone is its own; one of RFC 6749, or of several, is
// nobody's.
func TestOwner(t *testing.T) {
	for code, want := range map[string]string{
		"AADSTS7000215": "entra", "AADSTS99999": "entra", "AADB2C90081": "entra", "AADSTSX": "", "MSIS9631": "",
		"incorrect_client_credentials": "github", "bad_verification_code": "github", "bad_client_secret": "slack",
		"invalid_client": "", "unauthorized_client": "", "access_denied": "", "invalid_grant": "", "invalid_request": "",
		"invalid_client_id": "", "redirect_uri_mismatch": "", "unsupported_grant_type": "", "invalid_scope": "",
	} {
		if s, ok := Owner(code); s.Code != want || ok != (want != "") {
			t.Errorf("%s: %q, %v; want %q", code, s.Code, ok, want)
		}
	}
}

// The catalogue's words for the providers of the guide find their sections.
func TestProvider(t *testing.T) {
	for name, title := range map[string]string{"entra": "Microsoft Entra ID", "github": "GitHub", "cognito": "Amazon Cognito", "okta": "Okta"} {
		if s, ok := Provider(name); !ok || s.Title != title {
			t.Errorf("%s: %q, %v", name, s.Title, ok)
		}
	}
	if s, ok := Provider("microsoft"); !ok || s.Code != "entra" {
		t.Errorf("microsoft: %q, %v; it has the portal of entra", s.Code, ok)
	}
	for _, name := range []string{"fabrikam", "amazon", "id", ""} {
		if s, ok := Provider(name); ok {
			t.Errorf("%s: %q", name, s.Title)
		}
	}
}
