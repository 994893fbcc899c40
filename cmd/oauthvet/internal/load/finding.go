package load

import (
	"go/token"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

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
	return found
}

func (r *run) place(pos token.Pos) token.Position {
	if !pos.IsValid() {
		return token.Position{}
	}
	return r.fset.Position(pos)
}

// elsewhere returns the place "import/path/file.go:12" in another package.
func (r *run) elsewhere(where string) token.Position {
	name, line, ok := strings.Cut(where, ".go:")
	if !ok {
		return token.Position{}
	}
	p := r.graph.byPath[path.Dir(name)]
	n, err := strconv.Atoi(line)
	if p == nil || err != nil {
		return token.Position{}
	}
	return token.Position{Filename: filepath.Join(p.Dir, path.Base(name)+".go"), Line: n}
}
