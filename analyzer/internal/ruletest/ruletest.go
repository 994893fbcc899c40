// Package ruletest tests rules: the packages of their test data, and the
// examples on their pages.
//
// The test data of a rule is a GOPATH, testdata/src in the rule's folder. In
// its files, comments // want "regexp" expect findings. A package without any
// is silent: the rule must find nothing in it. Stubs of OAuth libraries are
// shared by all rules and stand in testdata/stubs at the root of the
// repository. Beside a file for which the rule has fixes stands what they make
// of it, x.go.golden; go test -golden writes it. A line
//
//	//ruletest: -level=note
//
// in a package sets a flag of the analyzers for that package.
package ruletest

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
)

// Run tests the rule whose folder is the working directory. It is all that the
// test of a rule needs to call.
func Run(t *testing.T, id string) {
	t.Helper()
	s := All(t)
	data, err := filepath.Abs(filepath.Join("testdata", "src"))
	if err != nil {
		t.Fatal(err)
	}
	if *golden {
		if err := s.Golden(t.TempDir(), id, data); err != nil {
			t.Fatal(err)
		}
	}
	t.Run("data", func(t *testing.T) { s.Data(t, t.TempDir(), id, data) })
	t.Run("page", func(t *testing.T) { s.Page(t, t.TempDir(), id) })
}

// Today is the day of all tests, so that no page and no test data grows old.
const Today = "2026-11-25"

// A Suite is the set of rules that are tested together.
type Suite struct {
	// Rules describe the rules.
	Rules []analyzer.Rule
	// New makes the analyzers of all rules, with flags set.
	New func(flags ...string) ([]*analysis.Analyzer, error)
	// Stubs is the folder of the shared stubs, by import path.
	Stubs string
}

// All returns the suite of all rules.
func All(t testing.TB) *Suite {
	t.Helper()
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	return &Suite{
		Rules: analyzer.Rules(),
		Stubs: filepath.Join(root, "testdata", "stubs", "src"),
		New: func(flags ...string) ([]*analysis.Analyzer, error) {
			options := &analyzer.Options{Now: Today}
			set := flag.NewFlagSet("ruletest", flag.ContinueOnError)
			set.SetOutput(io.Discard)
			options.Bind(set)
			return analyzer.New(options), set.Parse(flags)
		},
	}
}

// Root returns the folder of the module.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", os.ErrNotExist
		}
		dir = up
	}
}

// analyzer returns the analyzer of a rule, with flags set. A rule that is off
// by default is turned on.
func (s *Suite) analyzer(id string, flags ...string) (*analysis.Analyzer, error) {
	all, err := s.New(append(s.enabling(id), flags...)...)
	if err != nil {
		return nil, err
	}
	for _, a := range all {
		if a.Name == id {
			return a, nil
		}
	}
	return nil, fmt.Errorf("no rule %s in the registry (analyzer/rules.go)", id)
}

// enabling returns the flags without which a rule does not run or is not
// heard.
func (s *Suite) enabling(id string) []string {
	var flags []string
	for _, r := range s.Rules {
		if r.ID != id {
			continue
		}
		if r.Off {
			flags = append(flags, "-enable="+id)
		}
		if r.Level < analyzer.Warning {
			flags = append(flags, "-level="+r.Level.String())
		}
	}
	return flags
}
