package drivertest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
)

// golangciLint returns the path of a golangci-lint that has the plugin, or why
// there is none here.
//
// Building it takes minutes, so the program is kept in the user's cache folder,
// by the content of all that it is made of.
func golangciLint(t *testing.T) (path, why string) {
	t.Helper()
	if testing.Short() {
		return "", "golangci-lint is not built with -short"
	}
	host, err := buildHost()
	if err != nil {
		t.Fatal(err)
	}
	return host.path, host.why
}

// needGolangciLint is golangciLint for tests about nothing else.
func needGolangciLint(t *testing.T) string {
	t.Helper()
	path, why := golangciLint(t)
	if path == "" {
		t.Skip(why)
	}
	return path
}

type host struct{ path, why string }

// hostDir is the module of the program.
var hostDir = filepath.Join(root, "testdata", "golangci")

var buildHost = sync.OnceValues(func() (host, error) {
	key, err := hostKey()
	if err != nil {
		return host{}, err
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return host{}, err
	}
	dir := filepath.Join(cache, "oauthvet-ci")
	path := filepath.Join(dir, "golangci-lint-"+key+exe)
	if os.Chtimes(path, time.Now(), time.Now()) == nil { // it is there, and in use
		return host{path: path}, nil
	}
	if out, err := hostCommand("list", "-deps", "-f", "{{/* nothing */}}", ".").CombinedOutput(); err != nil {
		switch {
		case strings.Contains(string(out), "requires go >="):
			return host{why: "golangci-lint needs a newer Go than " + runtime.Version()}, nil
		case unreachable.Match(out) && os.Getenv("CI") != "true":
			return host{why: "the modules of golangci-lint can't be downloaded here"}, nil
		}
		return host{}, &buildError{string(out), err}
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return host{}, err
	}
	removeOld(dir)
	built := filepath.Join(bin, "golangci-lint"+exe)
	if out, err := hostCommand("build", "-ldflags=-s -w", "-o", built, ".").CombinedOutput(); err != nil {
		return host{}, &buildError{string(out), err}
	}
	return host{path: path}, install(built, path)
})

// unreachable matches what the go command says when it reaches no proxy.
var unreachable = regexp.MustCompile(`dial tcp|no such host|i/o timeout|connection refused|network is unreachable|TLS handshake timeout|GOPROXY=off`)

func hostCommand(args ...string) *exec.Cmd {
	cmd := exec.Command("go", args...)
	cmd.Dir = hostDir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=readonly", "CGO_ENABLED=0")
	return cmd
}

// install puts a program where other processes may look for it: it appears
// there whole.
func install(built, path string) error {
	data, err := os.ReadFile(built)
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(path), "new")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err := f.Write(data); err != nil {
		f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Chmod(f.Name(), 0o755); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// removeOld removes programs that were not used for a day.
func removeOld(dir string) {
	old, _ := filepath.Glob(filepath.Join(dir, "golangci-lint-*"))
	for _, path := range old {
		if info, err := os.Stat(path); err == nil && time.Since(info.ModTime()) > 24*time.Hour {
			os.Remove(path)
		}
	}
}

// hostKey is a hash of what the program is made of: versions and sources.
func hostKey() (string, error) {
	h := sha256.New()
	fmt.Fprintln(h, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	add := func(path string) error {
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(root, path)
		fmt.Fprintf(h, "%s %d\n", filepath.ToSlash(rel), len(data))
		h.Write(data)
		return err
	}
	for _, name := range []string{"go.mod", "go.sum", "main.go"} {
		if err := add(filepath.Join(hostDir, name)); err != nil {
			return "", err
		}
	}
	for _, tree := range []string{"go.mod", "internal", "analyzer"} {
		err := filepath.WalkDir(filepath.Join(root, tree), func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && d.Name() == "testdata":
				return filepath.SkipDir
			case d.IsDir() || strings.HasSuffix(path, "_test.go"):
				return nil
			}
			return add(path)
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:10]), nil
}
