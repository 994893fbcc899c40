package vetunit

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A unit is what the go command asks for: one package, compiled one way. The
// fields are those of unitchecker.Config that this package needs.
type unit struct {
	Dir          string            // of the package
	ImportPath   string            // without a test variant's suffix
	GoFiles      []string          // absolute, after cgo
	IgnoredFiles []string          // excluded by build constraints; test files too
	ImportMap    map[string]string // from the path in the source to the package's
	PackageFile  map[string]string // export data of all dependencies
	PackageVetx  map[string]string // facts of the direct imports
	VetxOnly     bool              // report nothing, export facts
	VetxOutput   string            // where the facts go

	path   string                     // of the .cfg file
	fields map[string]json.RawMessage // everything in it
}

func readUnit(path string) (*unit, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	u := &unit{path: path}
	if err := json.Unmarshal(data, u); err != nil {
		return nil, fmt.Errorf("%s: %v", path, err)
	}
	if err := json.Unmarshal(data, &u.fields); err != nil {
		return nil, fmt.Errorf("%s: %v", path, err)
	}
	return u, nil
}

// finish answers for the unit without analysing it: there are no facts. The
// go command caches an answer only if the file exists, even if it is empty.
func (u *unit) finish() error {
	if u.VetxOutput == "" {
		return nil
	}
	return os.WriteFile(u.VetxOutput, nil, 0o666)
}

// reporting writes a copy of the .cfg file that asks for a report too, beside
// the original, and returns its path. The go command removes the folder.
func (u *unit) reporting() (string, error) {
	u.fields["VetxOnly"] = json.RawMessage("false")
	data, err := json.Marshal(u.fields)
	if err != nil {
		return "", err
	}
	path := strings.TrimSuffix(u.path, ".cfg") + ".report.cfg"
	return path, os.WriteFile(path, data, 0o666)
}

// imports reports whether the unit imports a package that has export data.
func (u *unit) imports() bool {
	for _, path := range u.ImportMap {
		if path != "unsafe" && path != "C" {
			return true
		}
	}
	return false
}

// hasFacts reports whether a direct import exports facts. No facts at all are
// an empty file.
func (u *unit) hasFacts() bool {
	for _, path := range u.PackageVetx {
		if info, err := os.Stat(path); err != nil || info.Size() > 0 {
			return true
		}
	}
	return false
}

// matters reports whether a source file of the unit matters by its bytes. A
// file that can't be read does: the analysis says why.
func (u *unit) matters(telling func(source []byte) bool) bool {
	for _, file := range u.GoFiles {
		source, err := os.ReadFile(file)
		if err != nil || telling(source) {
			return true
		}
	}
	return false
}

// onlyTests reports whether all files of the unit are test files: it is an
// external test, which no package imports.
func (u *unit) onlyTests() bool {
	for _, file := range u.GoFiles {
		if !strings.HasSuffix(file, "_test.go") {
			return false
		}
	}
	return true
}

// below reports whether the unit's directory is dir or in it.
func (u *unit) below(dir string) bool {
	if dir == "" {
		return false
	}
	rel, err := filepath.Rel(dir, u.Dir)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
