// Package edit applies the edits of suggested fixes to Go source. The command
// and the tests of rules share it, so that a golden file shows what the command
// writes.
package edit

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
)

// An Edit replaces bytes of a source.
type Edit struct {
	Start, End int // offsets; End is the first byte that stays
	New        string
}

var (
	// ErrRange says that an edit leaves the source, or ends before it begins.
	ErrRange = errors.New("an edit is outside the file")
	// ErrOverlap says that edits overlap, or that two fixes insert different
	// text at one offset, other than imports.
	ErrOverlap = errors.New("edits overlap")
)

// A Draft is a source and the fixes that are applied to it.
type Draft struct {
	source  []byte
	edits   []Edit
	imports int // the offset at which the imports end
}

// NewDraft returns a draft without fixes.
func NewDraft(source []byte) *Draft { return &Draft{source: source, imports: importsEnd(source)} }

// Add adds a fix as a whole, or returns why it can't. Edits of one fix at one
// offset keep their order, as for go vet: the first insertion comes first. An
// edit that an earlier fix has too counts once: both may add the same import.
func (d *Draft) Add(fix []Edit) error {
	fix = slices.Clone(fix)
	slices.SortStableFunc(fix, Compare)
	at := 0
	for _, e := range fix {
		switch {
		case e.Start < 0 || e.End < e.Start || e.End > len(d.source):
			return ErrRange
		case e.Start < at:
			return ErrOverlap
		}
		at = e.End
	}
	var added []Edit
	for _, e := range fix {
		if slices.Contains(d.edits, e) {
			continue
		}
		if slices.ContainsFunc(d.edits, func(other Edit) bool { return d.exclude(e, other) }) {
			return ErrOverlap
		}
		added = append(added, e)
	}
	d.edits = append(d.edits, added...)
	return nil
}

// exclude reports whether the edits of two fixes exclude each other. The order of
// insertions at one offset matters, except between imports.
func (d *Draft) exclude(a, b Edit) bool {
	if a.Start == b.Start {
		return a.End > a.Start || b.End > b.Start || a.Start > d.imports
	}
	return a.Start < b.End && b.Start < a.End
}

// Compare orders edits by place. Those at the same one are equal: a stable sort
// keeps their order.
func Compare(a, b Edit) int {
	return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

// Bytes returns the source with all fixes applied, formatted if it was, and
// without the imports that became unused. Its lines end as before: what fixes
// insert has line feeds alone, and so has what is formatted.
func (d *Draft) Bytes() []byte {
	slices.SortStableFunc(d.edits, Compare)
	var out []byte
	at := 0
	for _, e := range d.edits {
		out = append(out, d.source[at:e.Start]...)
		out = append(out, e.New...)
		at = e.End
	}
	out = append(out, d.source[at:]...)
	if !endsWithCRLF(d.source) {
		return tidy(d.source, out)
	}
	out = tidy(withLF(d.source), withLF(out))
	return bytes.ReplaceAll(out, []byte("\n"), []byte("\r\n"))
}

// endsWithCRLF reports whether all lines of a source end as on Windows.
func endsWithCRLF(source []byte) bool {
	lines := bytes.Count(source, []byte("\n"))
	return lines > 0 && bytes.Count(source, []byte("\r\n")) == lines
}

func withLF(source []byte) []byte { return bytes.ReplaceAll(source, []byte("\r\n"), []byte("\n")) }
