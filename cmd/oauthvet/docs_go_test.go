package main

import (
	"bytes"
	"encoding/json"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// checkGo type-checks a block of Go. Statements and declarations alone are from
// a program of the test data, or get what they lack.
func checkGo(t *testing.T, b *block) {
	if formatted, err := format.Source([]byte(b.text)); err != nil || !bytes.Equal(formatted, []byte(b.text)) {
		t.Errorf("it is not as gofmt has it: %v", err)
	}
	if testing.Short() {
		t.Skip("runs the go command")
	}
	switch {
	case fromExample(t, b.text):
	case strings.HasPrefix(b.text, "package "):
		vetInModule(t, b.text)
	default:
		source := "package p\n\n" + b.text
		if strings.Contains(b.text, "oauth2.") {
			source = "package p\n\nimport \"golang.org/x/oauth2\"\n\n" + b.text
		}
		vetWithLibrary(t, source)
	}
}

// fromExample reports whether the lines of a block stand in the example, but for
// their indentation.
func fromExample(t *testing.T, text string) bool {
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "example", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no example: %v", err)
	}
	plain := func(source string) string {
		var lines []string
		for line := range strings.Lines(source) {
			lines = append(lines, strings.TrimSpace(line))
		}
		return strings.Join(lines, "\n")
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(plain(string(source)), plain(text)) {
			return true
		}
	}
	return false
}

// vetInModule compiles a file as a package of this module, in a folder that
// does not exist.
func vetInModule(t *testing.T, source string) {
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	file, overlay := filepath.Join(dir, "x.go"), filepath.Join(dir, "overlay.json")
	data, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(root, "document", "x.go"): file}})
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{file: []byte(source), overlay: data} {
		if err := os.WriteFile(name, content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	// Go list compiles and does not link.
	vet(t, root, "list", "-export", "-overlay="+overlay, "./document")
}

// vetWithLibrary compiles a file as a module that requires the example's oauth2.
func vetWithLibrary(t *testing.T, source string) {
	if _, err := parser.ParseFile(token.NewFileSet(), "x.go", source, 0); err != nil {
		t.Fatal(err)
	}
	library, err := filepath.Abs(filepath.Join("..", "..", "testdata", "example", "oauth2"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, content := range map[string]string{
		"x.go":   source,
		"go.mod": "module example.com/m\n\ngo 1.25.0\n\nrequire golang.org/x/oauth2 v0.37.0\n\nreplace golang.org/x/oauth2 => " + filepath.ToSlash(library) + "\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	vet(t, dir, "vet", ".")
}

func vet(t *testing.T, dir string, args ...string) {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("go %s: %v\n%s", args[0], err, out)
	}
}
