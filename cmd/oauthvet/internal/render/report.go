// Package render writes what a run found, one file per format.
//
// No format shows source lines: the secret would be on them.
package render

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// A Report is the outcome of a run.
type Report struct {
	// Version is that of oauthvet.
	Version string
	// Dir is the directory that file names are relative to.
	Dir string
	// Link has the address of the rule's page follow every message in text.
	Link bool
	// Findings are sorted by place. Hidden counts those that a directive
	// hides, which are not among them.
	Findings []load.Finding
	Hidden   int
	// Named counts the packages that were asked for. Analysed are those of
	// them that can hold a finding.
	Named    int
	Analysed []string
	// Problems tell what could not be looked at.
	Problems []load.Problem
}

// Add adds the result of a run to the report.
func (r *Report) Add(result *load.Result) {
	r.Named += result.Named
	r.Analysed = append(r.Analysed, result.Analysed...)
	r.Problems = append(r.Problems, result.Problems...)
	for _, f := range result.Findings {
		if f.Suppressed != "" {
			r.Hidden++
			continue
		}
		r.Findings = append(r.Findings, f)
	}
}

// Failed reports whether something could not be looked at that could hold a
// finding.
func (r *Report) Failed() bool {
	for _, p := range r.Problems {
		if !p.Harmless {
			return true
		}
	}
	return false
}

// message is the text of a finding in one line, as people read it.
func (r *Report) message(f *load.Finding) string {
	text := strings.Join(strings.Fields(f.Message), " ") + " (" + f.Rule + ")"
	if r.Link {
		text += " " + f.URL
	}
	return text
}

// rel returns the name of a file relative to the report's directory.
func (r *Report) rel(file string) string {
	if rel, err := filepath.Rel(r.Dir, file); err == nil {
		return rel
	}
	return file
}

// shorten makes absolute file names inside a text relative.
func (r *Report) shorten(text string) string {
	dir := filepath.Clean(r.Dir)
	if !strings.HasSuffix(dir, string(filepath.Separator)) {
		dir += string(filepath.Separator)
	}
	return strings.ReplaceAll(text, dir, "")
}

// Fingerprint identifies a finding from one run to the next. It is made of
// neither line numbers, which change, nor the value, which could be guessed
// from it.
func Fingerprint(f *load.Finding) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%d", f.Rule, f.Package, f.Symbol, f.Ordinal))
	return hex.EncodeToString(sum[:16])
}
