package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// Problems writes one line for everything that could not be looked at.
func Problems(w io.Writer, r *Report) {
	for i := range r.Problems {
		fmt.Fprintf(w, "oauthvet: %s\n", r.problem(&r.Problems[i]))
	}
}

func (r *Report) problem(p *load.Problem) string {
	var b strings.Builder
	if p.Package != "" {
		fmt.Fprintf(&b, "%s: ", printable.Text(p.Package))
	}
	if p.At.IsValid() {
		at := p.At
		at.Filename = r.rel(at.Filename)
		fmt.Fprintf(&b, "%s: ", printable.Text(at.String()))
	}
	b.WriteString(r.shorten(p.Text))
	if len(p.Skipped) > 0 {
		fmt.Fprintf(&b, "; skipped for this reason: %s", printable.Text(some(p.Skipped)))
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
	if len(r.Named) == 0 && len(r.Problems) > 0 {
		return
	}
	fmt.Fprintf(w, "oauthvet: %s in %s (%d looked at closely", counted(r), Plural(len(r.Named), "package"), len(r.Analysed))
	if n := len(r.Hidden); n > 0 {
		fmt.Fprintf(w, "; %s hidden by directives", Plural(n, "finding"))
	}
	if n := len(r.Known); n > 0 {
		fmt.Fprintf(w, "; %s in the baseline", Plural(n, "finding"))
	}
	if n := len(r.Overruns); n > 0 {
		var where []string
		for _, o := range r.Overruns {
			where = append(where, fmt.Sprintf("%s:%d:%d", r.rel(o.Start.Filename), o.Start.Line, o.Start.Column))
		}
		fmt.Fprintf(w, "; %s not followed to the end: %s", Plural(n, "value"), printable.Text(some(where)))
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
			levels = append(levels, Plural(n, level.String()))
		}
	}
	return strings.Join(levels, ", ")
}

// Plural returns a number and a noun.
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
