package drivertest

import (
	"reflect"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/suite/fix"
	"golang.org/x/tools/go/analysis/suite/vet"

	"github.com/oauthvet/oauthvet/analyzer"
)

// nogo registers the facts of every analyzer that it is given, by their types.
func TestFactsHaveOneOwner(t *testing.T) {
	owner := make(map[reflect.Type]*analysis.Analyzer)
	for _, a := range closure(analyzer.Analyzer) {
		for _, f := range a.FactTypes {
			typ := reflect.TypeOf(f)
			if typ.Kind() != reflect.Pointer {
				t.Errorf("%v of %s is no pointer", typ, a.Name)
			}
			if other := owner[typ]; other != nil {
				t.Errorf("%v belongs to %s and to %s", typ, other.Name, a.Name)
			}
			owner[typ] = a
		}
	}
	if len(owner) == 0 {
		t.Error("no facts")
	}
}

// Programs that hold several suites select analyzers by name, so that no rule may
// have the name of one of x/tools'. The transcript together.txtar runs one.
func TestNamesAreFree(t *testing.T) {
	taken := make(map[string]bool)
	for _, a := range slices.Concat(vet.Suite, fix.Suite) {
		taken[a.Name] = true
	}
	for _, a := range append(analyzer.New(nil), analyzer.Analyzer) {
		if taken[a.Name] {
			t.Errorf("%s is the name of an analyzer of x/tools", a.Name)
		}
	}
	for _, suite := range [][]*analysis.Analyzer{vet.Suite, fix.Suite} {
		if err := analysis.Validate(append(analyzer.New(nil), suite...)); err != nil {
			t.Error(err)
		}
	}
}

// What a BUILD file gets that names the package and no flags is what the command
// finds without flags. nogo finds less without facts: the comparison would not
// notice if none were passed.
func TestNogo(t *testing.T) {
	dir := copySample(t)
	n := newNogo(t, dir, analyzer.Analyzer)
	found := n.run()
	reports := []report{{"oauthvet", checked(t, dir)}, {"nogo", sampled(found)}}
	for _, line := range disagreements(reports) {
		t.Error(line)
	}
	for _, f := range found {
		if f.Rule == "basicauth" {
			t.Errorf("%s:%d: basicauth is off by default", f.File, f.Line)
		}
	}
	if some := n.run("-only=leak,basicauth"); len(some) == 0 || len(rules(some)) != 2 {
		t.Errorf("with flags %v, want findings of leak and basicauth alone", rules(some))
	}
	n.lonely = true
	if lonely := n.run(); len(lonely) >= len(found) {
		t.Errorf("%d findings with facts, %d without", len(found), len(lonely))
	}
}
