package vetunit

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// mustReport reports whether a unit of which the go command wants facts only
// has to report all the same.
//
// The go command (1.26) keeps what a unit wrote under a key that doesn't hold
// VetxOnly: after "go vet ./a", where a imports b, "go vet ./b" replays b's
// empty output, exit code 0; the other way round, b's findings appear in a's
// run. What is reported must therefore depend on the unit alone. Every
// package of the user's own code reports, whether the run names it or not,
// with two exceptions: packages that are recompiled for another package's
// test, whose files a plain unit has too, and packages with tests inside,
// which "go vet" names only together with those tests.
func (u unit) mustReport(getenv func(string) string) bool {
	return u.VetxOnly && !u.Recompiled(getenv) && u.userCode(getenv) && !u.hasTestsInside()
}

// userCode reports whether the unit belongs to the modules that are being
// worked on. ModuleVersion doesn't tell: a module that a directory replaces
// has one, and has none if the same directory is part of a workspace.
func (u unit) userCode(getenv func(string) string) bool {
	if u.below(getenv("GOROOT")) || u.below(getenv("GOMODCACHE")) {
		return false
	}
	return !slices.Contains(strings.Split(filepath.ToSlash(u.Dir), "/"), "vendor")
}

// hasTestsInside reports whether the package has test files of its own name,
// which are not part of a unit that is asked for facts.
func (u unit) hasTestsInside() bool {
	entries, err := os.ReadDir(u.Dir)
	if err != nil {
		return false
	}
	for _, entry := range entries {
		name := entry.Name()
		file := filepath.Join(u.Dir, name)
		if !strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") ||
			slices.Contains(u.IgnoredFiles, file) {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.PackageClauseOnly)
		if err == nil && !strings.HasSuffix(f.Name.Name, "_test") {
			return true
		}
	}
	return false
}
