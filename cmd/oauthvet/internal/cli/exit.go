package cli

import (
	"fmt"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// failNone is the level that no finding has.
const failNone = analyzer.Error + 1

// parseFailOn reads the level from which on findings are a failure.
func parseFailOn(s string) (analyzer.Level, error) {
	if s == "none" {
		return failNone, nil
	}
	level, err := analyzer.ParseLevel(s)
	if err != nil {
		return 0, fmt.Errorf("unknown level %s (want error, warning, note or none)", printable.Word(s))
	}
	return level, nil
}

// exitCode is the exit code of a run. Without a level every finding that is
// reported is a failure.
func exitCode(report *render.Report, failOn analyzer.Level) int {
	switch {
	case report.Failed():
		return exitFailed
	case slices.ContainsFunc(report.Findings, func(f load.Finding) bool { return f.Level >= failOn }):
		return exitFindings
	}
	return exitClean
}
