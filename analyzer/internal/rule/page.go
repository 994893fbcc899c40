package rule

import "strings"

// A Page is what a rule's markdown says, taken apart.
type Page struct {
	// ID and Summary are from the head line: "# id: summary".
	ID, Summary string
	// Intro is the text between the head line and the first section.
	Intro string
	// Sections are in the order of the page.
	Sections []Section
}

// A Section is what stands below a heading of the second level.
type Section struct {
	Title, Text string
}

// ParsePage takes the markdown of a page apart. What is missing is empty; the
// tests of the rules complain.
func ParsePage(markdown string) Page {
	var p Page
	var text []string
	flush := func() {
		s := strings.TrimSpace(strings.Join(text, "\n"))
		if n := len(p.Sections); n > 0 {
			p.Sections[n-1].Text = s
		} else {
			p.Intro = s
		}
		text = text[:0]
	}
	fenced := false
	for line := range strings.SplitSeq(markdown, "\n") {
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		if !fenced {
			if head, ok := strings.CutPrefix(line, "# "); ok && p.ID == "" {
				p.ID, p.Summary, _ = strings.Cut(head, ": ")
				p.Summary = strings.TrimSpace(p.Summary)
				continue
			}
			if title, ok := strings.CutPrefix(line, "## "); ok {
				flush()
				p.Sections = append(p.Sections, Section{Title: strings.TrimSpace(title)})
				continue
			}
		}
		text = append(text, line)
	}
	flush()
	return p
}

// Section returns the text of a section, and whether the page has it.
func (p Page) Section(title string) (text string, ok bool) {
	for _, s := range p.Sections {
		if s.Title == title {
			return s.Text, true
		}
	}
	return "", false
}

// Go returns the blocks of Go code in a section.
func (p Page) Go(title string) []string {
	text, _ := p.Section(title)
	var blocks []string
	var block []string
	inside := false
	for line := range strings.SplitSeq(text, "\n") {
		switch {
		case !inside && strings.TrimSpace(line) == "```go":
			inside, block = true, nil
		case inside && strings.TrimSpace(line) == "```":
			inside = false
			blocks = append(blocks, strings.Join(block, "\n")+"\n")
		case inside:
			block = append(block, line)
		}
	}
	return blocks
}
