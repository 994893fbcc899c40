package drivertest

import (
	"reflect"
	"testing"

	"golang.org/x/tools/go/analysis"

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

// Without flags nogo reports what the command reports without flags. That is what a
// BUILD file with nothing but the name of the package gets.
func TestNogoNeedsNoFlags(t *testing.T) {
	dir := copySample(t)
	reports := []report{{"oauthvet", checked(t, dir)}, {"nogo", inSample(nogone)(t, dir)}}
	for _, line := range disagreements(reports) {
		t.Error(line)
	}
	for _, f := range reports[1].found {
		if f.Rule == "basicauth" {
			t.Errorf("%s:%d: basicauth is off by default", f.File, f.Line)
		}
	}
	if len(reports[1].found) < 20 {
		t.Errorf("%d findings", len(reports[1].found))
	}
}

// The flags of the analyzer are those of all drivers: nogo's analyzer_flags.
func TestNogoFlags(t *testing.T) {
	dir := copySample(t)
	for _, f := range nogone(t, dir, "-only=leak") {
		if f.Rule != "leak" {
			t.Errorf("%s:%d: %s, want leak only", f.File, f.Line, f.Rule)
		}
	}
}

// Facts bring what other packages know, and without them nogo finds less: the
// comparison above would not notice if none were passed.
func TestNogoPassesFacts(t *testing.T) {
	dir := copySample(t)
	lonely := newNogo(t, dir, analyzer.Analyzer)
	lonely.lonely = true
	with, without := nogone(t, dir), lonely.analyseAll(nil)
	if len(with) <= len(without) {
		t.Errorf("%d findings with facts, %d without", len(with), len(without))
	}
}
