package load

import (
	"context"
	"encoding/json"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

// A listed package is one entry of "go list -json". ImportPath is unique: the
// variant of q that is compiled for p's test is "q [p.test]".
type listed struct {
	ImportPath        string
	Dir, Name         string
	GoFiles, CgoFiles []string
	CompiledGoFiles   []string // only with -compiled
	Export            string   // only with -export
	Imports           []string // as ImportPath of other entries
	ImportMap         map[string]string
	ForTest           string
	DepOnly, Standard bool
	Module            *packages.Module
	Error             *listError
	DepsErrors        []*listError
}

type listError struct {
	ImportStack []string
	Pos, Err    string
}

// fields are what is asked of the go command: each one that is left out saves
// it work.
const (
	graphFields    = "ImportPath,Dir,Name,GoFiles,CgoFiles,Imports,ImportMap,ForTest,DepOnly,Standard,Module,Error,DepsErrors"
	exportFields   = "ImportPath,Export,Error,DepsErrors"
	compiledFields = "ImportPath,CompiledGoFiles,Imports,ImportMap,Error,DepsErrors"
)

// path returns the import path without a variant's suffix.
func (p *listed) path() string {
	path, _, _ := strings.Cut(p.ImportPath, " [")
	return path
}

// sources returns the files that the programmer wrote.
func (p *listed) sources() []string { return p.abs(p.GoFiles, p.CgoFiles) }

// abs returns the absolute names of files, which are relative to the package's
// directory unless the go command generated them.
func (p *listed) abs(lists ...[]string) []string {
	var files []string
	for _, file := range slices.Concat(lists...) {
		if !filepath.IsAbs(file) {
			file = filepath.Join(p.Dir, file)
		}
		files = append(files, file)
	}
	return files
}

// foreign reports whether the package belongs to a module that is downloaded, or
// was before it came into a vendor folder.
func (p *listed) foreign() bool {
	m := p.Module
	return m != nil && !m.Main && (m.Replace == nil || m.Replace.Version != "")
}

// testMain reports whether the package is the main package that the go command
// generates for a test.
func (p *listed) testMain() bool {
	return p.Name == "main" && strings.HasSuffix(p.ImportPath, ".test") &&
		len(p.GoFiles) > 0 && filepath.IsAbs(p.GoFiles[0])
}

// resolve returns the entry that an import in the package's sources means.
func (p *listed) resolve(path string) string {
	if id, ok := p.ImportMap[path]; ok {
		return id
	}
	return path
}

// list runs "go list -e" and returns its entries, dependencies first with
// -deps, and its warnings.
func (g *goCommand) list(ctx context.Context, fields string, flags, patterns []string) ([]*listed, string, error) {
	// Types don't depend on a profile (which would have everything compiled
	// anew) nor on the state of a repository.
	args := []string{"list", "-e", "-pgo=off", "-buildvcs=false", "-json=" + fields}
	args = append(args, flags...)
	args = append(args, "--")
	args = append(args, patterns...)
	var entries []*listed
	warnings, err := g.run(ctx, func(r io.Reader) error {
		for d := json.NewDecoder(r); ; {
			p := new(listed)
			switch err := d.Decode(p); err {
			case nil:
				entries = append(entries, p)
			case io.EOF:
				return nil
			default:
				return err
			}
		}
	}, args...)
	return entries, warnings, err
}

// matchless returns the patterns of which the go command warned that they
// match nothing.
func matchless(warnings string) []string {
	var patterns []string
	for line := range strings.Lines(warnings) {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), `go: warning: "`); ok {
			if pattern, ok := strings.CutSuffix(rest, `" matched no packages`); ok {
				patterns = append(patterns, pattern)
			}
		}
	}
	return patterns
}
