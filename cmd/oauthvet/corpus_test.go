package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// corpusCommand runs the go command in testdata/corpus.
func corpusCommand(args ...string) *exec.Cmd {
	cmd := exec.Command("go", args...)
	cmd.Dir = filepath.Join("..", "..", "testdata", "corpus")
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=readonly")
	return cmd
}

// The program that scores labelled places has tests of its own: it counts right,
// and analyzer/guide/accuracy.md is what it writes.
func TestCorpusProgram(t *testing.T) {
	if out, err := corpusCommand("test", ".").CombinedOutput(); err != nil {
		t.Errorf("go test in testdata/corpus: %v\n%s", err, out)
	}
}

// notThere matches how the scorer names a module that it can't have.
var notThere = regexp.MustCompile(`can't be downloaded|dial tcp|no such host|i/o timeout|module lookup disabled`)

// No figure of accuracy.md gets worse, on labels of a few small modules.
func TestCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("the corpus is not scored with -short")
	}
	if os.Getenv("CI") == "true" {
		t.Skip(".ci/run scores the corpus, and shows how")
	}
	tool, err := exec.LookPath("oauthvet")
	if err != nil {
		t.Fatal(err)
	}
	out, err := corpusCommand("run", ".", "-quick", "-tool", tool).CombinedOutput()
	switch {
	case err == nil:
		t.Logf("%s", out)
	case notThere.Match(out):
		t.Skipf("the corpus is not scored: its modules can't be downloaded here\n%s", out)
	default:
		t.Errorf("go run . -quick in testdata/corpus: %v\n%s", err, out)
	}
}
