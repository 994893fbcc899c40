package render

import (
	"go/token"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/redact"
	"github.com/oauthvet/oauthvet/internal/printable"
)

const (
	sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	home        = "https://github.com/oauthvet/oauthvet"
	// sourceRoot is what relative names begin in. GitHub knows it by this name.
	sourceRoot = "%SRCROOT%"
)

// SARIF writes a log of SARIF 2.1.0. Findings that a directive hides, and those
// of the baseline, are in it, as suppressed. GitHub computes fingerprints of its own from the source, under
// another key than ours.
func SARIF(w io.Writer, r *Report) error {
	index := make(map[string]*int)
	for i, rule := range r.Rules {
		index[rule.ID] = &i
	}
	results := []sarifResult{}
	for i := range r.Findings {
		results = append(results, r.sarifResult(&r.Findings[i], index))
	}
	for i := range r.Hidden {
		f := &r.Hidden[i]
		result := r.sarifResult(f, index)
		result.suppress("inSource", printable.Text(redact.Literals(f.Suppressed)))
		results = append(results, result)
	}
	for i := range r.Known {
		result := r.sarifResult(&r.Known[i], index)
		result.suppress("external", "it is in the baseline")
		results = append(results, result)
	}
	return WriteJSON(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{{
		Tool: sarifTool{sarifDriver{
			Name: "oauthvet", Version: r.Version, InformationURI: home, Rules: r.sarifRules(),
		}},
		Invocations: []sarifInvocation{r.sarifInvocation()},
		BaseIDs: map[string]sarifArtifact{
			sourceRoot: {Description: &sarifText{Text: "the folder that file names are relative to"}},
		},
		ColumnKind: "utf16CodeUnits",
		Results:    results,
	}}})
}

// sarifMessage returns a message in which nothing is a link: SARIF has links in
// plain text, [text](address), and a stranger may have called a file so.
func sarifMessage(text string) sarifText {
	if strings.Contains(text, "](") {
		text = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`).Replace(text)
	}
	return sarifText{Text: text}
}

func (r *sarifResult) suppress(kind, why string) {
	r.Suppressions = []sarifSuppression{{Kind: kind, Justification: why}}
}

func (r *Report) sarifInvocation() sarifInvocation {
	inv := sarifInvocation{Successful: !r.Failed(), Notifications: []sarifNotification{}}
	for _, group := range r.causes() {
		p := group[0]
		n := sarifNotification{Level: "error", Message: sarifMessage(r.cause(group))}
		if p.Harmless {
			n.Level = "note"
		}
		if p.At.IsValid() {
			n.Locations = []sarifLocation{{Physical: r.sarifPlace(p.At)}}
		}
		inv.Notifications = append(inv.Notifications, n)
	}
	return inv
}

func (r *Report) sarifResult(f *load.Finding, index map[string]*int) sarifResult {
	at := r.sarifPlace(f.Start)
	if f.Start.IsValid() {
		at.Region.StartColumn, at.Region.EndColumn = r.columns(f)
		at.Region.EndLine = f.Stop.Line
		if line, ok := r.line(f); ok {
			at.Context = &sarifRegion{StartLine: f.Start.Line, Snippet: &sarifText{Text: line.Text}}
		}
	}
	location := sarifLocation{Physical: at}
	if f.Symbol != "" {
		location.Logical = []sarifLogical{{Name: printable.Text(f.Package + "." + f.Symbol)}}
	}
	result := sarifResult{
		RuleID: f.Rule, RuleIndex: index[f.Rule], Level: f.Level.String(), Message: sarifMessage(Message(f)),
		Locations:    []sarifLocation{location},
		Fingerprints: map[string]string{"oauthvet/v1": Fingerprint(f)},
	}
	if steps := r.sarifSteps(f); len(steps) > 1 { // one step is the place itself
		result.CodeFlows = []sarifCodeFlow{{ThreadFlows: []sarifThreadFlow{{Locations: steps}}}}
	}
	return result
}

// sarifSteps tells the way of the value. A place outside the source root, in
// somebody else's module, is text only.
func (r *Report) sarifSteps(f *load.Finding) []sarifStep {
	var steps []sarifStep
	for i, s := range f.Path {
		text := s.What
		at := f.Places[i]
		_, foreign := r.foreign(at.Filename)
		inside := at.IsValid() && !foreign && filepath.IsLocal(r.rel(at.Filename))
		if !inside && s.Where != "" {
			text += ", " + s.Where
		}
		shown := sarifMessage(printable.Text(text))
		step := sarifStep{Location: sarifLocation{Message: &shown}}
		if inside {
			step.Location.Physical = r.sarifPlace(at)
		}
		steps = append(steps, step)
	}
	return steps
}

// sarifPlace returns the line of a place.
func (r *Report) sarifPlace(at token.Position) *sarifPhysical {
	place := &sarifPhysical{Artifact: r.sarifFile(at.Filename)}
	if at.Line > 0 {
		place.Region = &sarifRegion{StartLine: at.Line}
	}
	return place
}

// sarifFile returns the address of a file. One that is no part of what is worked on
// lies in no folder that a reader of the log could know.
func (r *Report) sarifFile(name string) sarifArtifact {
	if file, ok := r.foreign(name); ok {
		return sarifArtifact{URI: (&url.URL{Path: file}).String()}
	}
	file := r.slashed(name)
	if filepath.IsAbs(name) && file == filepath.ToSlash(name) {
		if !strings.HasPrefix(file, "/") {
			file = "/" + file // of Windows
		}
		return sarifArtifact{URI: (&url.URL{Scheme: "file", Path: file}).String()}
	}
	return sarifArtifact{URI: (&url.URL{Path: file}).String(), BaseID: sourceRoot}
}
