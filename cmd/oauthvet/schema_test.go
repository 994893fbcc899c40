package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// schemas are the schemas that transcripts compare documents with.
var schemas = map[string]string{
	"json":     filepath.Join("internal", "render", "report.schema.json"),
	"clients":  filepath.Join("internal", "render", "clients.schema.json"),
	"diagnose": filepath.Join("internal", "diagnosis", "diagnosis.schema.json"),
	"sarif":    filepath.Join("..", "..", "testdata", "schema", "sarif-schema-2.1.0.json"),
}

// valid is the command "valid SCHEMA FILE" of transcripts, where the file may be
// stdout. It runs a module of its own; where that can't be built, for want of a
// network, the document is not compared, except in CI.
func valid(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 || schemas[args[0]] == "" {
		ts.Fatalf("usage: valid json|clients|diagnose|sarif FILE")
	}
	schema, err := filepath.Abs(schemas[args[0]])
	ts.Check(err)
	cmd := exec.Command("go", "run", ".", schema)
	cmd.Dir = filepath.Join("..", "..", "testdata", "schema")
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=readonly")
	cmd.Stdin = strings.NewReader(ts.ReadFile(args[1]))
	out, err := cmd.CombinedOutput()
	switch {
	case err != nil && !strings.Contains(string(out), "validate:") && os.Getenv("CI") != "true":
		ts.Logf("not compared: %s", out)
	case err != nil && !neg:
		ts.Fatalf("%s: %s", args[1], out)
	case err == nil && neg:
		ts.Fatalf("%s is valid", args[1])
	}
}
