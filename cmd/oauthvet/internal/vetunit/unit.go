package vetunit

import (
	"bytes"
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
	PackageFile  json.RawMessage   // export data of all dependencies, by path
	PackageVetx  map[string]string // facts of the direct imports
	VetxOnly     bool              // report nothing, export facts
	VetxOutput   string            // where the facts go

	path string // of the .cfg file
	text []byte // all of it
}

func readUnit(path string) (*unit, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	u := &unit{path: path, text: data}
	if err := json.Unmarshal(data, u); err != nil {
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
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(u.text, &fields); err != nil {
		return "", err
	}
	fields["VetxOnly"] = json.RawMessage("false")
	data, err := json.Marshal(fields)
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

// matters reports whether a source file of the unit matters by its bytes. A
// file that can't be read does: the analysis says why.
func (u *unit) matters(telling func(source []byte) bool) bool {
	var source bytes.Buffer // one for all: memory that is touched for the first time is dear
	for _, file := range u.GoFiles {
		source.Reset()
		if err := read(file, &source); err != nil || telling(source.Bytes()) {
			return true
		}
	}
	return false
}

func read(file string, into *bytes.Buffer) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil {
		into.Grow(int(info.Size()) + bytes.MinRead)
	}
	_, err = into.ReadFrom(f)
	return err
}

// knowsTypes reports whether the go command says where the types of imports are.
func (u *unit) knowsTypes() bool {
	var files map[string]string
	return json.Unmarshal(u.PackageFile, &files) == nil && len(files) > 0
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
