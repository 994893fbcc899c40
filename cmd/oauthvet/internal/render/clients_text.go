package render

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/oauthvet/oauthvet/internal/printable"
)

// ClientText writes the clients for people: a block for each registration, with a
// line for every place where it is configured,
//
//	path/file.go:12: oauth2.Config
//
// and below, indented, what is known of it. Lines are as wide as the report is;
// words are never broken, so that names of files can be copied.
func ClientText(w io.Writer, r *Report) error { return clientText(w, r, plain) }

// ClientColour is ClientText with the colours of terminals.
func ClientColour(w io.Writer, r *Report) error { return clientText(w, r, ansi) }

func clientText(w io.Writer, r *Report, s style) error {
	b := bufio.NewWriter(w)
	for i, g := range r.registrations() {
		if i > 0 {
			fmt.Fprintln(b)
		}
		for _, c := range g.clients {
			fmt.Fprintf(b, "%s %s\n", s.bold(fmt.Sprintf("%s:%d:", r.heading(c.Start.Filename), c.Start.Line)), printable.Text(c.Name))
		}
		for _, column := range clientColumns {
			label := column.title
			for _, text := range r.cell(g, column) {
				for line := range wrapped(text, r.Width-clientIndent) {
					if label == "" && strings.HasPrefix(strings.TrimSpace(line), "::") {
						line = strings.Replace(line, ":", `\x3a`, 1) // no command to GitHub's runner
					}
					fmt.Fprintf(b, "  %s  %s\n", s.faint(fmt.Sprintf("%-*s", clientIndent-4, label)), line)
					label = ""
				}
			}
		}
	}
	return b.Flush()
}

// clientIndent is where the text behind the longest title begins.
const clientIndent = len("  new secret needs  ")

// minWidth is what a text gets on a narrow screen.
const minWidth = 20

// wrapped yields the lines of a text, each no longer than a width if its words
// are not. What is behind the first line is indented. Without a positive width a
// text is one line.
func wrapped(text string, width int) iter.Seq[string] {
	return func(yield func(string) bool) {
		if width <= 0 {
			yield(text)
			return
		}
		width = max(width, minWidth)
		line := ""
		for _, word := range strings.Fields(text) {
			switch {
			case line == "":
				line = word
			case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= width:
				line += " " + word
			default:
				if !yield(line) {
					return
				}
				line = "  " + word
			}
		}
		yield(line)
	}
}
