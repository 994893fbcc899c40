package load

import (
	"go/token"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
)

// finding adds to a finding in a package what outlives the syntax.
func (r *run) finding(s *source, f analyzer.Finding) Finding {
	found := Finding{Finding: f, Package: s.listed.path(), Start: r.place(f.Pos), Stop: r.place(f.End)}
	if slices.Contains(s.listed.sources(), found.Start.Filename) {
		found.Source = found.Start.Filename
	}
	for _, step := range f.Path {
		at := r.place(step.Pos)
		if !at.IsValid() {
			at = r.elsewhere(step.Where)
		}
		found.Places = append(found.Places, at)
	}
	if f.Fix != nil && s.listed.Module != nil && s.listed.Module.Main {
		found.Edits = r.edits(s.listed.sources(), f.Fix.TextEdits)
	}
	return found
}

// edits returns the edits of a fix, or nil if one is not in a file that the
// programmer wrote.
func (r *run) edits(sources []string, edits []analysis.TextEdit) []Edit {
	var list []Edit
	for _, e := range edits {
		end := e.End
		if !end.IsValid() {
			end = e.Pos
		}
		// Without //line comments: cgo copies files and leaves their names there.
		from, to := r.fset.PositionFor(e.Pos, false), r.fset.PositionFor(end, false)
		if !slices.Contains(sources, from.Filename) || to.Filename != from.Filename || to.Offset < from.Offset {
			return nil
		}
		list = append(list, Edit{from.Filename, from.Offset, to.Offset, string(e.NewText)})
	}
	return list
}

func (r *run) place(pos token.Pos) token.Position {
	if !pos.IsValid() {
		return token.Position{}
	}
	return r.fset.Position(pos)
}

// elsewhere returns the place "import/path/file.go:12" in another package of the
// program. What is downloaded is somewhere else on each machine: the import path
// has to do.
func (r *run) elsewhere(where string) token.Position {
	name, line, ok := strings.Cut(where, ".go:")
	if !ok {
		return token.Position{}
	}
	p := r.graph.byPath[path.Dir(name)]
	n, err := strconv.Atoi(line)
	if p == nil || err != nil || p.foreign() || p.Standard {
		return token.Position{}
	}
	return token.Position{Filename: filepath.Join(p.Dir, path.Base(name)+".go"), Line: n}
}
