package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
)

// The part of accuracy.md between these lines is made by this program.
const (
	begin = "<!-- begin: made by `go run . -peers -write` in testdata/corpus -->\n"
	end   = "<!-- end -->\n"
)

// print writes figures for whoever runs the program.
func (f *figures) print(w io.Writer) { fmt.Fprint(w, f.markdown()) }

// markdown returns figures as a part of a page.
func (f *figures) markdown() string {
	var b strings.Builder
	row := func(name string, t tally) {
		fmt.Fprintf(&b, "| %s | %s | %s | %d of %d | %d of %d | %d |\n", name,
			counted(t.Found, t.Bad), percent(t.precision()), t.AlsoReported, t.Debatable, t.Trapped, t.Good, t.Unexplained)
	}
	b.WriteString("| rule | recall | precision | debatable reported | traps reported | unexplained |\n|---|---|---|---|---|---|\n")
	for _, id := range slices.Sorted(maps.Keys(f.Rules)) {
		row(id, *f.Rules[id])
	}
	row("**all**", f.total())
	if len(f.Peers) > 0 {
		b.WriteString("\nOther linters on the labels of one rule:\n\n| linter | rule | recall | precision | debatable reported | traps reported | unexplained |\n|---|---|---|---|---|---|---|\n")
		for _, p := range f.Peers {
			row(p.Peer+" "+p.Version+" | "+p.Rule, p.Tally)
			if own := f.Rules[p.Rule]; own != nil {
				row("oauthvet | "+p.Rule, *own)
			}
		}
	}
	list(&b, "Missed", f.Missed)
	list(&b, "Debatable and not reported", f.Left)
	list(&b, "Traps that are reported", f.Trapped)
	list(&b, "Unexplained reports", f.Unexplained)
	if len(f.NotRun) > 0 {
		fmt.Fprintf(&b, "\n### Not run\n\n")
		for _, what := range f.NotRun {
			fmt.Fprintf(&b, "- %s\n", escape(what))
		}
	}
	return b.String()
}

// counted writes a part as a fraction and in percent.
func counted(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	return fmt.Sprintf("%s (%d of %d)", percent(ratio(part, whole)), part, whole)
}

func percent(part float64, ok bool) string {
	if !ok {
		return "–"
	}
	return fmt.Sprintf("%.0f %%", 100*part)
}

// list writes places below a heading.
func list(b *strings.Builder, title string, places []place) {
	fmt.Fprintf(b, "\n### %s: %d\n", title, len(places))
	if len(places) > 0 {
		b.WriteString("\n")
	}
	for _, p := range sorted(places) {
		fmt.Fprintf(b, "- %s, %s:%d, %s: %s\n", escape(p.In), escape(p.File), p.Line, p.Rule, escape(p.Text))
	}
}

func sorted(places []place) []place {
	return slices.SortedFunc(slices.Values(places), func(a, b place) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.In, b.In), cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Text, b.Text))
	})
}

// escape makes text of others plain in Markdown.
func escape(text string) string {
	return strings.NewReplacer("<", "&lt;", ">", "&gt;", "|", `\|`, "*", `\*`, "`", "\\`", "_", `\_`, "[", `\[`, "\n", " ").Replace(text)
}

// writePage puts figures into the page.
func writePage(name string, f *figures) error {
	page, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(page), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		return fmt.Errorf("%s: no lines %q and %q", name, begin, end)
	}
	return os.WriteFile(name, []byte(before+begin+"\n"+f.markdown()+"\n"+end+after), 0o666)
}

// writeFile writes figures for programs.
func writeFile(name string, f *figures) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "\t")
	if err := e.Encode(f); err != nil {
		return err
	}
	return os.WriteFile(name, b.Bytes(), 0o666)
}

func readFigures(name string) (*figures, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	f := newFigures()
	if err := json.Unmarshal(data, f); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return f, nil
}

// compare returns an error that names what is worse than in a file.
func compare(name string, now *figures) error {
	then, err := readFigures(name)
	if err != nil {
		return err
	}
	if len(now.NotRun) > 0 {
		return fmt.Errorf("not run: %s", strings.Join(now.NotRun, "; "))
	}
	var worse []string
	for _, id := range slices.Sorted(maps.Keys(union(then.Rules, now.Rules))) {
		was, is := *then.rule(id), *now.rule(id)
		for _, c := range []struct {
			what    string
			was, is int
		}{
			{"mistakes found", was.Found, is.Found},
			{"debatable mistakes reported", was.AlsoReported, is.AlsoReported},
			{"traps reported", -was.Trapped, -is.Trapped},
			{"unexplained reports", -was.Unexplained, -is.Unexplained},
		} {
			if c.is < c.was {
				worse = append(worse, fmt.Sprintf("%s: %s: %d, were %d", id, c.what, max(c.is, -c.is), max(c.was, -c.was)))
			}
		}
	}
	if len(worse) > 0 {
		return fmt.Errorf("worse than %s: %s", name, strings.Join(worse, "; "))
	}
	return nil
}

func union(a, b map[string]*tally) map[string]bool {
	all := make(map[string]bool)
	for id := range a {
		all[id] = true
	}
	for id := range b {
		all[id] = true
	}
	return all
}
