// Package redact removes values from other programs' messages.
//
// Compilers quote the constants that they complain about ("cannot use K
// (untyped string constant "...") as int value"), and the go command passes
// the text on. So do parsers of YAML, and the go command repeats the patterns of
// go:embed directives without any quotes. Whoever prints such a message prints
// the secret.
//
// Text that comes from elsewhere goes through [Text], [FirstLine] or the writer
// of [NewWriter], which hide the same.
package redact

import (
	"io"
	"strings"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// mask stands where a value was.
const mask = "\u2026"

// Text returns a message of another program without what can be a value: the
// contents of literals, the patterns of go:embed directives, the names of YAML
// anchors, and words that look like a secret without its quotes.
func Text(text string) string {
	text = Literals(text)
	text = embedError.ReplaceAllString(text, "pattern "+mask+": ${1}${2}")
	text = anchor.ReplaceAllString(text, "anchor '"+mask+"'${1}")
	return word.ReplaceAllStringFunc(text, func(w string) string {
		if opaque(w) {
			return mask
		}
		return w
	})
}

var (
	// embedError matches what the go command says of a go:embed directive. What
	// it says of a file that it found repeats the name.
	embedError = lazyregexp.New(`\bpattern .+: (no matching files found|invalid pattern syntax|cannot embed (?:irregular file|directory|file))(?: .+?(: (?:in different module|in non-directory|in invalid directory|invalid name|contains no embeddable files)).*| .*)?`)
	// anchor matches what the YAML parser says of an alias.
	anchor = lazyregexp.New(`\banchor '.+'( referenced| value contains itself)`)
	// word matches what may be a secret without its quotes, and the checksums of
	// modules, which are none.
	word = lazyregexp.New(`h1:[A-Za-z0-9+/]{43}=|[A-Za-z0-9]{16,}`)
)

// opaque reports whether a word of letters and digits is as mixed as a secret.
// Of names in programs hardly any has digits in three places.
func opaque(word string) bool {
	if strings.HasPrefix(word, "h1:") {
		return false
	}
	groups, before := 0, false
	for _, c := range word {
		digit := c >= '0' && c <= '9'
		if digit && !before {
			groups++
		}
		before = digit
	}
	return groups >= 3
}

// Literals returns the text with the contents of all string literals masked. A
// literal without an end is masked up to the end of its line, and so is the rest
// of the line if there are dots in the literal: the type checker shortens long
// constants and loses the closing quote, so that the next quote may open another
// literal. Single quotes are left alone: they are apostrophes more often than
// runes, and a rune is no value.
func Literals(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		quote := text[i]
		if r := runes.FindString(text[i:]); r != "" {
			b.WriteString(r)
			i += len(r) - 1
			continue
		}
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

// runes matches a literal of one character. It is shown, and may be a quote that
// opens nothing.
var runes = lazyregexp.New(`^'(?:[^'\\\n]|\\[^\n])'`)

// literalEnd returns the index of the quote that closes the literal at start,
// or of the end of what has to be masked if there is none. Only raw literals
// may span lines.
func literalEnd(text string, start int) int {
	raw := text[start] == '`'
	for i := start + 1; i < len(text); i++ {
		switch {
		case text[i] == text[start] && !shortened(text[start+1:i]):
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

// shortened reports whether what is between two quotes may be the end of one
// literal, the text behind it and the mark that opens another one.
func shortened(between string) bool {
	return strings.Contains(between, "... ") || strings.Contains(between, "...)")
}

// FirstLine returns the first line of a message that is neither blank nor the
// "# import/path" with which the go command heads a compiler's output, with
// values masked.
func FirstLine(text string) string {
	for line := range strings.Lines(Text(text)) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "# ") {
			return line
		}
	}
	return ""
}

// NewWriter returns a writer for messages of other programs, which hides what
// [Text] hides and what is not printable. Each call of Write takes whole lines, as
// those of package log do.
func NewWriter(w io.Writer) io.Writer { return writer{w} }

type writer struct{ to io.Writer }

func (w writer) Write(p []byte) (int, error) {
	var b strings.Builder
	for line := range strings.Lines(Text(string(p))) {
		whole := strings.TrimSuffix(line, "\n")
		b.WriteString(printable.Text(strings.ReplaceAll(whole, "\t", "    ")))
		b.WriteString(line[len(whole):])
	}
	if _, err := io.WriteString(w.to, b.String()); err != nil {
		return 0, err
	}
	return len(p), nil
}
