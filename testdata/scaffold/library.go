package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

// A step is a go command in a folder of the repository.
type step struct {
	dir  string
	args []string
}

// enters are the commands that enter the rows of all libraries where other parts of
// the repository need them, and look them up in the libraries themselves. The
// packages are listed before their module is required.
func enters(module, version string) []step {
	return []step{
		{".", []string{"test", "./analyzer/internal/site", "-run", "^TestRows$", "-imports"}},
		{proof, []string{"get", module + "@" + version}},
		{proof, []string{"mod", "tidy"}},
		{".", []string{"test", "./analyzer/internal/catalog", "-run", "^TestBuiltinTelling$", "-update"}},
		{".", []string{"test", "./analyzer/internal/site", "-run", "^TestRows$"}},
	}
}

const (
	// proof is the module that requires all libraries.
	proof = "testdata/catalog"
	// lib is the folder of the catalogue.
	lib = "analyzer/internal/catalog/lib"
)

// library makes the file of a library, unless it is there, and enters its rows.
func library(root, query, name string, out io.Writer) error {
	m, err := download(root, query)
	if err != nil {
		return err
	}
	if name == "" {
		name = fileName(m.Path)
	}
	file := path.Join(lib, name+".txt")
	text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(file)))
	switch {
	case os.IsNotExist(err):
		rows, err := suggest(m)
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			fmt.Fprintf(out, "no name in %s suggests a row: write them into %s, and run this again\n", m.Path, file)
		}
		edits := changes{root: root}
		edits.write(file, fmt.Sprintf("# module %s %s\n%s", m.Path, m.Version, strings.Join(rows, "")))
		if err := edits.apply(out); err != nil || len(rows) == 0 {
			return err
		}
	case err != nil:
		return err
	case !strings.HasPrefix(string(text), "# module "+m.Path+" "+m.Version+"\n"):
		head, _, _ := strings.Cut(string(text), "\n")
		return fmt.Errorf("%s begins with %q, which is not %s %s: change the head line, or name another file with -name", file, head, m.Path, m.Version)
	}
	for _, s := range enters(m.Path, m.Version) {
		fmt.Fprintf(out, "%s: go %s\n", s.dir, strings.Join(s.args, " "))
		if _, err := goCommand(filepath.Join(root, s.dir), s.args...); err != nil {
			return err
		}
	}
	return nil
}

// A module is what go mod download says of one.
type module struct{ Path, Version, Dir string }

// download fetches a module; without a version, the latest.
func download(root, query string) (m module, err error) {
	if !strings.Contains(query, "@") {
		query += "@latest"
	}
	text, err := goCommand(filepath.Join(root, proof), "mod", "download", "-json", query)
	if err != nil {
		return m, err
	}
	return m, json.Unmarshal(text, &m)
}

// goCommand runs the go command and returns what it prints. An error has its words.
func goCommand(dir string, args ...string) ([]byte, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return nil, fmt.Errorf("go %s, in %s: %w\n%s%s", strings.Join(args, " "), dir, err, stdout.Bytes(), stderr.Bytes())
	}
	return stdout.Bytes(), nil
}

var majorVersion = regexp.MustCompile(`^v[0-9]+$`)

// fileName is the name for a module's file: its last word that is no version.
//
//	github.com/zmb3/spotify/v2    spotify
//	gopkg.in/auth0.v5             auth0
func fileName(module string) string {
	dir, last := path.Split(module)
	if majorVersion.MatchString(last) {
		last = path.Base(dir)
	}
	last, _, _ = strings.Cut(last, ".v")
	return strings.TrimPrefix(strings.TrimSuffix(last, "-go"), "go-")
}
