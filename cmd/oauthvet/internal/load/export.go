package load

import (
	"context"
	"os"
	"slices"
	"strings"

	"golang.org/x/tools/go/gcexportdata"
)

// runCgo fills in the files that cgo generates for packages that use it, and
// adds what these import.
func (r *run) runCgo(ctx context.Context, cmd *goCommand, flags []string, imported map[string]bool) error {
	users := make(map[string][]*listed) // the package and its variants
	var paths []string
	for _, s := range r.order {
		if path := s.listed.path(); len(s.listed.CgoFiles) > 0 {
			users[path] = append(users[path], s.listed)
			paths = append(paths, path)
		}
	}
	if len(paths) == 0 {
		return nil
	}
	slices.Sort(paths)
	entries, _, err := cmd.list(ctx, compiledFields, append(slices.Clip(flags), "-compiled"), slices.Compact(paths))
	if err != nil {
		return err
	}
	for _, e := range entries {
		if len(e.CompiledGoFiles) == 0 {
			r.failed[e.ImportPath] = whyNotBuilt(e)
		}
		for _, p := range users[e.ImportPath] {
			p.CompiledGoFiles = e.CompiledGoFiles
		}
		for _, path := range e.Imports {
			if q := r.graph.byPath[path]; path != "C" && path != "unsafe" && (q == nil || r.sources[q] == nil) {
				imported[path] = true
			}
		}
	}
	return nil
}

// readExports has the go command compile the packages, which finds most of them
// in its cache, and reads what they export.
func (r *run) readExports(ctx context.Context, cmd *goCommand, flags []string, imported map[string]bool) error {
	if len(imported) == 0 {
		return nil
	}
	var paths []string
	for path := range imported {
		paths = append(paths, path)
	}
	slices.Sort(paths)
	for some := range slices.Chunk(paths, mostPaths) {
		entries, _, err := cmd.list(ctx, exportFields, append(slices.Clip(flags), "-export"), some)
		if err != nil {
			return err
		}
		for _, e := range entries {
			if e.Export == "" {
				r.failed[e.ImportPath] = whyNotBuilt(e)
			} else if err := r.readExport(e); err != nil {
				r.failed[e.ImportPath] = &buildError{e.ImportPath, err.Error()}
			}
		}
	}
	return nil
}

// mostPaths is how many import paths fit on a command line, on Windows too.
const mostPaths = 300

// A buildError is why the go command could not build a package.
type buildError struct {
	culprit string // the package itself, or one that it needs
	text    string
}

func (e *buildError) Error() string { return e.text }

// whyNotBuilt returns the error of a package that the go command could not
// build.
func whyNotBuilt(e *listed) *buildError {
	err := &buildError{culprit: e.ImportPath, text: "it does not build"}
	if e.Error != nil {
		err.text = e.Error.Err
	} else if len(e.DepsErrors) > 0 {
		err.text = e.DepsErrors[0].Err
	}
	// A compiler's output is headed by the package that it speaks of.
	if head, _, ok := strings.Cut(err.text, "\n"); ok && strings.HasPrefix(head, "# ") {
		err.culprit, _, _ = strings.Cut(strings.TrimPrefix(head, "# "), " ")
	}
	return err
}

func (r *run) readExport(e *listed) (err error) {
	file, err := os.Open(e.Export)
	if err != nil {
		return err
	}
	defer file.Close()
	data, err := gcexportdata.NewReader(file)
	if err != nil {
		return err
	}
	_, err = gcexportdata.Read(data, r.fset, r.exports, e.ImportPath)
	return err
}
