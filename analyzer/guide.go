package analyzer

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

//go:embed guide/guide.md
var guide string

// Guide returns the troubleshooting guide for invalid_client and its
// relatives, in markdown.
func Guide() string { return guide }

//go:embed guide/rows.md
var rowsGuide string

// RowsGuide returns the page about the rows of [Options], in markdown.
func RowsGuide() string { return rowsGuide }

// A Section is a part of the guide.
type Section struct {
	// Code is what was recognised in the text: "AADSTS7000215",
	// "invalid_client", or a message in the words of the guide.
	Code string
	// Title is the heading, Text what stands below it, in markdown.
	Title, Text string
	// URL is where to read it.
	URL string
	// Rules are the rules that the section names.
	Rules []string
	// Steps are the headings of the steps that apply to the error, the likeliest
	// cause first; see [Checks].
	Steps []string
}

// guideURL is where the guide is read.
const guideURL = "https://github.com/oauthvet/oauthvet/blob/main/analyzer/guide/guide.md"

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
			s.URL = guideURL + "#" + anchor(s.Title)
			starts[s] = len(lines)
			all, open = append(all, s), append(open, s)
		}
	}
	end(0)
	return all
}

// parsed has the sections of the guide for those who read it again and again, and
// don't change them.
var parsed sectionCache

type sectionCache struct {
	mu   sync.Mutex
	text string
	all  []*guideSection
}

func (c *sectionCache) sections(markdown string) []*guideSection {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.text != markdown {
		c.text, c.all = markdown, parseGuide(markdown)
	}
	return c.all
}

// anchor returns the part of an address that leads to a heading, as code hosts
// make it.
func anchor(title string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-', r == '_', unicode.IsLetter(r), unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, title)
}

var quoted = lazyregexp.New("`([a-z]+)`|rules/([a-z]+)/")

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
