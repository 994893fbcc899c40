package diagnosis

import (
	"io"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
)

// schemaVersion is the version of the document. Fields may be added to it; one
// that changes its meaning or goes away makes another version.
const schemaVersion = 1

// The types below are the JSON document, which diagnosis.schema.json describes.
type (
	document struct {
		SchemaVersion int                  `json:"schemaVersion"`
		Version       string               `json:"version"`
		Codes         []jsonCode           `json:"codes"`
		Unknown       []string             `json:"unknown"`
		Incidents     []JSONIncident       `json:"incidents"`
		Providers     []string             `json:"providers"`
		Clients       []render.JSONClient  `json:"clients"`
		Steps         []jsonStep           `json:"steps"`
		Others        []render.JSONFinding `json:"others"`
		Next          string               `json:"next"`
		Errors        []render.JSONProblem `json:"errors"`
	}

	jsonCode struct {
		Code  string `json:"code"`
		Title string `json:"title"`
		Text  string `json:"text"` // markdown
		URL   string `json:"url"`
	}

	jsonStep struct {
		Title   string               `json:"title"`
		URL     string               `json:"url"`
		Found   []render.JSONFinding `json:"found"`
		Hidden  []render.JSONFinding `json:"hidden"`
		Told    []string             `json:"told"`
		Fine    []string             `json:"fine"`
		Code    string               `json:"code"`    // markdown
		Portals []string             `json:"portals"` // markdown
		Command string               `json:"command"` // markdown
	}
)

// JSON writes a diagnosis as one JSON document.
func JSON(w io.Writer, d *Diagnosis) error {
	doc := document{
		SchemaVersion: schemaVersion, Version: d.Report.Version, Codes: []jsonCode{}, Unknown: list(d.Unknown),
		Incidents: []JSONIncident{}, Providers: list(d.Providers), Clients: d.Report.JSONClients(), Steps: []jsonStep{},
		Others: d.findings(d.Others), Next: d.Next(), Errors: d.Report.JSONProblems(),
	}
	for _, c := range d.Codes {
		doc.Codes = append(doc.Codes, jsonCode{c.Code, c.Title, c.Text, c.URL})
	}
	for _, i := range d.Incidents {
		doc.Incidents = append(doc.Incidents, JSONIncident(i))
	}
	for i := range d.Steps {
		s := &d.Steps[i]
		doc.Steps = append(doc.Steps, jsonStep{
			Title: s.Title, URL: s.URL, Found: d.findings(s.Found), Hidden: d.findings(s.Hidden), Told: list(s.Told), Fine: list(s.Fine),
			Code: s.Code, Portals: list(s.Portals), Command: s.Command,
		})
	}
	return render.WriteJSON(w, doc)
}

func (d *Diagnosis) findings(found []*load.Finding) []render.JSONFinding {
	all := []render.JSONFinding{}
	for _, f := range found {
		all = append(all, d.Report.JSONFinding(f))
	}
	return all
}

// list is never null.
func list(texts []string) []string { return append([]string{}, texts...) }
