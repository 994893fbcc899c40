package render

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// Text writes findings for people. The first line of each is what editors and
// other programs read:
//
//	path/file.go:12:3: message (rule)
//
// What follows is indented by a tab: the source line, the way of the value, the
// page of the rule.
func Text(w io.Writer, r *Report) error { return text(w, r, plain) }

// Colour is Text with the colours of terminals.
func Colour(w io.Writer, r *Report) error { return text(w, r, ansi) }

func text(w io.Writer, r *Report, s style) error {
	b := bufio.NewWriter(w)
	for i := range r.Findings {
		f := &r.Findings[i]
		fmt.Fprintf(b, "%s %s (%s)", s.bold(r.Place(f)+":"), Message(f), s.level(f.Level, f.Rule))
		if r.Link {
			fmt.Fprint(b, " ", f.URL)
		}
		fmt.Fprintln(b)
		r.writeLine(b, f, s)
		r.writePath(b, f, s)
		fmt.Fprintf(b, "\t%s\n", s.faint(fmt.Sprintf("%s %s: %s", f.Level, f.Rule, f.URL)))
	}
	return b.Flush()
}

// Place returns "file.go:12:3".
func (r *Report) Place(f *load.Finding) string {
	return fmt.Sprintf("%s:%d:%d", r.heading(f.Start.Filename), f.Start.Line, f.Start.Column)
}

// heading returns the name of a file for the beginning of a line. One that
// begins as a command to GitHub's runner does gets a harmless beginning.
func (r *Report) heading(file string) string {
	name := printable.Text(r.rel(file))
	if strings.HasPrefix(strings.TrimSpace(name), "::") {
		name = "./" + name
	}
	return name
}

// writeLine writes the source line and marks the place.
func (r *Report) writeLine(w io.Writer, f *load.Finding, s style) {
	line, ok := r.line(f)
	if !ok {
		return
	}
	number := strconv.Itoa(f.Start.Line)
	marks := "^" + strings.Repeat("~", line.Width-1)
	fmt.Fprintf(w, "\t%s %s\n", s.faint(number+" |"), line.Text)
	fmt.Fprintf(w, "\t%s %s%s\n", s.faint(strings.Repeat(" ", len(number))+" |"),
		strings.Repeat(" ", line.Caret), s.level(f.Level, marks))
}

// writePath writes the steps of the value, unless all of them are on the line
// that is shown.
func (r *Report) writePath(w io.Writer, f *load.Finding, s style) {
	if !leaves(f) {
		return
	}
	word := "from"
	for i, step := range f.Path {
		where := step.Where
		if at := f.Places[i]; at.IsValid() {
			where = fmt.Sprintf("%s:%d", r.rel(at.Filename), at.Line)
		}
		fmt.Fprintf(w, "\t%s %s, %s\n", s.faint(word), printable.Text(step.What), printable.Text(where))
		word = "then"
	}
}

// leaves reports whether the path of a finding leaves its line.
func leaves(f *load.Finding) bool {
	for _, at := range f.Places {
		if at.Filename != f.Start.Filename || at.Line != f.Start.Line {
			return true
		}
	}
	return false
}

// A style marks parts of a text.
type style bool

const (
	plain style = false
	ansi  style = true
)

func (s style) in(code, text string) string {
	if s == plain || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (s style) bold(text string) string  { return s.in("1", text) }
func (s style) faint(text string) string { return s.in("2", text) }

// level marks a text as belonging to a finding of a level.
func (s style) level(l analyzer.Level, text string) string {
	switch l {
	case analyzer.Error:
		return s.in("31", text)
	case analyzer.Warning:
		return s.in("33", text)
	}
	return s.in("36", text)
}
