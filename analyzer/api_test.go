package analyzer_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest"
)

var update = flag.Bool("update", false, "rewrite testdata/api.txt")

// The public API is what testdata/api.txt says. A change of it is a decision:
// run the test with -update and look at the difference.
func TestAPI(t *testing.T) {
	root, err := ruletest.Root()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "doc", "-all", "./analyzer")
	cmd.Dir = root
	got, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(got), "internal/") {
		t.Error("a type of an internal package is part of the API")
	}
	golden := filepath.Join("testdata", "api.txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("the API is not that of %s; if it should be, run go test ./analyzer -run TestAPI -update\n%s", golden, got)
	}
}
