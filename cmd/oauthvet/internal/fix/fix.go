// Package fix applies the fixes of findings. A fix is applied as a whole or not
// at all, and what is left out is named.
package fix

import (
	"errors"
	"os"
	"slices"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/internal/edit"
)

// A File is a file that fixes change.
type File struct {
	Name     string
	Old, New []byte
	// Fixed are the findings that are fixed.
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
		old, err := os.ReadFile(name)
		if err != nil {
			skipped = append(skipped, skipAll(byFile[name], errChanged)...)
			continue
		}
		file, left := (&File{Name: name, Old: old}).apply(byFile[name])
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

// apply makes the file that the fixes of findings make of the old one. It is nil
// if none can be applied.
func (f *File) apply(findings []load.Finding) (*File, []Skip) {
	file := &File{Name: f.Name, Old: f.Old}
	draft := edit.NewDraft(f.Old)
	var skipped []Skip
	for _, finding := range findings {
		var edits []edit.Edit
		for _, e := range finding.Edits {
			edits = append(edits, e.Edit)
		}
		switch err := draft.Add(edits); {
		case errors.Is(err, edit.ErrOverlap):
			skipped = append(skipped, Skip{finding, errOverlap})
		case err != nil:
			skipped = append(skipped, Skip{finding, errChanged})
		default:
			file.Fixed = append(file.Fixed, finding)
		}
	}
	if len(file.Fixed) == 0 {
		return nil, skipped
	}
	file.New = draft.Bytes()
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
