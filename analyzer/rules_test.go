package analyzer_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest"
)

// folders returns the names of the folders of rules.
func folders(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir("rules")
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names
}

func TestEveryFolderIsARule(t *testing.T) {
	var ids []string
	for _, r := range analyzer.Rules() {
		ids = append(ids, r.ID)
	}
	slices.Sort(ids)
	if names := folders(t); !slices.Equal(names, ids) {
		t.Errorf("folders %v, rules %v: see rules.go", names, ids)
	}
}

// complete returns what is missing in the folder of a rule.
func complete(dir fs.FS, r analyzer.Rule) []string {
	var missing []string
	add := func(yes bool, what string) {
		if yes {
			missing = append(missing, what)
		}
	}
	page := rule.ParsePage(r.Page)
	add(page.ID != r.ID, "the page begins with # "+r.ID+": and a line about the rule")
	add(page.Summary == "" || page.Summary != strings.TrimRight(page.Summary, ".") || strings.ToLower(page.Summary[:1]) != page.Summary[:1],
		"the summary is one line in lower case without a full stop")
	add(page.Intro == "", "the page has a paragraph below its head line")
	for _, title := range []string{"Why", "Bad", "Good", "Not reported", "The server says"} {
		text, ok := page.Section(title)
		add(!ok || text == "", "the page has a section "+title)
	}
	add(len(page.Go("Bad")) == 0 || len(page.Go("Good")) == 0, "bad and good have a block of Go")
	families := []string{"hardcoded", "wrong value", "request", "failure", "suppression"}
	add(!slices.Contains(families, r.Family), "the family is one of "+strings.Join(families, ", "))
	add(r.Level < analyzer.Note || r.Level > analyzer.Error, "the rule has a level")
	add(r.URL != "https://github.com/oauthvet/oauthvet/blob/main/analyzer/rules/"+r.ID+"/"+r.ID+".md", "the address is that of the page")
	test, err := fs.ReadFile(dir, r.ID+"_test.go")
	add(err != nil || !strings.Contains(string(test), `ruletest.Run(t, "`+r.ID+`")`), r.ID+`_test.go calls ruletest.Run(t, "`+r.ID+`")`)
	return missing
}

func TestRulesAreComplete(t *testing.T) {
	for _, r := range analyzer.Rules() {
		dir := filepath.Join("rules", r.ID)
		for _, what := range complete(os.DirFS(dir), r) {
			t.Errorf("rule %s: want that %s", r.ID, what)
		}
		loud, silent, err := ruletest.Balance(filepath.Join(dir, "testdata", "src"))
		if err != nil || loud == 0 || silent == 0 {
			t.Errorf("rule %s: %d packages of test data with findings and %d silent ones, want both (%v)", r.ID, loud, silent, err)
		}
	}
}

func TestComplete(t *testing.T) {
	const page = "# r: find it\n\nText.\n\n## Why\n\nw\n\n## Bad\n\n```go\npackage p\n```\n\n## Good\n\n```go\npackage p\n```\n\n## Not reported\n\nn\n\n## The server says\n\ns\n"
	dir := os.DirFS("testdata/complete")
	good := analyzer.Rule{ID: "r", Family: "request", Level: analyzer.Note, Page: page,
		URL: "https://github.com/oauthvet/oauthvet/blob/main/analyzer/rules/r/r.md"}
	if got := complete(dir, good); len(got) != 0 {
		t.Errorf("a complete rule lacks %q", got)
	}
	for want, change := range map[string]func(*analyzer.Rule){
		"begins with # r":            func(r *analyzer.Rule) { r.Page = strings.Replace(page, "# r:", "# other:", 1) },
		"lower case":                 func(r *analyzer.Rule) { r.Page = strings.Replace(page, "find it", "Find it.", 1) },
		"paragraph":                  func(r *analyzer.Rule) { r.Page = strings.Replace(page, "Text.", "", 1) },
		"section Why":                func(r *analyzer.Rule) { r.Page = strings.Replace(page, "## Why", "", 1) },
		"section Not reported":       func(r *analyzer.Rule) { r.Page = strings.Replace(page, "\nn\n", "", 1) },
		"have a block of Go":         func(r *analyzer.Rule) { r.Page = strings.Replace(page, "```go", "```", 1) },
		"family":                     func(r *analyzer.Rule) { r.Family = "other" },
		"level":                      func(r *analyzer.Rule) { r.Level = 0 },
		"address":                    func(r *analyzer.Rule) { r.URL = "" },
		`calls ruletest.Run(t, "x")`: func(r *analyzer.Rule) { r.ID = "x" },
	} {
		r := good
		change(&r)
		if got := strings.Join(complete(dir, r), "\n"); !strings.Contains(got, want) {
			t.Errorf("%q is not in %q", want, got)
		}
	}
}

