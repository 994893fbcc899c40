// Package render writes what a run found, one file per format.
//
// No format shows a secret: of source lines, which text and SARIF show, package
// excerpt leaves no literal. Nor does any pass on what a terminal or a CI system
// would obey: names and texts of the analysed module go through package
// printable, or through an encoding that does the same.
package render

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/fix"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/maskedsource"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// A Report is the outcome of a run.
type Report struct {
	// Version is that of oauthvet.
	Version string
	// Rules are those that oauthvet has.
	Rules []analyzer.Rule
	// Dir is the directory that file names are relative to. Without one they
	// are absolute.
	Dir string
	// Width is how many characters fit on a line of the terminal; 0 where lines may
	// have any length.
	Width int
	// Link has the address of the rule's page follow every message in text.
	Link bool
	// Findings, those that a directive hides and those that are known already
	// are sorted by place.
	Findings, Hidden, Known []load.Finding
	// Overruns are sorted by place.
	Overruns []load.Overrun
	// Ended are the packages in which limits ended searches, by import path.
	Ended []load.Ended
	// Clients are sorted by place.
	Clients []load.Client
	// Asked are the packages that were asked for, Named those of them that could
	// be looked at, and Analysed those of the latter that can hold a finding.
	Asked, Named, Analysed []string
	// Problems tell what could not be looked at.
	Problems []load.Problem
	// Foreign are the import paths of packages in folders that are no part of what
	// is worked on, by folder.
	Foreign map[string]string
	// Fixes are the files that fixes would change, for Diff.
	Fixes []*fix.File

	files map[string]*maskedsource.File // that were read; nil if they can't be shown
}

// Add adds the result of a run to the report.
func (r *Report) Add(result *load.Result) {
	r.Asked = append(r.Asked, result.Asked...)
	r.Named = append(r.Named, result.Named...)
	r.Analysed = append(r.Analysed, result.Analysed...)
	r.Problems = append(r.Problems, result.Problems...)
	r.Overruns = load.MergeOverruns(append(r.Overruns, result.Overruns...))
	r.Ended = load.MergeEnded(append(r.Ended, result.Ended...))
	for _, f := range result.Findings {
		if f.Suppressed != "" {
			r.Hidden = append(r.Hidden, f)
		} else {
			r.Findings = append(r.Findings, f)
		}
	}
	r.Findings, r.Hidden = sorted(r.Findings), sorted(r.Hidden)
	r.Clients = sortedClients(append(r.Clients, result.Clients...))
	for _, list := range []*[]string{&r.Asked, &r.Named, &r.Analysed} {
		slices.Sort(*list)
		*list = slices.Compact(*list)
	}
	if r.Foreign == nil {
		r.Foreign = make(map[string]string)
	}
	maps.Copy(r.Foreign, result.Foreign)
}

// sorted sorts findings by place, and removes those of a package that was
// looked at twice, because it was named in two ways.
func sorted(findings []load.Finding) []load.Finding {
	compare := func(a, b load.Finding) int {
		return cmp.Or(
			load.ComparePlaces(a.Start, b.Start),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Package, b.Package),
			cmp.Compare(a.Ordinal, b.Ordinal),
		)
	}
	slices.SortStableFunc(findings, compare)
	return slices.CompactFunc(findings, func(a, b load.Finding) bool { return compare(a, b) == 0 })
}

// Failed reports whether something could not be looked at that could hold a
// finding.
func (r *Report) Failed() bool {
	return slices.ContainsFunc(r.Problems, func(p load.Problem) bool { return !p.Harmless })
}

// Message is the text of a finding in one line.
func Message(f *load.Finding) string {
	return printable.Text(strings.Join(strings.Fields(f.Message), " "))
}

// shorten makes absolute file names inside a text relative.
func (r *Report) shorten(text string) string {
	if r.Dir != "" {
		dir := strings.TrimSuffix(filepath.Clean(r.Dir), string(filepath.Separator))
		text = strings.ReplaceAll(text, dir+string(filepath.Separator), "")
	}
	return printable.Text(text)
}

// source returns the file that a finding stands in, or nil if it can't be
// shown.
func (r *Report) source(f *load.Finding) *maskedsource.File {
	if f.Source == "" {
		return nil
	}
	file, known := r.files[f.Source]
	if !known {
		file, _ = maskedsource.Read(f.Source) // the report doesn't depend on it
		if r.files == nil {
			r.files = make(map[string]*maskedsource.File)
		}
		r.files[f.Source] = file
	}
	return file
}

// line returns the line that a finding begins on, if it can be shown.
func (r *Report) line(f *load.Finding) (maskedsource.Line, bool) {
	file := r.source(f)
	if file == nil {
		return maskedsource.Line{}, false
	}
	end := 0
	if f.Stop.Line == f.Start.Line {
		end = f.Stop.Column
	}
	return file.Line(f.Start.Line, f.Start.Column, end)
}

// columns returns where a finding begins and ends in UTF-16 code units, which
// is what CI systems and editors count.
func (r *Report) columns(f *load.Finding) (start, end int) {
	file := r.source(f)
	if file == nil {
		return f.Start.Column, f.Stop.Column
	}
	return file.UTF16(f.Start.Line, f.Start.Column), file.UTF16(f.Stop.Line, f.Stop.Column)
}

// Fingerprint identifies a finding from one run to the next. It is made of
// neither line numbers, which change, nor the value, which could be guessed
// from it.
func Fingerprint(f *load.Finding) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%d", f.Rule, f.Package, f.Symbol, f.Ordinal))
	return hex.EncodeToString(sum[:16])
}
