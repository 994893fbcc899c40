package render

import (
	"fmt"
	"go/token"
	"path"
	"path/filepath"
)

// rel returns the name of a file as the report shows it: relative to the
// report's folder, or for a file that is no part of what is worked on the import
// path of its package and its own name. Where modules are kept is a matter of
// the machine.
func (r *Report) rel(file string) string {
	if r.Dir == "" || !filepath.IsAbs(file) {
		return file
	}
	if name, ok := r.foreign(file); ok {
		return name
	}
	if rel, err := filepath.Rel(r.Dir, file); err == nil {
		return rel
	}
	return file
}

// foreign returns "import/path/file.go" for a file that is no part of what is
// worked on.
func (r *Report) foreign(file string) (string, bool) {
	if r.Dir == "" {
		return "", false // all names are absolute
	}
	pkg, ok := r.Foreign[filepath.Dir(file)]
	return path.Join(pkg, filepath.Base(file)), ok
}

// slashed is rel with forward slashes, for programs.
func (r *Report) slashed(file string) string { return filepath.ToSlash(r.rel(file)) }

// at returns "folder/file.go:12".
func (r *Report) at(p token.Position) string { return fmt.Sprintf("%s:%d", r.rel(p.Filename), p.Line) }
