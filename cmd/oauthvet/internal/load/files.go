package load

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ByModule turns names of Go files into queries for the packages that they are
// part of: one for each module, and none for what "./..." leaves out (folders
// named testdata or vendor, or beginning with a dot or an underscore). Relative
// names begin in dir. Hooks name files, and files of several modules at once.
func ByModule(ctx context.Context, dir string, env, files []string) ([]Query, []Problem) {
	patterns := make(map[string][]string) // by the module's folder
	var problems []Problem
	for _, name := range files {
		file := absolute(dir, name)
		if _, err := os.Stat(file); err != nil {
			problems = append(problems, Problem{Package: name, Text: "no such file"})
			continue
		}
		folder := filepath.Dir(file)
		root := Above(folder, "go.mod")
		if root == "" {
			problems = append(problems, Problem{Package: name,
				Text: "no go.mod in its folder or above: oauthvet needs a module to find what the file imports"})
			continue
		}
		rel, err := filepath.Rel(root, folder)
		if err != nil || slices.ContainsFunc(strings.Split(filepath.ToSlash(rel), "/"), leftOut) {
			continue
		}
		pattern := "."
		if rel != "." {
			pattern = "./" + filepath.ToSlash(rel)
		}
		if !slices.Contains(patterns[root], pattern) {
			patterns[root] = append(patterns[root], pattern)
		}
	}
	var queries []Query
	for root, list := range patterns {
		slices.Sort(list)
		queries = append(queries, Query{Dir: root, Env: moduleEnv(ctx, root, env), Patterns: list, Derived: true})
	}
	slices.SortFunc(queries, func(a, b Query) int { return strings.Compare(a.Dir, b.Dir) })
	return queries, problems
}

// Changed returns names of Go files that stand for the packages of which files
// changed. Names are as version control lists them: of files of all kinds, and
// of files that are gone, whose package is another one since. What is left of
// such a package stands for it, if anything is.
func Changed(dir string, names []string) []string {
	var files []string
	for _, name := range names {
		if !strings.HasSuffix(name, ".go") {
			continue
		}
		if _, err := os.Stat(absolute(dir, name)); err != nil {
			if name = goFileBeside(dir, name); name == "" {
				continue
			}
		}
		files = append(files, name)
	}
	return files
}

// goFileBeside returns the name of a Go file in the folder of another, or "".
func goFileBeside(dir, name string) string {
	entries, err := os.ReadDir(filepath.Dir(absolute(dir, name)))
	if err != nil {
		return "" // the folder is gone too
	}
	for _, entry := range entries {
		if !entry.IsDir() && strings.HasSuffix(entry.Name(), ".go") && !leftOut(entry.Name()) {
			return filepath.Join(filepath.Dir(name), entry.Name())
		}
	}
	return ""
}

// Modules returns a query for all packages of each module in dir and below it.
// If dir is in the midst of a module, that one counts from there on.
func Modules(ctx context.Context, dir string, env []string) ([]Query, []Problem) {
	var roots []string
	err := filepath.WalkDir(dir, func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && file != dir && leftOut(d.Name()):
			return filepath.SkipDir
		case !d.IsDir() && d.Name() == "go.mod":
			roots = append(roots, filepath.Dir(file))
		}
		return nil
	})
	if err != nil {
		return nil, []Problem{{Package: "-modules", Text: err.Error()}}
	}
	if !slices.Contains(roots, dir) && Above(dir, "go.mod") != "" {
		roots = append(roots, dir)
	}
	if len(roots) == 0 {
		return nil, []Problem{{Package: "-modules", Text: "no go.mod in this folder, above or below: name the folder of the modules with -C"}}
	}
	slices.Sort(roots)
	var queries []Query
	for _, root := range roots {
		queries = append(queries, Query{Dir: root, Env: moduleEnv(ctx, root, env), Patterns: []string{"./..."}, Derived: true})
	}
	return queries, nil
}

func absolute(dir, name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(dir, name)
}

// leftOut reports whether wildcards don't match packages in a folder of that
// name, nor in those below.
func leftOut(name string) bool {
	return name == "testdata" || name == "vendor" || strings.HasPrefix(name, "_") ||
		strings.HasPrefix(name, ".") && name != "."
}
