package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// clientFormats are the formats of inventories.
var clientFormats = []named{
	{"text", ClientText},
	{"json", ClientJSON},
	{"csv", ClientCSV},
	{"markdown", ClientMarkdown},
	{"mermaid", ClientMermaid},
}

// ClientsByName returns a format for the clients of a report. The error names
// all of them.
func ClientsByName(name string) (Format, error) { return byName(clientFormats, name) }

// ClientsScope says how many clients there are, of how many registrations, and in
// how many packages.
func (r *Report) ClientsScope() string {
	clients := Plural(len(r.Clients), "OAuth client")
	if n := len(r.registrations()); n < len(r.Clients) {
		clients += " of " + Plural(n, "registration")
	}
	return clients + " in " + r.Scope()
}

// A clientColumn is what formats for people tell of a registration. A cell may
// hold several things.
type clientColumn struct {
	title string
	cell  func(*Report, *registration) []string
}

// clientColumns are what follows the place and the name of the client.
var clientColumns = []clientColumn{
	{"library", same(func(c *load.Client) string { return c.Library })},
	{"provider", same(func(c *load.Client) string { return c.Provider })},
	{"grant", same(func(c *load.Client) string { return c.Grant })},
	{clientID.name, origins(clientID)},
	{clientSecret.name, origins(clientSecret)},
	{clientTenant.name, origins(clientTenant)},
	{"endpoint", same(func(c *load.Client) string { return c.Endpoint })},
	{"auth style", same(func(c *load.Client) string { return c.Style })},
	{"token failures", func(_ *Report, g *registration) []string { return g.failures() }},
	{"new secret needs", same(func(c *load.Client) string { return renewals[c.Renewal] })},
	{"empty secret", same(func(c *load.Client) string { return c.Empty })},
}

// same is a cell for what the clients of a registration mostly have in common.
func same(text func(*load.Client) string) func(*Report, *registration) []string {
	return func(_ *Report, g *registration) []string {
		return g.each(func(c *load.Client) []string { return []string{text(c)} })
	}
}

// origins is a cell for where a part comes from.
func origins(part clientPart) func(*Report, *registration) []string {
	return func(r *Report, g *registration) []string {
		texts, more := r.best(g, part)
		return append(texts, more)
	}
}

// renewals are the renewals of a secret in words.
var renewals = map[string]string{"build": "a build", "restart": "a restart", "none": "nothing"}

// cell returns what a column says of a registration.
func (r *Report) cell(g *registration, column clientColumn) []string {
	var texts []string
	for _, text := range column.cell(r, g) {
		if text != "" {
			texts = append(texts, printable.Text(text))
		}
	}
	return texts
}

// outcomes are what becomes of the errors of token calls, the worst first.
var outcomes = []string{"dropped", "silent", "replaced", "kept", "wrapped", "returned", "reported", "logged"}

// failures counts what becomes of the errors of token calls.
func (g *registration) failures() []string {
	count := make(map[string]int)
	seen := make(map[string]bool)
	for _, c := range g.clients {
		for i, f := range c.Failures {
			if call := fmt.Sprintf("%s\x00%s", c.Calls[i], f.Call); !seen[call] {
				count[f.Outcome]++
				seen[call] = true
			}
		}
	}
	var parts []string
	for outcome, n := range count {
		parts = append(parts, fmt.Sprintf("%d %s", n, outcome))
	}
	slices.SortFunc(parts, func(a, b string) int {
		rank := func(s string) int { _, outcome, _ := strings.Cut(s, " "); return slices.Index(outcomes, outcome) }
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b))
	})
	return []string{strings.Join(parts, ", ")}
}

// ClientPlace returns the place of a client: "folder/file.go:12".
func (r *Report) ClientPlace(c *load.Client) string { return printable.Text(r.at(c.Start)) }

// Provenance tells in words where the values of a client come from, and what a
// new secret needs.
func (r *Report) Provenance(c *load.Client) string {
	alone := &registration{clients: []*load.Client{c}}
	var parts []string
	for _, part := range []clientPart{clientID, clientSecret, clientTenant} {
		if texts, more := r.best(alone, part); len(texts) > 0 {
			parts = append(parts, strings.TrimSpace(part.name+" from "+strings.Join(texts, " or ")+" "+more))
		}
	}
	if needs := renewals[c.Renewal]; needs != "" {
		parts = append(parts, "a new secret needs "+needs)
	}
	return printable.Text(cmp.Or(strings.Join(parts, ", "), c.Name))
}
