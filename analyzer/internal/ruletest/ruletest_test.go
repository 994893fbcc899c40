package ruletest

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/internal/edit"
)

func data(t *testing.T, name string) string {
	t.Helper()
	dir, err := filepath.Abs(filepath.Join("testdata", name, "src"))
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestData(t *testing.T) {
	for name, wants := range map[string][]string{
		"data": nil,
		"wrong": {
			"missing/missing.go:7: no diagnostic was reported matching",
			"toomany.go:7:35: unexpected diagnostic: toomany.Config.ClientSecret holds",
			filepath.Join("wrong", "src", "toomany", "toomany.go.golden") + ": no such file",
		},
		"allloud": {"1 packages with findings and 0 silent ones, want both"},
		"absent":  {filepath.Join("testdata", "absent", "src")},
	} {
		t.Run(name, func(t *testing.T) {
			var r recorder
			suite(t, "", constants).Data(&r, t.TempDir(), "constants", data(t, name))
			r.check(t, wants...)
		})
	}
}

func TestPage(t *testing.T) {
	for name, tt := range map[string]struct {
		page  string
		loud  bool // with a rule that reports the same
		wants []string
	}{
		"right":      {page: page(badExample, goodExample)},
		"bad silent": {page: page(goodExample, goodExample), wants: []string{"rule constants finds nothing in bad1"}},
		"good loud":  {page: page(badExample, badExample), wants: []string{"rule constants finds something at good1/example.go:11", "the fix makes it none of the good examples but\npackage bad"}},
		"other rule": {page: page(badExample, goodExample), loud: true, wants: []string{"rule gossip too finds something, at bad1/example.go:11: me too"}},
		"no example": {page: "# constants: find constants\n", wants: []string{"0 bad and 0 good examples"}},
		"broken":     {page: page("package bad\n\nvar x = y\n", goodExample), wants: []string{"undefined: y"}},
	} {
		t.Run(name, func(t *testing.T) {
			other := *gossip
			if tt.loud {
				other.Level++
			}
			var r recorder
			suite(t, tt.page, constants, &other).Page(&r, t.TempDir(), "constants")
			r.check(t, tt.wants...)
		})
	}
}

func TestSurvey(t *testing.T) {
	for name, tt := range map[string]struct {
		rules           []*rule.Rule
		voice, messages []string
	}{
		"fine":   {rules: []*rule.Rule{constants}},
		"double": {rules: []*rule.Rule{constants, gossip}, voice: []string{"toomany/toomany.go:7: both constants and gossip report this"}},
		"shouts": {rules: []*rule.Rule{shouts}, messages: []string{
			"toomany/toomany.go:7: shouts: the message begins with a capital", "the message ends in a full stop"}},
	} {
		t.Run(name, func(t *testing.T) {
			survey, err := suite(t, "", tt.rules...).Survey(t.TempDir(), data(t, "wrong"))
			if err != nil {
				t.Fatal(err)
			}
			if survey.Len() != len(tt.rules) {
				t.Errorf("%d findings, want %d", survey.Len(), len(tt.rules))
			}
			var voice, messages recorder
			survey.OneVoice(&voice)
			voice.check(t, tt.voice...)
			survey.Messages(&messages)
			messages.check(t, tt.messages...)
		})
	}
}

func TestFaults(t *testing.T) {
	for message, want := range map[string]string{
		"client secret for x is a literal":    "",
		"Config.ClientSecret is a literal":    "",
		"HTTP is a literal":                   "",
		"The secret is a literal":             "begins with a capital",
		"the secret is a literal.":            "ends in a full stop",
		"the secret\nis a literal":            "has several lines",
		"":                                    "is empty",
		"the secret is Zm8xZ7tQp2LrVb9sKd4wX": "holds a value",
	} {
		if got := strings.Join(Faults(message, []string{"Zm8xZ7tQp2LrVb9sKd4wX"}), ", "); got != want {
			t.Errorf("%q: %q, want %q", message, got, want)
		}
	}
}

func TestBalance(t *testing.T) {
	loud, silent, err := Balance(data(t, "data"))
	if loud != 1 || silent != 3 || err != nil {
		t.Errorf("%d loud, %d silent, %v; want 1 and 3", loud, silent, err)
	}
	if _, _, err := Balance(data(t, "data") + "/absent"); err == nil {
		t.Error("no error for a folder that is not there")
	}
}

func TestUnknownRule(t *testing.T) {
	var r recorder
	suite(t, "", constants).Data(&r, t.TempDir(), "elsewhere", data(t, "wrong"))
	r.check(t, "no rule elsewhere in the registry")
}

func TestFixes(t *testing.T) {
	for name, tt := range map[string]struct {
		rule  *rule.Rule
		data  string
		wants []string
		fixed int
	}{
		"right":            {rule: emptied, data: "data", fixed: 2},
		"not compiling":    {rule: constants, data: "wrong", fixed: 1, wants: []string{"after the fixes: toomany: ", "undefined: secret"}},
		"without effect":   {rule: stubborn, data: "wrong", fixed: 1, wants: []string{"toomany/toomany.go:7: the fixes don't put this right: a constant"}},
		"folder not there": {rule: constants, data: "absent", wants: []string{"absent"}},
	} {
		t.Run(name, func(t *testing.T) {
			var r recorder
			if n := suite(t, "", tt.rule).Fixes(&r, t.TempDir(), data(t, tt.data)); n != tt.fixed {
				t.Errorf("%d findings had a fix, want %d", n, tt.fixed)
			}
			r.check(t, tt.wants...)
		})
	}
}

func TestCompareFindings(t *testing.T) {
	finding := func(file, id string, edits ...edit.Edit) placed {
		return placed{Finding: analyzer.Finding{Rule: id, Message: id}, file: file, line: 7, edits: edits}
	}
	change := edit.Edit{Start: 1, End: 2}
	for name, tt := range map[string]struct {
		before, after []placed
		wants         []string
	}{
		"fixed":   {before: []placed{finding("p/a.go", "x", change), finding("p/a.go", "y")}, after: []placed{finding("p/a.go", "y")}},
		"new":     {before: []placed{finding("p/a.go", "x", change)}, after: []placed{finding("p/a.go", "y")}, wants: []string{"p/a.go:7: the fixes bring this: y"}},
		"another": {before: []placed{finding("p/a.go", "y")}, after: []placed{finding("p/b.go", "y")}, wants: []string{"p/b.go:7: the fixes bring this: y"}},
		"left":    {before: []placed{finding("p/a.go", "x", change)}, after: []placed{finding("p/a.go", "x", change)}, wants: []string{"p/a.go:7: the fixes don't put this right: x"}},
	} {
		t.Run(name, func(t *testing.T) {
			var r recorder
			compareFindings(&r, tt.before, tt.after)
			r.check(t, tt.wants...)
		})
	}
}
