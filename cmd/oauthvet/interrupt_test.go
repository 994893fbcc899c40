//go:build unix

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// Whoever interrupts a run finds everything as it was: no half a report, no
// changed file, nothing beside them.
func TestInterrupt(t *testing.T) {
	tool, err := exec.LookPath("oauthvet")
	if err != nil {
		t.Fatal(err)
	}
	realGo, err := exec.LookPath("go")
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	// A go command that says when it is asked for packages, and answers late.
	slow := "#!/bin/sh\ncase $1 in\nlist) echo >" + filepath.Join(bin, "asked") + "; exec sleep 60 ;;\nesac\nexec " + realGo + " \"$@\"\n"
	if err := os.WriteFile(filepath.Join(bin, "go"), []byte(slow), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"-o", "report.json", "-json", "./..."}, {"-fix", "./..."}, {"-write-baseline", "known", "./..."}, {"-format=sarif", "./..."},
	} {
		dir := writeModule(t, map[string]string{"p": strings.Replace(oddPackages()["names"], "package names", "package p", 1)})
		if err := os.WriteFile(filepath.Join(dir, "report.json"), []byte("old\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		before := everyFile(t, dir)
		cmd := exec.Command(tool, args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"), "GOWORK=off")
		var stdout, stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = &stdout, &stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		waitFor(t, filepath.Join(bin, "asked"))
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		_ = cmd.Wait()
		if code := cmd.ProcessState.ExitCode(); code != 2 || stdout.Len() > 0 || !strings.Contains(stderr.String(), "oauthvet: interrupted\n") {
			t.Errorf("%q: exit code %d, stdout %q, stderr %q", args, code, &stdout, &stderr)
		}
		if after := everyFile(t, dir); !slices.Equal(after, before) {
			t.Errorf("%q: before\n%q, after\n%q", args, before, after)
		}
	}
}

// everyFile returns the names and contents of all files.
func everyFile(t *testing.T, dir string) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		all = append(all, name+": "+string(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// waitFor waits for a file, and removes it.
func waitFor(t *testing.T, name string) {
	t.Helper()
	for range 3000 {
		if os.Remove(name) == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("nobody made %s", name)
}
