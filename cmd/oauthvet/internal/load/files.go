package load

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ByModule turns names of Go files into queries for the packages that they are
// part of: one for each module, and none for what "./..." leaves out (folders
// named testdata or vendor, or beginning with a dot or an underscore). Relative
// names begin in dir. Hooks name files, and files of several modules at once.
func ByModule(dir string, files []string) ([]Query, []Problem) {
	patterns := make(map[string][]string) // by the module's folder
	var problems []Problem
	for _, name := range files {
		file := name
		if !filepath.IsAbs(file) {
			file = filepath.Join(dir, file)
		}
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
		if err != nil || leftOut(rel) {
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
		queries = append(queries, Query{Dir: root, Patterns: list, Files: true})
	}
	slices.SortFunc(queries, func(a, b Query) int { return strings.Compare(a.Dir, b.Dir) })
	return queries, problems
}

// leftOut reports whether wildcards don't match packages in the folder.
func leftOut(rel string) bool {
	return slices.ContainsFunc(strings.Split(filepath.ToSlash(rel), "/"), func(name string) bool {
		return name == "testdata" || name == "vendor" || strings.HasPrefix(name, "_") ||
			strings.HasPrefix(name, ".") && name != "."
	})
}
