package shape

import (
	"strings"
	"unicode"
)

// A profile counts the kinds of bytes in a text. It is taken once per text,
// so that most of the questions after it cost a comparison or two: a text
// without a '%' is no template, one without a ':' no URL.
type profile struct {
	lower, upper, digits int
	blanks               int // ASCII white space
	beyond               int // bytes beyond ASCII
	symbols              int // different ASCII characters of no kind above
	seen                 [2]uint64
}

func profileOf(s string) profile {
	var p profile
	for i := 0; i < len(s); i++ {
		b := s[i]
		if b >= 0x80 {
			p.beyond++
			continue
		}
		first := !p.has(b)
		p.seen[b>>6] |= 1 << (b & 63)
		switch {
		case b >= 'a' && b <= 'z':
			p.lower++
		case isUpper(b):
			p.upper++
		case isDigit(b):
			p.digits++
		case b == ' ' || b >= '\t' && b <= '\r':
			p.blanks++
		case first:
			p.symbols++
		}
	}
	return p
}

func (p *profile) has(b byte) bool { return p.seen[b>>6]&(1<<(b&63)) != 0 }

func (p *profile) hasAny(chars string) bool {
	for i := 0; i < len(chars); i++ {
		if p.has(chars[i]) {
			return true
		}
	}
	return false
}

func (p *profile) letters() int { return p.lower + p.upper }

// spaced reports whether there is white space in s, whose profile p is.
func (p *profile) spaced(s string) bool {
	return p.blanks > 0 || p.beyond > 0 && strings.IndexFunc(s, unicode.IsSpace) >= 0
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }
func isUpper(b byte) bool  { return b >= 'A' && b <= 'Z' }
func isDigit(b byte) bool  { return b >= '0' && b <= '9' }
func isAlnum(b byte) bool  { return isLetter(b) || isDigit(b) }
func isHex(b byte) bool    { return isDigit(b) || b|0x20 >= 'a' && b|0x20 <= 'f' }

// distinct counts the different bytes of s.
func distinct(s string) int {
	var seen [256]bool
	n := 0
	for i := 0; i < len(s); i++ {
		if !seen[s[i]] {
			seen[s[i]] = true
			n++
		}
	}
	return n
}

// longestRun returns the length of the longest run of letters and digits.
func longestRun(s string) int {
	longest, run := 0, 0
	for i := 0; i < len(s); i++ {
		if !isAlnum(s[i]) {
			run = 0
			continue
		}
		if run++; run > longest {
			longest = run
		}
	}
	return longest
}
