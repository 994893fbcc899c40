package render

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// jsonVersion is the version of the document. Fields may be added to it; one
// that changes its meaning or goes away makes another version.
const jsonVersion = 1

// The types below are the JSON document, which report.schema.json describes.
type (
	document struct {
		SchemaVersion int           `json:"schemaVersion"`
		Version       string        `json:"version"`
		Findings      []JSONFinding `json:"findings"`
		Hidden        int           `json:"hidden"`
		Known         int           `json:"known"`
		Packages      jsonPackages  `json:"packages"`
		Overruns      []jsonOverrun `json:"overruns,omitempty"`
		Limits        []jsonEnded   `json:"limits,omitempty"`
		Errors        []JSONProblem `json:"errors"`
	}

	// A JSONFinding is a finding.
	JSONFinding struct {
		Rule        string     `json:"rule"`
		Level       string     `json:"level"`
		File        string     `json:"file"`
		Line        int        `json:"line"`
		Column      int        `json:"column"`
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
		Fix         string     `json:"fix,omitempty"`
		Edits       []jsonEdit `json:"edits,omitempty"`
	}

	jsonEdit struct {
		File  string `json:"file"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		New   string `json:"new"`
	}

	jsonStep struct {
		What  string `json:"what"`
		Where string `json:"where"`
		File  string `json:"file,omitempty"`
		Line  int    `json:"line,omitempty"`
	}

	jsonPackages struct {
		Asked    int      `json:"asked,omitempty"`
		Named    int      `json:"named"`
		Cut      int      `json:"cut,omitempty"`
		Analysed []string `json:"analysed"`
	}

	jsonOverrun struct {
		File   string   `json:"file"`
		Line   int      `json:"line"`
		Column int      `json:"column"`
		Rules  []string `json:"rules"`
	}

	jsonEnded struct {
		Package string   `json:"package"`
		Limits  []string `json:"ended"`
	}

	// A JSONProblem tells what could not be looked at.
	JSONProblem struct {
		Package  string   `json:"package"`
		File     string   `json:"file,omitempty"`
		Line     int      `json:"line,omitempty"`
		Column   int      `json:"column,omitempty"`
		Message  string   `json:"message"`
		Lacks    string   `json:"lacks,omitempty"`
		Skipped  []string `json:"skipped,omitempty"`
		Harmless bool     `json:"harmless,omitempty"`
	}
)

// JSON writes one JSON document.
func JSON(w io.Writer, r *Report) error {
	d := document{
		SchemaVersion: jsonVersion, Version: r.Version, Findings: []JSONFinding{}, Hidden: len(r.Hidden), Known: len(r.Known),
		Packages: r.jsonPackages(),
		Errors:   r.JSONProblems(),
	}
	for i := range r.Findings {
		d.Findings = append(d.Findings, r.JSONFinding(&r.Findings[i]))
	}
	for _, o := range r.Overruns {
		d.Overruns = append(d.Overruns, jsonOverrun{r.slashed(o.Start.Filename), o.Start.Line, o.Start.Column, o.Rules})
	}
	for _, e := range r.Ended {
		d.Limits = append(d.Limits, jsonEnded(e))
	}
	return WriteJSON(w, d)
}

func (r *Report) jsonPackages() jsonPackages {
	p := jsonPackages{Named: len(r.Named), Cut: len(r.Overruns), Analysed: append([]string{}, r.Analysed...)}
	if n := len(r.Asked); n > p.Named {
		p.Asked = n
	}
	return p
}

// WriteJSON writes a value as a JSON document that terminals show as it is.
func WriteJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(printable.JSON(b.Bytes()))
	return err
}

// JSONFinding returns a finding of the report as it stands in documents.
func (r *Report) JSONFinding(f *load.Finding) JSONFinding {
	j := JSONFinding{
		Rule: f.Rule, Level: f.Level.String(), File: r.slashed(f.Start.Filename),
		Line: f.Start.Line, Column: f.Start.Column, EndLine: f.Stop.Line, EndColumn: f.Stop.Column,
		Message: Message(f), Credential: f.Credential, Client: f.Client, Path: []jsonStep{},
		Package: f.Package, Symbol: f.Symbol, URL: f.URL, Fingerprint: Fingerprint(f),
	}
	for i, s := range f.Path {
		step := jsonStep{What: printable.Text(s.What), Where: printable.Text(s.Where)}
		if at := f.Places[i]; at.IsValid() {
			step.File, step.Line = r.slashed(at.Filename), at.Line
		}
		j.Path = append(j.Path, step)
	}
	if f.Fix != nil {
		j.Fix = f.Fix.Message
	}
	for _, e := range f.Edits {
		j.Edits = append(j.Edits, jsonEdit{r.slashed(e.File), e.Start, e.End, e.New})
	}
	return j
}

// JSONProblems returns what could not be looked at as it stands in documents.
func (r *Report) JSONProblems() []JSONProblem {
	all := []JSONProblem{}
	for i := range r.Problems {
		all = append(all, r.jsonProblem(&r.Problems[i]))
	}
	return all
}

func (r *Report) jsonProblem(p *load.Problem) JSONProblem {
	j := JSONProblem{Package: p.Package, Message: r.shorten(p.Text), Lacks: printable.Text(p.Lacks), Skipped: p.Skipped, Harmless: p.Harmless}
	if p.At.IsValid() {
		j.File, j.Line, j.Column = r.slashed(p.At.Filename), p.At.Line, p.At.Column
	}
	return j
}
