// Package redact removes string literals from other programs' messages.
//
// Compilers quote the constants that they complain about ("cannot use K
// (untyped string constant "...") as int value"), and the go command passes
// the text on. Whoever prints such a message prints the secret.
package redact

import "strings"

// mask stands where a literal was.
const mask = "\u2026"

// Literals returns the text with the contents of all string literals masked. A
// literal without an end is masked up to the end of its line: the type checker
// shortens long constants and loses the closing quote. Single quotes are left
// alone, because they are apostrophes more often than runes.
func Literals(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		quote := text[i]
		if quote != '"' && quote != '`' {
			b.WriteByte(quote)
			continue
		}
		end := literalEnd(text, i)
		b.WriteByte(quote)
		if end > i+1 {
			b.WriteString(mask)
		}
		if end < len(text) && text[end] == quote {
			b.WriteByte(quote)
			i = end
		} else {
			i = end - 1
		}
	}
	return b.String()
}

// literalEnd returns the index of the quote that closes the literal at start,
// or of the end of what has to be masked if there is none. Only raw literals
// may span lines.
func literalEnd(text string, start int) int {
	raw := text[start] == '`'
	for i := start + 1; i < len(text); i++ {
		switch {
		case text[i] == text[start]:
			return i
		case raw:
		case text[i] == '\\':
			i++
		case text[i] == '\n':
			return i
		}
	}
	return len(text)
}

// FirstLine returns the first line of a message that is neither blank nor the
// "# import/path" with which the go command heads a compiler's output, with
// literals masked.
func FirstLine(text string) string {
	for line := range strings.Lines(Literals(text)) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "# ") {
			return line
		}
	}
	return ""
}
