package ruletest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/oauthvet/oauthvet/internal/edit"
)

var golden = flag.Bool("golden", false, "write the golden files beside the test data")

// Golden writes what the fixes of a rule make of its test data, in the empty
// folder temp: a golden file beside each source that they change.
func (s *Suite) Golden(temp, id, data string) error {
	if err := gopath(temp, s.Stubs, data); err != nil {
		return err
	}
	pkgs, err := dataPackages(data)
	if err != nil {
		return err
	}
	for _, pkg := range pkgs {
		set, err := flags(data, pkg)
		if err != nil {
			return err
		}
		a, err := s.analyzer(id, set...)
		if err != nil {
			return err
		}
		found, err := findings(temp, []*analysis.Analyzer{a}, pkg)
		if err != nil {
			return err
		}
		fixed, err := fix(found)
		if err != nil {
			return err
		}
		for file, source := range fixed {
			rel, err := filepath.Rel(filepath.Join(temp, "src"), file)
			if err != nil {
				return err
			}
			if err := os.WriteFile(filepath.Join(data, rel)+".golden", source, 0o666); err != nil {
				return err
			}
		}
	}
	return nil
}

// Fixes applies all fixes of the rules that are on by default to a folder of test data, in the empty
// folder temp, and complains to t unless the result compiles, no finding that
// had a fix is left, no finding is new, and nothing remains to be fixed. It
// returns how many findings had one.
func (s *Suite) Fixes(t analysistest.Testing, temp, data string) int {
	if err := gopath(temp, s.Stubs, data); err != nil {
		t.Errorf("%v", err)
		return 0
	}
	pkgs, err := dataPackages(data)
	if err != nil {
		t.Errorf("%v", err)
		return 0
	}
	all, err := s.New("-level=note", "-test")
	if err != nil {
		t.Errorf("%v", err)
		return 0
	}
	before, err := findings(temp, all, pkgs...)
	if err != nil {
		t.Errorf("%v", err)
		return 0
	}
	fixable := 0
	for _, f := range before {
		if len(f.edits) > 0 {
			fixable++
		}
	}
	fixed, err := fix(before)
	if err != nil {
		t.Errorf("%v", err)
		return fixable
	}
	for file, source := range fixed {
		if err := os.WriteFile(file, source, 0o666); err != nil {
			t.Errorf("%v", err)
		}
	}
	after, err := findings(temp, all, pkgs...)
	if err != nil {
		t.Errorf("after the fixes: %v", err)
		return fixable
	}
	compareFindings(t, before, after)
	return fixable
}

// compareFindings complains about findings that have a fix after all were
// applied, and about others than those that had none before.
func compareFindings(t analysistest.Testing, before, after []placed) {
	left := make(map[string]int)
	for _, f := range before {
		if len(f.edits) == 0 {
			left[f.file+" "+f.Rule]++
		}
	}
	for _, f := range after {
		if len(f.edits) > 0 {
			t.Errorf("%s: the fixes don't put this right: %s", f.short(), f.Message)
			continue
		}
		if left[f.file+" "+f.Rule]--; left[f.file+" "+f.Rule] < 0 {
			t.Errorf("%s: the fixes bring this: %s", f.short(), f.Message)
		}
	}
}

// fix returns what the fixes of the findings make of the files, as the command
// does it.
func fix(found []placed) (map[string][]byte, error) {
	drafts := make(map[string]*edit.Draft)
	for _, f := range found {
		if len(f.edits) == 0 {
			continue
		}
		if drafts[f.file] == nil {
			source, err := os.ReadFile(f.file)
			if err != nil {
				return nil, err
			}
			drafts[f.file] = edit.NewDraft(source)
		}
		if err := drafts[f.file].Add(f.edits); err != nil {
			return nil, fmt.Errorf("%s: %w", f.short(), err)
		}
	}
	fixed := make(map[string][]byte)
	for file, draft := range drafts {
		fixed[file] = draft.Bytes()
	}
	return fixed, nil
}