// The table of the README is that of the rules, in their order.
func TestReadmeTable(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, r := range analyzer.Rules() {
		want = append(want, fmt.Sprintf("| [%s](analyzer/rules/%[1]s/%[1]s.md) | %s |", r.ID, r.Summary))
	}
	for line := range strings.Lines(string(readme)) {
		if strings.HasPrefix(line, "| [") && strings.Contains(line, "](analyzer/rules/") {
			got = append(got, strings.TrimSpace(line))
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the table of the README is not that of the rules (-rules +README):\n%s", diff)
	}
}

// A rule says that it has fixes if its test data shows one.
func TestFixIsShown(t *testing.T) {
	for _, r := range analyzer.Rules() {
		golden, err := filepath.Glob(filepath.Join("rules", r.ID, "testdata", "src", "*", "*.golden"))
		if err != nil {
			t.Fatal(err)
		}
		if r.Fix != (len(golden) > 0) {
			t.Errorf("rule %s: Fix is %v, and its test data has %d fixed files", r.ID, r.Fix, len(golden))
		}
	}
}

// All rules run over the test data of each: no two report the same expression,
// and what they say is fit to be read.
func TestOneVoice(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the test data of all rules")
	}
	overTestData(t, func(t *testing.T, suite *ruletest.Suite, data string) {
		survey, err := suite.Survey(t.TempDir(), data)
		if err != nil {
			t.Fatal(err)
		}
		if survey.Len() == 0 {
			t.Error("nothing is found in the test data")
		}
		survey.OneVoice(t)
		survey.Messages(t)
	})
}

// overTestData calls f with all rules for the test data of each.
func overTestData(t *testing.T, f func(t *testing.T, suite *ruletest.Suite, data string)) {
	suite := ruletest.All(t)
	for _, r := range suite.Rules {
		t.Run(r.ID, func(t *testing.T) {
			data, err := filepath.Abs(filepath.Join("rules", r.ID, "testdata", "src"))
			if err != nil {
				t.Fatal(err)
			}
			f(t, suite, data)
		})
	}
}

func TestValid(t *testing.T) {
	if err := analysis.Validate(append(analyzer.New(nil), analyzer.Analyzer)); err != nil {
		t.Error(err)
	}
	options := new(analyzer.Options)
	if err := analysis.Validate(analyzer.New(options)); err != nil {
		t.Error(err)
	}
	for i, a := range analyzer.New(options) {
		r := analyzer.Rules()[i]
		title, _, _ := strings.Cut(a.Doc, "\n\n")
		if a.Name != r.ID || title != r.Summary || a.URL != r.URL {
			t.Errorf("analyzer %s of rule %s: doc %q, URL %s", a.Name, r.ID, title, a.URL)
		}
	}
	if analyzer.Analyzer.Name != "oauthvet" || analyzer.Analyzer.Flags.Lookup("rows") == nil {
		t.Error("Analyzer lacks its name or the flags of Options")
	}
}

// All fixes of all rules that are on by default are applied to the test data of
// each. Rules that are off stay off: where a fix takes a finding away, such a
// rule may have something to say that another one hid.
func TestFixes(t *testing.T) {
	if testing.Short() {
		t.Skip("loads the test data of all rules twice")
	}
	fixed := 0
	overTestData(t, func(t *testing.T, suite *ruletest.Suite, data string) {
		fixed += suite.Fixes(t, t.TempDir(), data)
	})
	if fixed < 50 {
		t.Errorf("%d findings had a fix, want more", fixed)
	}
}
