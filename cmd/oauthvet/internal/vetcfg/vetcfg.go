// Package vetcfg reads the .cfg files with which the go command tells a vet tool of
// one package.
package vetcfg

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
)

// A Unit is what the go command asks for: one package, compiled one way. The
// fields are those of unitchecker.Config that oauthvet needs.
type Unit struct {
	Dir          string            // of the package
	ImportPath   string            // without a test variant's suffix
	GoFiles      []string          // absolute, after cgo
	IgnoredFiles []string          // excluded by build constraints; test files too
	ImportMap    map[string]string // from the path in the source to the package's
	PackageFile  json.RawMessage   // export data of all dependencies, by path
	PackageVetx  map[string]string // facts of the direct imports
	VetxOnly     bool              // report nothing, export facts
	VetxOutput   string            // where the facts go
	Stdout       string            // the file that takes what is printed, or empty

	Path string `json:"-"` // of the .cfg file
	Text []byte `json:"-"` // all of it
}

// Read reads a .cfg file.
func Read(path string) (*Unit, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	u := &Unit{Path: path, Text: data}
	if err := json.Unmarshal(data, u); err != nil {
		return nil, fmt.Errorf("%s: %v", path, err)
	}
	return u, nil
}

// Finish answers for the unit without analysing it: there are no facts. The
// go command caches an answer only if the file exists, even if it is empty.
func (u *Unit) Finish() error {
	if u.VetxOutput == "" {
		return nil
	}
	return os.WriteFile(u.VetxOutput, nil, 0o666)
}

// DropTests removes the test files from the unit, which the user did not ask for,
// and reports whether it has any. It may be left without files.
func (u *Unit) DropTests() bool {
	n := len(u.GoFiles)
	u.GoFiles = slices.DeleteFunc(u.GoFiles, func(file string) bool { return strings.HasSuffix(file, "_test.go") })
	return len(u.GoFiles) < n
}

// Recompiled reports whether the package is compiled once more for the test of one
// that it imports; only that test imports it then.
func (u *Unit) Recompiled(getenv func(string) string) bool {
	return u.VetxOnly && strings.Contains(getenv("TOOLEXEC_IMPORTPATH"), " [")
}

// ForTests reports whether the unit is there for tests alone, which the user did
// not ask for: it has no files left, or is [Unit.Recompiled].
func (u *Unit) ForTests(getenv func(string) string) bool {
	return len(u.GoFiles) == 0 || u.Recompiled(getenv)
}

// ImportsFacts reports whether a direct import of the unit hands on facts. A file
// that can't be read may hold some.
func (u *Unit) ImportsFacts() bool {
	for _, file := range u.PackageVetx {
		if info, err := os.Stat(file); err != nil || info.Size() > 0 {
			return true
		}
	}
	return false
}

// Holds reports whether a source file of the unit is telling. One that can't be
// read is: the analysis says why.
func (u *Unit) Holds(telling func(source []byte) bool) bool {
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
