// Package printable makes text of the analysed module harmless. Names of files,
// identifiers and comments were written by strangers, and terminals and the logs
// of CI systems obey what stands in them.
package printable

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Text returns s in one line, with everything that doesn't show as itself
// escaped as in a Go string: line ends, escape sequences of terminals, marks
// that turn the direction of writing, bytes that are no UTF-8. So is the second
// of two number signs, with which commands to CI systems begin ("##vso[",
// "##[").
func Text(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r == '#' && i > 0 && s[i-1] == '#':
			b.WriteString(`\x23`)
		case unicode.IsPrint(r):
			b.WriteRune(r)
		case r < utf8.RuneSelf:
			fmt.Fprintf(&b, `\x%02x`, r)
		case r > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		i += n
	}
	return b.String()
}

// plain reports whether s is printable ASCII.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return !strings.Contains(s, "##")
}

// JSON escapes the characters of a JSON document that don't show as themselves,
// and what begins a command to a CI system; headlines of markdown don't. The
// document means the same: all of that stands inside strings only.
func JSON(document []byte) []byte {
	var b bytes.Buffer
	for was := rune(0); len(document) > 0; {
		r, n := utf8.DecodeRune(document)
		switch {
		case r == '#' && was == '#' && len(document) > 1 && document[1] != '#' && document[1] != ' ':
			b.WriteString(`\u0023`)
		case r == '\n' || unicode.IsPrint(r):
			b.Write(document[:n])
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&b, `\u%04x\u%04x`, high, low)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
		document, was = document[n:], r
	}
	return b.Bytes()
}
