package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDebugging runs the example of debugging a question: what CONTRIBUTING.md shows is
// what it prints.
func TestDebugging(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the command")
	}
	line, want, _ := strings.Cut(find(t, "CONTRIBUTING.md", "console", "OAUTHVET_DEBUG").text, "\n")
	words := strings.Fields(strings.TrimPrefix(line, "$ "))
	cmd := exec.Command(words[1], words[2:]...)
	cmd.Dir, cmd.Env = filepath.Join("..", ".."), append(os.Environ(), words[0])
	var stderr strings.Builder
	cmd.Stderr = &stderr
	_ = cmd.Run() // it ends with 1: there are findings
	got, _, _ := strings.Cut(stderr.String(), "oauthvet: ")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s: %s", line, diff)
	}
}
