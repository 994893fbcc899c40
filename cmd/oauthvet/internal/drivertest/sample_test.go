package drivertest

import (
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
)

// root is the root of the repository.
var root = filepath.Join("..", "..", "..", "..")

// A finding is what drivers have to agree on.
type finding struct {
	File    string // from the root of the sample, with slashes
	Line    int
	Rule    string
	Message string
}

// copySample copies the sample, and the stub that stands for a library of it, to
// a folder of the test's own and returns the root of its module.
func copySample(t *testing.T) string {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, tree := range []string{"sample", "stubs/src/golang.org/x/oauth2"} {
		if err := os.CopyFS(filepath.Join(dir, tree), os.DirFS(filepath.Join(root, "testdata", tree))); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "sample")
}

// place returns a file as findings have it.
func place(t *testing.T, dir, file string) string {
	t.Helper()
	if !filepath.IsAbs(file) {
		return filepath.ToSlash(file)
	}
	rel, err := filepath.Rel(dir, file)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.ToSlash(rel)
}

// offline is the environment of drivers: the sample needs no network.
func offline(more ...string) []string {
	return append(append(os.Environ(), "GOFLAGS=", "GOPROXY=off", "GOWORK=off", "GOTOOLCHAIN=local"), more...)
}

// command returns the path of the command, which is built once.
func command(t *testing.T) string {
	t.Helper()
	path, err := buildCommand()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

var buildCommand = sync.OnceValues(func() (string, error) {
	path := filepath.Join(bin, "oauthvet"+exe)
	cmd := exec.Command("go", "build", "-o", path, "./cmd/oauthvet")
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", &buildError{string(out), err}
	}
	return path, nil
})

// A buildError is a failed build with what the go command says.
type buildError struct {
	output string
	err    error
}

func (e *buildError) Error() string { return e.err.Error() + "\n" + e.output }

// bin is where the tests build programs.
var bin string

// exe is what names of programs end with.
var exe = map[bool]string{true: ".exe"}[runtime.GOOS == "windows"]

func TestMain(m *testing.M) {
	var err error
	if bin, err = os.MkdirTemp("", "drivertest"); err != nil {
		log.Fatal(err)
	}
	code := m.Run()
	os.RemoveAll(bin)
	os.Exit(code)
}

// replace changes a text in a file of the sample, which must be there.
func replace(t *testing.T, file, old, new string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), old) {
		t.Fatalf("%s has no %q", file, old)
	}
	write(t, file, strings.Replace(string(data), old, new, 1))
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
