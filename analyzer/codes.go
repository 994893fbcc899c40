package analyzer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// Code returns the section of the guide about an error: a code (AADSTS7000215,
// 7000215), the name of an OAuth error (invalid_client), a message without a
// code (server response missing access_token), or a line of a log that holds
// one. The most precise in the text decides; ok is false when the guide knows
// none of them.
func Code(text string) (section Section, ok bool) {
	known, _ := Codes(text)
	if len(known) == 0 {
		return Section{}, false
	}
	return known[0], true
}

// Codes returns the sections of the guide about all errors in a text, one for
// each code, the most precise first: numbered codes of a provider, then
// messages, then names of OAuth errors. A name is left out if the message beside
// it has a section of its own. Unknown are numbered codes that the guide says
// nothing about.
func Codes(text string) (known []Section, unknown []string) {
	sections := parseGuide(guide)
	index := newIndex(sections)
	text = folded(text)
	add := func(s guideSection, name string) {
		s.Code, s.Rules = name, rulesIn(s.Title+"\n"+s.Text)
		s.Text, s.Steps = stepsIn(sections, s.Text)
		known = append(known, s.Section)
	}
	var numbers []code
	for _, c := range numbered(text) {
		s := index.section(c.name)
		switch {
		case s != nil:
			add(*s, c.name)
			numbers = append(numbers, c)
		case c.certain:
			unknown = append(unknown, c.name)
			numbers = append(numbers, c)
		}
	}
	found := messagesIn(index.messages, text, numbers)
	for _, m := range found {
		add(*m.section, m.words)
	}
	for _, name := range namesIn(text) {
		s := index.section(name)
		if s != nil && !slices.ContainsFunc(found, func(m message) bool { return slices.Contains(m.parts, name) }) {
			add(*s, name)
		}
	}
	return known, unknown
}

// KnownCodes returns the codes and messages that have a section of the guide,
// in its order.
func KnownCodes() []string {
	var names []string
	for _, s := range parseGuide(guide) {
		for _, name := range s.codes() {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// codes returns the codes and messages that the section is about.
func (s *guideSection) codes() []string {
	title := folded(s.heading())
	var names []string
	for _, c := range numbered(title) {
		names = append(names, c.name)
	}
	names = slices.DeleteFunc(append(names, namesIn(title)...), func(name string) bool { return newIndex([]*guideSection{s}).section(name) == nil })
	for _, m := range s.messages() {
		names = append(names, m.words)
	}
	return names
}

// An index finds sections of the guide.
type index struct {
	sections []*guideSection
	// words are those of the headings, messages in them left out.
	words    map[string]*guideSection
	messages []message
}

func newIndex(sections []*guideSection) *index {
	x := &index{sections: sections, words: make(map[string]*guideSection)}
	for _, s := range sections {
		for _, word := range words.FindAllString(s.heading(), -1) {
			if x.words[word] == nil {
				x.words[word] = s
			}
		}
		x.messages = append(x.messages, s.messages()...)
	}
	return x
}

// section returns the section whose heading has the code as a word
// (AADSTS50012, 50012, invalid_client), or nil. Numbered codes have one too if a
// text tells what they mean; of several the shortest decides: it says least
// about anything else.
func (x *index) section(code string) *guideSection {
	if s := cmp.Or(x.words[code], x.words[strings.TrimPrefix(code, "AADSTS")]); s != nil || !strings.ContainsAny(code, digits) {
		return s
	}
	var told []*guideSection
	for _, s := range x.sections {
		if strings.Contains(s.Text, code) && slices.Contains(words.FindAllString(s.Text, -1), code) {
			told = append(told, s)
		}
	}
	if len(told) == 0 {
		return nil
	}
	return slices.MinFunc(told, func(a, b *guideSection) int { return cmp.Compare(len(a.Text), len(b.Text)) })
}

const digits = "0123456789"

var words = lazyregexp.New(`\w+`)

// heading returns the heading without the messages in it, which may hold the
// name of an error that another section is about.
func (s *guideSection) heading() string {
	title := s.Title
	for _, m := range messagesOf(title) {
		title = strings.Replace(title, m, "", 1)
	}
	return title
}
