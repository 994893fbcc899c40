package render

import (
	"encoding/json"
	"io"
	"path/filepath"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// The types below are the JSON document. Fields may be added; none changes its
// meaning or goes away.
type (
	document struct {
		Version  string        `json:"version"`
		Findings []jsonFinding `json:"findings"`
		// Hidden counts the findings that directives hide.
		Hidden   int          `json:"hidden"`
		Packages jsonPackages `json:"packages"`
		Errors   []jsonError  `json:"errors"`
	}

	jsonFinding struct {
		Rule  string `json:"rule"`
		Level string `json:"level"`
		// File is relative to the directory of the run, with forward slashes.
		File        string     `json:"file"`
		Line        int        `json:"line"`
		Column      int        `json:"column"` // in bytes, from 1
		EndLine     int        `json:"endLine"`
		EndColumn   int        `json:"endColumn"`
		Message     string     `json:"message"`
		Credential  string     `json:"credential"`
		Client      string     `json:"client"`
		Path        []jsonStep `json:"path"`
		Package     string     `json:"package"`
		Symbol      string     `json:"symbol"`
		URL         string     `json:"url"`
		Fingerprint string     `json:"fingerprint"`
	}

	jsonStep struct {
		What  string `json:"what"`
		Where string `json:"where"`
	}

	jsonPackages struct {
		// Named counts the packages that were asked for; Analysed are those
		// that can hold a finding.
		Named    int      `json:"named"`
		Analysed []string `json:"analysed"`
	}

	jsonError struct {
		Package string   `json:"package"`
		File    string   `json:"file,omitempty"`
		Line    int      `json:"line,omitempty"`
		Column  int      `json:"column,omitempty"`
		Message string   `json:"message"`
		Skipped []string `json:"skipped,omitempty"`
		// Harmless errors leave nothing out that could hold a finding.
		Harmless bool `json:"harmless,omitempty"`
	}
)

// JSON writes one JSON document.
func JSON(w io.Writer, r *Report) error {
	d := document{
		Version: r.Version, Findings: []jsonFinding{}, Hidden: r.Hidden,
		Packages: jsonPackages{Named: r.Named, Analysed: append([]string{}, r.Analysed...)},
		Errors:   []jsonError{},
	}
	for i := range r.Findings {
		d.Findings = append(d.Findings, r.jsonFinding(&r.Findings[i]))
	}
	for i := range r.Problems {
		d.Errors = append(d.Errors, r.jsonError(&r.Problems[i]))
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(d)
}

func (r *Report) jsonFinding(f *load.Finding) jsonFinding {
	j := jsonFinding{
		Rule: f.Rule, Level: f.Level.String(),
		File: filepath.ToSlash(r.rel(f.Start.Filename)),
		Line: f.Start.Line, Column: f.Start.Column, EndLine: f.Stop.Line, EndColumn: f.Stop.Column,
		Message: f.Message, Credential: f.Credential, Client: f.Client, Path: []jsonStep{},
		Package: f.Package, Symbol: f.Symbol, URL: f.URL, Fingerprint: Fingerprint(f),
	}
	for _, s := range f.Path {
		j.Path = append(j.Path, jsonStep{s.What, s.Where})
	}
	return j
}

func (r *Report) jsonError(p *load.Problem) jsonError {
	j := jsonError{Package: p.Package, Message: r.shorten(p.Text), Skipped: p.Skipped, Harmless: p.Harmless}
	if p.At.IsValid() {
		j.File, j.Line, j.Column = filepath.ToSlash(r.rel(p.At.Filename)), p.At.Line, p.At.Column
	}
	return j
}
