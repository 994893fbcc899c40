package render

import (
	"io"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// The types below are an issue of GitLab's code quality report.
type (
	gitlabIssue struct {
		Description string         `json:"description"`
		CheckName   string         `json:"check_name"`
		Fingerprint string         `json:"fingerprint"`
		Severity    string         `json:"severity"`
		Location    gitlabLocation `json:"location"`
	}

	gitlabLocation struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	}

	gitlabLines struct {
		Begin int `json:"begin"`
		End   int `json:"end"`
	}
)

// GitLab writes a code quality report.
func GitLab(w io.Writer, r *Report) error {
	issues := []gitlabIssue{}
	for i := range r.Findings {
		f := &r.Findings[i]
		issues = append(issues, gitlabIssue{
			Description: Message(f), CheckName: f.Rule, Fingerprint: Fingerprint(f), Severity: gitlabSeverity(f),
			Location: gitlabLocation{
				Path:  r.slashed(f.Start.Filename),
				Lines: gitlabLines{Begin: f.Start.Line, End: f.Stop.Line},
			},
		})
	}
	return WriteJSON(w, issues)
}

func gitlabSeverity(f *load.Finding) string {
	switch f.Level {
	case analyzer.Error:
		return "critical"
	case analyzer.Warning:
		return "major"
	}
	return "info"
}
