package baseline

import (
	"fmt"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// Split divides findings into new ones and those that the baseline knows, and
// returns the entries that none of them matched, or too few. Of several
// findings with one key, the first ones are known.
func (b *Baseline) Split(findings []load.Finding) (fresh, known []load.Finding, gone []Entry) {
	left := make(map[Key]int)
	for _, e := range b.entries {
		left[e.Key] = e.Count
	}
	for i := range findings {
		key := keyOf(&findings[i])
		if left[key] == 0 {
			fresh = append(fresh, findings[i])
			continue
		}
		left[key]--
		known = append(known, findings[i])
	}
	for _, e := range b.entries {
		if e.Count = left[e.Key]; e.Count > 0 {
			gone = append(gone, e)
		}
	}
	return fresh, known, gone
}

// A Scope is what a run looked at.
type Scope struct {
	// Package reports whether a package was looked at, or is no more.
	Package func(path string) bool
	// Runs reports whether a rule ran.
	Runs func(rule string) bool
	// Level is the lowest level that was reported.
	Level analyzer.Level
	// Tests says that test files counted.
	Tests bool
}

// Holds reports whether the run would have found what an entry stands for.
func (s *Scope) Holds(e Entry) bool {
	level, err := analyzer.ParseLevel(e.Level)
	return err == nil && level >= s.Level && s.Package(e.Package) && s.Runs(e.Rule) && (s.Tests || !e.Test)
}

// Line returns the line of the entry in its file.
func (e Entry) Line() int { return e.line }

// String names what the entry stands for.
func (e Entry) String() string {
	text := e.Rule + " in " + e.Package
	if e.Symbol != "" {
		text += ", " + e.Symbol
	}
	if e.Count > 1 {
		text += fmt.Sprintf(", %d times", e.Count)
	}
	return printable.Text(text)
}
