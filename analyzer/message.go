package analyzer

import (
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// A message is a text that means the error of a section. Where it has several
// parts, all of them must stand near each other: the name of an OAuth error and
// what a provider says beside it.
type message struct {
	section *guideSection
	words   string   // as the guide writes it: they find the section again
	parts   []string // folded
}

const (
	// nearby is how far the parts of a message are from each other at most: as
	// far as fields of one answer.
	nearby = 500
	// beside is how far a numbered code is from its description.
	beside = 60
)

// quotedWords are words in code font: `a`, `a` with `b`.
var quotedWords = lazyregexp.New("`[^`]+`(?: with `[^`]+`)?")

// messages returns the messages that a section about an error is known by:
// those of its heading, then those of the paragraph that begins with "Messages:".
func (s *guideSection) messages() []message {
	quoted := messagesOf(s.Title)
	if _, list, ok := strings.Cut("\n\n"+s.Text, "\n\nMessages: "); ok && s.level == 3 {
		list, _, _ = strings.Cut(list, "\n\n")
		quoted = append(quoted, quotedWords.FindAllString(strings.ReplaceAll(list, "\n", " "), -1)...)
	}
	var all []message
	for _, text := range quoted {
		m := message{section: s}
		for part := range strings.SplitSeq(strings.Trim(text, "`"), "` with `") {
			m.parts = append(m.parts, folded(part))
			m.words = strings.TrimSpace(m.words + " " + part)
		}
		all = append(all, m)
	}
	return all
}

// messagesOf returns the messages in a heading: what stands there in code font
// and is no name of an OAuth error.
func messagesOf(title string) []string {
	return slices.DeleteFunc(quotedWords.FindAllString(title, -1), func(text string) bool { return !strings.Contains(text, " ") })
}

// messagesIn returns those of the messages that a folded text has, one of each
// section. One that is part of another says less and is left out, and so is the
// description of a numbered code.
func messagesIn(all []message, text string, numbers []code) []message {
	var found []message
	for _, m := range all {
		if m.in(text, numbers) {
			found = append(found, m)
		}
	}
	found = slices.DeleteFunc(slices.Clone(found), func(m message) bool {
		return slices.ContainsFunc(found, m.lessThan)
	})
	return slices.CompactFunc(found, func(a, b message) bool { return a.section == b.section })
}

// in reports whether a text has the message.
func (m message) in(text string, numbers []code) bool {
	for from := 0; ; {
		i := indexWord(text[from:], m.parts[len(m.parts)-1])
		if i < 0 {
			return false
		}
		at := from + i
		around := text[max(0, at-nearby):min(len(text), at+nearby)]
		described := slices.ContainsFunc(numbers, func(c code) bool {
			return slices.ContainsFunc(c.at, func(end int) bool { return end <= at && at-end <= beside })
		})
		if !described && !slices.ContainsFunc(m.parts, func(part string) bool { return indexWord(around, part) < 0 }) {
			return true
		}
		from = at + 1
	}
}

// lessThan reports whether another message says all that this one does, and
// more.
func (m message) lessThan(other message) bool {
	return m.section != other.section && len(m.words) < len(other.words) && !slices.ContainsFunc(m.parts, func(part string) bool {
		return !slices.ContainsFunc(other.parts, func(p string) bool { return indexWord(p, part) >= 0 })
	})
}

// indexWord returns where a text has another as a word of its own, or -1.
func indexWord(text, word string) int {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return -1
		}
		start, end := from+i, from+i+len(word)
		if !joined(text, start) && !joined(text, end) {
			return start
		}
		from = start + 1
	}
}

// joined reports whether what stands before and behind a place is one word.
func joined(text string, at int) bool {
	return at > 0 && at < len(text) && wordByte(text[at-1]) && wordByte(text[at])
}

func wordByte(b byte) bool {
	return b == '_' || '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}
