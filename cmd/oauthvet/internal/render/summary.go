package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// Summary writes the outcome in one line, unless nothing was looked at and the
// problems say all.
func Summary(w io.Writer, r *Report) {
	if len(r.Named) == 0 && len(r.Problems) > 0 {
		return
	}
	fmt.Fprintf(w, "oauthvet: %s in %s (%d looked at closely", counted(r), r.Scope(), len(r.Analysed))
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
	if len(r.Ended) > 0 {
		var where []string
		for _, e := range r.Ended {
			where = append(where, fmt.Sprintf("%s (%s)", e.Package, strings.Join(e.Limits, ", ")))
		}
		fmt.Fprintf(w, "; limits ended searches in %s", printable.Text(some(where)))
	}
	fmt.Fprintln(w, ")")
}

// Scope says how many packages were looked at, and of how many if some could not
// be: "3 packages", "3 of 5 packages".
func (r *Report) Scope() string {
	if len(r.Asked) <= len(r.Named) {
		return Plural(len(r.Named), "package")
	}
	return fmt.Sprintf("%d of %s", len(r.Named), Plural(len(r.Asked), "package"))
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
