package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// A package that can't matter has its answer before what analysing takes is
// initialised.
func TestEarly(t *testing.T) {
	tool, err := exec.LookPath("oauthvet")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	cfg, err := json.Marshal(map[string]any{"Dir": filepath.Join(runtime.GOROOT(), "src", "fmt"), "VetxOutput": filepath.Join(dir, "vet.out")})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "vet.cfg")
	if err := os.WriteFile(file, cfg, 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(tool, "-json", file)
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1", "GOROOT="+runtime.GOROOT())
	trace, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, trace)
	}
	if _, err := os.Stat(filepath.Join(dir, "vet.out")); err != nil {
		t.Error("there is no answer")
	}
	if !strings.Contains(string(trace), "init encoding/json ") {
		t.Fatalf("no trace of initialisation: %s", trace)
	}
	for _, late := range []string{"go/types", "regexp", "golang.org/x/tools/go/ssa", "go.yaml.in/yaml/v3", "github.com/oauthvet/oauthvet/analyzer"} {
		if strings.Contains(string(trace), "init "+late+" ") {
			t.Errorf("%s was initialised first:\n%s", late, trace)
		}
	}
}
