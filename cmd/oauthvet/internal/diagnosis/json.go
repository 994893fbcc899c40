package diagnosis

import (
	"io"
	"slices"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
)

// schemaVersion is the version of the document. Fields may be added to it; one
// that changes its meaning or goes away makes another version.
const schemaVersion = 2

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
		Variables     []string             `json:"variables"`
		Steps         []jsonStep           `json:"steps"`
		Swallowed     []render.JSONFinding `json:"swallowed"`
		Others        []render.JSONFinding `json:"others"`
		Explained     bool                 `json:"explained"`
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
		Number   int                  `json:"number"`
		Title    string               `json:"title"`
		URL      string               `json:"url"`
		Found    []render.JSONFinding `json:"found"`
		Hidden   []render.JSONFinding `json:"hidden"`
		Told     []string             `json:"told"`
		Silent   []string             `json:"silent"`
		Code     string               `json:"code"`     // markdown
		Unseen   string               `json:"unseen"`   // markdown
		Portals  []string             `json:"portals"`  // markdown
		Values   []string             `json:"values"`   // markdown
		Commands []string             `json:"commands"` // markdown
	}
)

// JSON writes a diagnosis as one JSON document.
func JSON(w io.Writer, d *Diagnosis) error {
	doc := document{
		SchemaVersion: schemaVersion, Version: d.Report.Version, Codes: []jsonCode{}, Unknown: list(d.Unknown),
		Incidents: []JSONIncident{}, Providers: list(d.Providers), Clients: d.Report.JSONClients(), Steps: []jsonStep{},
		Variables: list(d.Placeholders), Swallowed: d.findings(d.Swallowed), Others: d.findings(slices.Concat(d.Others, d.Elsewhere)),
		Explained: d.Explained(), Next: d.Next(), Errors: d.Report.JSONProblems(),
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
			Number: s.Number, Title: s.Name(), URL: s.URL, Found: d.findings(s.Found), Hidden: d.findings(s.Hidden),
			Told: list(s.Told), Silent: list(s.Silent), Code: s.Code, Unseen: s.Unseen,
			Portals: list(s.Portals), Values: list(s.Values), Commands: list(s.Commands),
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
