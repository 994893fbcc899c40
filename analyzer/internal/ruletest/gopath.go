package ruletest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// gopath makes dir a GOPATH that holds copies of some source trees. A later
// tree may add to the packages of an earlier one, not replace their files.
func gopath(dir string, trees ...string) error {
	for _, tree := range trees {
		if err := os.CopyFS(filepath.Join(dir, "src"), os.DirFS(tree)); err != nil {
			return fmt.Errorf("copy %s: %w", tree, err)
		}
	}
	return nil
}

// dataPackages returns the packages below a folder of test data, sorted, as
// import paths.
func dataPackages(data string) ([]string, error) {
	var pkgs []string
	err := fs.WalkDir(os.DirFS(data), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if !d.IsDir() && strings.HasSuffix(name, ".go") {
			if pkg := path.Dir(name); !slices.Contains(pkgs, pkg) {
				pkgs = append(pkgs, pkg)
			}
		}
		return nil
	})
	if err == nil && len(pkgs) == 0 {
		err = errors.New("no packages in " + data)
	}
	slices.Sort(pkgs)
	return pkgs, err
}

// wants reports whether a file of the package expects a finding.
func wants(data, pkg string) (bool, error) {
	lines, err := grep(data, pkg, "// want ")
	return len(lines) > 0, err
}

// flags returns the flags that the files of a package set.
func flags(data, pkg string) ([]string, error) {
	lines, err := grep(data, pkg, "//ruletest: ")
	for i, line := range lines {
		_, after, _ := strings.Cut(line, "//ruletest: ")
		lines[i] = strings.TrimSpace(after)
	}
	return lines, err
}

// grep returns the lines of a package's Go files that hold text.
func grep(data, pkg, text string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(data, filepath.FromSlash(pkg), "*.go"))
	if err != nil {
		return nil, err
	}
	var found []string
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(string(source)) {
			if strings.Contains(line, text) {
				found = append(found, line)
			}
		}
	}
	return found, nil
}
