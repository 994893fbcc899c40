package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// Text writes one line per finding, for programs and editors:
//
//	path/file.go:12:3: message (rule)
func Text(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	for i := range r.Findings {
		f := &r.Findings[i]
		fmt.Fprintf(b, "%s:%d:%d: %s\n", r.rel(f.Start.Filename), f.Start.Line, f.Start.Column, r.message(f))
	}
	return b.Flush()
}

// width is where messages for people are wrapped.
const width = 100

// Terminal writes findings for people: by file, wrapped.
func Terminal(w io.Writer, r *Report) error {
	b := bufio.NewWriter(w)
	file := ""
	for i := range r.Findings {
		f := &r.Findings[i]
		if name := r.rel(f.Start.Filename); name != file {
			if file != "" {
				fmt.Fprintln(b)
			}
			file = name
			fmt.Fprintln(b, file)
		}
		head := fmt.Sprintf("  %-8s %-8s ", fmt.Sprintf("%d:%d", f.Start.Line, f.Start.Column), f.Level)
		fmt.Fprint(b, head, wrap(r.message(f), len(head)), "\n")
	}
	return b.Flush()
}

// wrap breaks a text into lines, all but the first indented.
func wrap(text string, indent int) string {
	var b strings.Builder
	column := indent
	for i, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case column+1+n > width:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			column = indent
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += n
	}
	return b.String()
}

// Problems writes one line for everything that could not be looked at.
func Problems(w io.Writer, r *Report) {
	for i := range r.Problems {
		fmt.Fprintf(w, "oauthvet: %s\n", r.problem(&r.Problems[i]))
	}
}

func (r *Report) problem(p *load.Problem) string {
	var b strings.Builder
	if p.Package != "" {
		fmt.Fprintf(&b, "%s: ", p.Package)
	}
	if p.At.IsValid() {
		at := p.At
		at.Filename = r.rel(at.Filename)
		fmt.Fprintf(&b, "%s: ", at)
	}
	b.WriteString(r.shorten(p.Text))
	if len(p.Skipped) > 0 {
		fmt.Fprintf(&b, "; skipped for this reason: %s", some(p.Skipped))
	}
	return b.String()
}

// some returns the first few of a list of names.
func some(names []string) string {
	const most = 5
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
}

// Summary writes the outcome in one line, unless nothing was looked at and the
// problems say all.
func Summary(w io.Writer, r *Report) {
	if r.Named == 0 && len(r.Problems) > 0 {
		return
	}
	fmt.Fprintf(w, "oauthvet: %s in %s (%d looked at closely", counted(r), plural(r.Named, "package"), len(r.Analysed))
	if r.Hidden > 0 {
		fmt.Fprintf(w, "; %s hidden by directives", plural(r.Hidden, "finding"))
	}
	fmt.Fprintln(w, ")")
}

// counted says how many findings there are, of each level.
func counted(r *Report) string {
	if len(r.Findings) == 0 {
		return "no findings"
	}
	var levels []string
	for level := analyzer.Error; level >= analyzer.Note; level-- {
		n := 0
		for i := range r.Findings {
			if r.Findings[i].Level == level {
				n++
			}
		}
		if n > 0 {
			levels = append(levels, plural(n, level.String()))
		}
	}
	return strings.Join(levels, ", ")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
