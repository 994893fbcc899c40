package render

import (
	"cmp"
	"fmt"
	"go/token"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/printable"
)

// clientFormats are the formats of inventories.
var clientFormats = []named{
	{"table", ClientTable},
	{"json", ClientJSON},
	{"markdown", ClientMarkdown},
	{"mermaid", ClientMermaid},
}

// ClientsByName returns a format for the clients of a report. The error names
// all of them.
func ClientsByName(name string) (Format, error) { return byName(clientFormats, name) }

// sortedClients sorts clients by place, and removes those of a package that
// was looked at twice.
func sortedClients(clients []load.Client) []load.Client {
	compare := func(a, b load.Client) int {
		return cmp.Or(load.ComparePlaces(a.Start, b.Start), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Package, b.Package))
	}
	slices.SortStableFunc(clients, compare)
	return slices.CompactFunc(clients, func(a, b load.Client) bool { return compare(a, b) == 0 })
}

// clientColumns are the columns of tables, and what stands in them.
var clientColumns = []struct {
	title string
	cell  func(*Report, *load.Client) []string
}{
	{"place", func(r *Report, c *load.Client) []string { return []string{r.at(c.Start)} }},
	{"client", func(_ *Report, c *load.Client) []string { return []string{c.Name} }},
	{"library", func(_ *Report, c *load.Client) []string { return []string{c.Library} }},
	{"provider", func(_ *Report, c *load.Client) []string { return []string{c.Provider} }},
	{"grant", func(_ *Report, c *load.Client) []string { return []string{c.Grant} }},
	{"client ID", func(r *Report, c *load.Client) []string { return r.sources(c, c.ID, c.Sources.ID) }},
	{"client secret", func(r *Report, c *load.Client) []string { return r.sources(c, c.Secret, c.Sources.Secret) }},
	{"tenant", func(r *Report, c *load.Client) []string { return r.sources(c, c.Tenant, c.Sources.Tenant) }},
	{"endpoint", func(_ *Report, c *load.Client) []string { return []string{c.Endpoint} }},
	{"auth style", func(_ *Report, c *load.Client) []string { return []string{c.Style} }},
	{"token failures", (*Report).failures},
	{"new secret needs", func(_ *Report, c *load.Client) []string { return []string{renewals[c.Renewal]} }},
	{"empty secret", func(_ *Report, c *load.Client) []string { return []string{c.Empty} }},
}

// renewals are the renewals of a secret in words.
var renewals = map[string]string{"build": "a build", "restart": "a restart", "none": "nothing"}

// cells returns the cells of a client's row; each may hold several things.
func (r *Report) cells(c *load.Client) [][]string {
	var cells [][]string
	for _, column := range clientColumns {
		var texts []string
		for _, text := range column.cell(r, c) {
			if text != "" {
				texts = append(texts, printable.Text(text))
			}
		}
		cells = append(cells, texts)
	}
	return cells
}

// ClientPlace returns the place of a client: "file.go:12".
func (r *Report) ClientPlace(c *load.Client) string { return printable.Text(r.at(c.Start)) }

// Provenance tells in words where the values of a client come from, and what a
// new secret needs.
func (r *Report) Provenance(c *load.Client) string {
	var parts []string
	for _, part := range []struct {
		name  string
		texts []string
	}{
		{"client ID", r.sources(c, c.ID, c.Sources.ID)},
		{"client secret", r.sources(c, c.Secret, c.Sources.Secret)},
		{"tenant", r.sources(c, c.Tenant, c.Sources.Tenant)},
	} {
		if len(part.texts) > 0 {
			parts = append(parts, part.name+" from "+strings.Join(part.texts, " or "))
		}
	}
	if needs := renewals[c.Renewal]; needs != "" {
		parts = append(parts, "a new secret needs "+needs)
	}
	return printable.Text(cmp.Or(strings.Join(parts, ", "), c.Name))
}

// at returns "file.go:12".
func (r *Report) at(p token.Position) string { return fmt.Sprintf("%s:%d", r.rel(p.Filename), p.Line) }

// beside is at, without the folder where that is the client's.
func (r *Report) beside(c *load.Client, p token.Position) string {
	if filepath.Dir(p.Filename) == filepath.Dir(c.Start.Filename) {
		return fmt.Sprintf("%s:%d", filepath.Base(p.Filename), p.Line)
	}
	return r.at(p)
}

// sources tells where a value of a client comes from, in words.
func (r *Report) sources(c *load.Client, sources []analyzer.Source, places []token.Position) []string {
	var texts []string
	for i, s := range sources {
		text := strings.TrimSpace(sourceWords[s.Kind] + " " + s.Name)
		if sourceWords[s.Kind] == "" {
			text = strings.TrimSpace(s.Kind + " " + s.Name)
		}
		if s.Value != "" {
			text += " " + s.Value
		}
		if s.When != "" {
			text += " if " + s.When
		}
		if places[i].IsValid() {
			text += " (" + r.beside(c, places[i]) + ")"
		} else if s.Where != "" {
			text += " (" + s.Where + ")"
		}
		texts = append(texts, text)
	}
	return texts
}

// sourceWords are the kinds of sources that don't speak for themselves.
var sourceWords = map[string]string{"param": "parameter", "var": "variable", "exec": "command", "unknown": "not known:", "tag": "default in the tag of"}

// failures tells what becomes of the errors of token calls.
func (r *Report) failures(c *load.Client) []string {
	var texts []string
	for i, f := range c.Failures {
		texts = append(texts, fmt.Sprintf("%s %s (%s)", f.Call, f.Outcome, r.beside(c, c.Calls[i])))
	}
	return texts
}

// ClientTable writes the clients for people: a line each.
func ClientTable(w io.Writer, r *Report) error {
	if len(r.Clients) == 0 {
		return nil
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	var titles []string
	for _, column := range clientColumns {
		titles = append(titles, strings.ToUpper(column.title))
	}
	fmt.Fprintln(t, strings.Join(titles, "\t"))
	for i := range r.Clients {
		var row []string
		for _, texts := range r.cells(&r.Clients[i]) {
			row = append(row, cmp.Or(strings.Join(texts, "; "), "-"))
		}
		fmt.Fprintln(t, strings.Join(row, "\t"))
	}
	return t.Flush()
}
