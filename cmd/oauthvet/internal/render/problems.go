package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// Problems writes one line for everything that could not be looked at, and for
// all packages together that lack a module for one reason.
func Problems(w io.Writer, r *Report) {
	for _, group := range r.causes() {
		fmt.Fprintf(w, "oauthvet: %s\n", r.cause(group))
	}
}

// causes returns the problems by cause: those that lack something for the same
// reason, or the same module.
func (r *Report) causes() [][]*load.Problem {
	var groups [][]*load.Problem
	known := make(map[string]int) // into groups
	for i := range r.Problems {
		p := &r.Problems[i]
		keys := []string{p.Reason}
		if strings.Contains(p.Lacks, "@") {
			keys = append(keys, p.Lacks)
		}
		group := len(groups)
		for _, key := range keys {
			if n, ok := known[key]; ok && key != "" {
				group = n
				break
			}
		}
		if group == len(groups) {
			groups = append(groups, nil)
		}
		groups[group] = append(groups[group], p)
		for _, key := range keys {
			known[key] = group
		}
	}
	return groups
}

// cause says in a line what problems with one cause lack, for what reason, and
// how many packages could not be looked at. What concerns few is told in full.
func (r *Report) cause(group []*load.Problem) string {
	first := group[0]
	if len(group) == 1 && (first.Lacks == "" || len(first.Skipped) <= mostNames) {
		return r.problem(first)
	}
	text := fmt.Sprintf("%s: %s", some(lacking(group)), first.Reason)
	skipped := r.skipped(group)
	if len(skipped) == 0 {
		return r.shorten(text)
	}
	example := skipped[0]
	if first.At.IsValid() {
		example += fmt.Sprintf(" (by the import at %s)", r.at(first.At))
	}
	return fmt.Sprintf("%s; %s could not be looked at for this reason, such as %s", r.shorten(text), Plural(len(skipped), "package"), printable.Text(example))
}

// lacking returns the modules that can't be had, and of those whose name is not
// known a package.
func lacking(group []*load.Problem) []string {
	var all []string
	for _, p := range group {
		all = append(all, p.Lacks)
	}
	slices.Sort(all)
	var names []string
	last := "" // without its version
	for _, name := range slices.Compact(all) {
		path, version, _ := strings.Cut(name, "@")
		switch {
		case last == "" || path != last && !strings.HasPrefix(path, last+"/"):
			names, last = append(names, name), path
		case path == last && version != "":
			names[len(names)-1] = name
		}
	}
	return names
}

// skipped returns the packages that were asked for and that problems kept from
// being looked at.
func (r *Report) skipped(group []*load.Problem) []string {
	var all []string
	for _, p := range group {
		all = append(all, p.Skipped...)
		if slices.Contains(r.Asked, p.Package) {
			all = append(all, p.Package)
		}
	}
	var unique []string
	seen := make(map[string]bool)
	for _, path := range all {
		if !seen[path] {
			unique = append(unique, path)
		}
		seen[path] = true
	}
	return unique
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

// mostNames is how many names a line has.
const mostNames = 5

// some returns the first few of a list of names.
func some(names []string) string {
	if len(names) <= mostNames {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:mostNames], ", "), len(names)-mostNames)
}
