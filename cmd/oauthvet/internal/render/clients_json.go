package render

import (
	"go/token"
	"io"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// The types below are the JSON document, which clients.schema.json describes.
type (
	clientDocument struct {
		SchemaVersion int           `json:"schemaVersion"`
		Version       string        `json:"version"`
		Clients       []JSONClient  `json:"clients"`
		Packages      jsonPackages  `json:"packages"`
		Errors        []JSONProblem `json:"errors"`
	}

	// A JSONClient is an OAuth client.
	JSONClient struct {
		Registration int           `json:"registration"`
		File         string        `json:"file"`
		Line         int           `json:"line"`
		Column       int           `json:"column"`
		Package      string        `json:"package"`
		Symbol       string        `json:"symbol"`
		Client       string        `json:"client"`
		Library      string        `json:"library"`
		Provider     string        `json:"provider"`
		Grant        string        `json:"grant"`
		Endpoint     string        `json:"endpoint"`
		Style        string        `json:"style"`
		ID           []jsonSource  `json:"id"`
		Secret       []jsonSource  `json:"secret"`
		Tenant       []jsonSource  `json:"tenant"`
		Failures     []jsonFailure `json:"failures"`
		Renewal      string        `json:"renewal"`
		Empty        string        `json:"empty"`
	}

	jsonSource struct {
		Kind  string `json:"kind"`
		Name  string `json:"name,omitempty"`
		Value string `json:"value,omitempty"`
		When  string `json:"when,omitempty"`
		Where string `json:"where,omitempty"`
		File  string `json:"file,omitempty"`
		Line  int    `json:"line,omitempty"`
	}

	jsonFailure struct {
		Call    string `json:"call"`
		Outcome string `json:"outcome"`
		File    string `json:"file"`
		Line    int    `json:"line"`
	}
)

// ClientJSON writes the clients as one JSON document.
func ClientJSON(w io.Writer, r *Report) error {
	d := clientDocument{
		SchemaVersion: jsonVersion, Version: r.Version, Clients: r.JSONClients(),
		Packages: r.jsonPackages(), Errors: r.JSONProblems(),
	}
	return WriteJSON(w, d)
}

// JSONClients returns the clients of the report as they stand in documents.
func (r *Report) JSONClients() []JSONClient {
	numbers := make(map[*load.Client]int)
	for _, g := range r.registrations() {
		for _, c := range g.clients {
			numbers[c] = g.number
		}
	}
	all := []JSONClient{}
	for i := range r.Clients {
		c := r.jsonClient(&r.Clients[i])
		c.Registration = numbers[&r.Clients[i]]
		all = append(all, c)
	}
	return all
}

func (r *Report) jsonClient(c *load.Client) JSONClient {
	j := JSONClient{
		File: r.slashed(c.Start.Filename), Line: c.Start.Line, Column: c.Start.Column,
		Package: c.Package, Symbol: c.Symbol, Client: c.Name, Library: c.Library,
		Provider: c.Provider, Grant: c.Grant, Endpoint: c.Endpoint, Style: c.Style,
		ID: r.jsonSources(c.ID, c.Sources.ID), Secret: r.jsonSources(c.Secret, c.Sources.Secret), Tenant: r.jsonSources(c.Tenant, c.Sources.Tenant),
		Failures: []jsonFailure{}, Renewal: c.Renewal, Empty: c.Empty,
	}
	for i, f := range c.Failures {
		j.Failures = append(j.Failures, jsonFailure{f.Call, f.Outcome, r.slashed(c.Calls[i].Filename), c.Calls[i].Line})
	}
	return j
}

func (r *Report) jsonSources(sources []analyzer.Source, places []token.Position) []jsonSource {
	all := []jsonSource{}
	for i, s := range sources {
		j := jsonSource{Kind: s.Kind, Name: printable.Text(s.Name), Value: s.Value, When: printable.Text(s.When), Where: printable.Text(s.Where)}
		if at := places[i]; at.IsValid() {
			j.File, j.Line = r.slashed(at.Filename), at.Line
		}
		all = append(all, j)
	}
	return all
}
