package main

import (
	"encoding/json"
	"os"
	"slices"

	"github.com/rogpeppe/go-internal/testscript"
)

// applyEdits is the command "edits REPORT" of transcripts. It does what an editor
// does with a fix in JSON, and with all of them, from the end of a file to its
// beginning.
func applyEdits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: edits REPORT")
	}
	type edit struct {
		File       string
		Start, End int
		New        string
	}
	var report struct{ Findings []struct{ Edits []edit } }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &report))
	byFile := make(map[string][]edit)
	for _, f := range report.Findings {
		for _, e := range f.Edits {
			byFile[e.File] = append(byFile[e.File], e)
		}
	}
	if len(byFile) == 0 {
		ts.Fatalf("no edits in %s", args[0])
	}
	for file, edits := range byFile {
		slices.SortStableFunc(edits, func(a, b edit) int { return a.Start - b.Start })
		text := ts.ReadFile(file)
		for _, e := range slices.Backward(edits) {
			text = text[:e.Start] + e.New + text[e.End:]
		}
		ts.Check(os.WriteFile(ts.MkAbs(file), []byte(text), 0o666))
	}
}
