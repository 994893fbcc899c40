// Package fix applies the fixes of findings. A fix is applied as a whole or not
// at all, and what is left out is named.
package fix

import (
	"cmp"
	"errors"
	"os"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// A File is a file that fixes change.
type File struct {
	Name     string
	Old, New []byte
	// Packages are those of the findings that are fixed.
	Packages []string
	// Fixed are these findings.
	Fixed []load.Finding
}

// A Skip is a fix that is left out.
type Skip struct {
	Finding load.Finding
	Why     error
}

var (
	errForeign = errors.New("the file is not one that you work on, or uses cgo")
	errSeveral = errors.New("the fix changes several files")
	errOverlap = errors.New("the fix overlaps another one; run -fix again")
	errLink    = errors.New("the file is a symbolic link")
	errChanged = errors.New("the file was changed in the meantime")
)

// Plan returns the files that the fixes of findings change, by name, and the
// fixes that are left out.
func Plan(findings []load.Finding) ([]*File, []Skip) {
	var skipped []Skip
	byFile := make(map[string][]load.Finding)
	var names []string
	for _, f := range findings {
		if f.Fix == nil {
			continue
		}
		name, err := target(f.Edits)
		if err != nil {
			skipped = append(skipped, Skip{f, err})
			continue
		}
		if byFile[name] == nil {
			names = append(names, name)
		}
		byFile[name] = append(byFile[name], f)
	}
	slices.Sort(names)
	var files []*File
	for _, name := range names {
		file, left := apply(name, byFile[name])
		skipped = append(skipped, left...)
		if file != nil {
			files = append(files, file)
		}
	}
	return files, skipped
}

// target returns the one file that edits are about.
func target(edits []load.Edit) (string, error) {
	if len(edits) == 0 {
		return "", errForeign
	}
	name := edits[0].File
	if slices.ContainsFunc(edits, func(e load.Edit) bool { return e.File != name }) {
		return "", errSeveral
	}
	info, err := os.Lstat(name)
	switch {
	case err != nil:
		return "", errChanged
	case !info.Mode().IsRegular():
		return "", errLink
	}
	return name, nil
}

// apply makes the file that the fixes of findings make of a file. It is nil if
// none can be applied.
func apply(name string, findings []load.Finding) (*File, []Skip) {
	old, err := os.ReadFile(name)
	if err != nil {
		return nil, skipAll(findings, errChanged)
	}
	file := &File{Name: name, Old: old}
	var edits []load.Edit
	var skipped []Skip
	for _, f := range findings {
		switch {
		case slices.ContainsFunc(f.Edits, func(e load.Edit) bool { return e.End > len(old) }):
			skipped = append(skipped, Skip{f, errChanged})
		case conflict(edits, f.Edits):
			skipped = append(skipped, Skip{f, errOverlap})
		default:
			edits = append(edits, f.Edits...)
			file.Fixed = append(file.Fixed, f)
			file.Packages = append(file.Packages, f.Package)
		}
	}
	if len(edits) == 0 {
		return nil, skipped
	}
	file.New = tidy(old, edited(old, edits))
	return file, skipped
}

// skipAll leaves out all of these findings' fixes.
func skipAll(findings []load.Finding, why error) []Skip {
	var skipped []Skip
	for _, f := range findings {
		skipped = append(skipped, Skip{f, why})
	}
	return skipped
}

// Drop leaves out what the file was changed for.
func (f *File) Drop(why error) []Skip { return skipAll(f.Fixed, why) }

// conflict reports whether an edit overlaps one of others, and is not the same:
// two fixes may well add the same import.
func conflict(others, edits []load.Edit) bool {
	for _, a := range others {
		for _, b := range edits {
			if a != b && (a.Start == b.Start || a.Start < b.End && b.Start < a.End) {
				return true
			}
		}
	}
	return false
}

// edited applies edits that don't overlap.
func edited(source []byte, edits []load.Edit) []byte {
	slices.SortStableFunc(edits, func(a, b load.Edit) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), strings.Compare(a.New, b.New))
	})
	var out []byte
	at := 0
	for _, e := range slices.Compact(edits) {
		out = append(out, source[at:e.Start]...)
		out = append(out, e.New...)
		at = e.End
	}
	return append(out, source[at:]...)
}
