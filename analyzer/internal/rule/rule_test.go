package rule_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"

	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

func TestReport(t *testing.T) {
	a := slots.Analyzer(newEngine(false), everything(nil))
	analysistest.Run(t, testdata(t), a, "place", "generated", "hidden", "calm")
}

func TestTestFiles(t *testing.T) {
	without, with := run(t, slots, false, nil, "testfile"), run(t, slots, true, nil, "testfile")
	if n := len(rule.Findings(without.Result)); n != 0 {
		t.Errorf("%d findings in a test file that does not count", n)
	}
	if n := len(rule.Findings(with.Result)); n != 1 {
		t.Errorf("%d findings in a test file that counts, want 1", n)
	}
}

func TestLevels(t *testing.T) {
	for _, tt := range []struct {
		rule, threshold rule.Level
		want            int
	}{
		{rule.Note, rule.Note, 3},
		{rule.Note, rule.Warning, 0},
		{rule.Warning, rule.Warning, 3},
		{rule.Error, rule.Warning, 3},
		{rule.Warning, rule.Error, 0},
	} {
		r := *slots
		r.Level = tt.rule
		found := findings(t, &r, func(p *rule.Policy) { p.Level = tt.threshold }, "place")
		if len(found) != tt.want {
			t.Errorf("rule of level %s, threshold %s: %d findings, want %d", tt.rule, tt.threshold, len(found), tt.want)
		}
	}
}

func TestDisabled(t *testing.T) {
	found := findings(t, slots, func(p *rule.Policy) { p.Enabled = func(*rule.Rule) bool { return false } }, "place")
	if len(found) != 0 {
		t.Errorf("a rule that is off has %d findings", len(found))
	}
}

func TestNoLintIsThePluginsAffair(t *testing.T) {
	with := findings(t, slots, nil, "hidden")
	without := findings(t, slots, func(p *rule.Policy) { p.NoLint = false }, "hidden")
	if got := suppressed(with) - suppressed(without); got != 2 {
		t.Errorf("//nolint hides %d findings, want 2", got)
	}
	if len(with) != len(without) {
		t.Errorf("%d findings with //nolint, %d without; hidden ones must stay in the result", len(with), len(without))
	}
}

func suppressed(findings []rule.Finding) int {
	n := 0
	for _, f := range findings {
		if f.Suppressed != "" {
			n++
		}
	}
	return n
}

func TestDiagnostics(t *testing.T) {
	const url = "https://github.com/oauthvet/oauthvet/blob/main/analyzer/rules/slots/slots.md"
	for _, tt := range []struct {
		label, link bool
		suffix      string
	}{
		{false, false, "place.go:21"},
		{true, false, "place.go:21 (slots)"},
		{false, true, "place.go:21 " + url},
		{true, true, "place.go:21 (slots) " + url},
	} {
		act := run(t, slots, false, func(p *rule.Policy) { p.Label, p.Link = tt.label, tt.link }, "place")
		found, d := rule.Findings(act.Result), act.Diagnostics[2]
		if !strings.HasSuffix(d.Message, tt.suffix) {
			t.Errorf("message %q does not end in %q", d.Message, tt.suffix)
		}
		if d.Category != "slots" || d.URL != url || len(d.Related) != 0 || d.Pos != found[2].Pos || d.End != found[2].End {
			t.Errorf("diagnostic %+v of finding %+v", d, found[2])
		}
		if strings.Contains(found[2].Message, "(slots)") {
			t.Errorf("the message of a finding names the rule: %q", found[2].Message)
		}
	}
}

func TestSymbols(t *testing.T) {
	act := run(t, slots, false, nil, "symbol")
	found, fset := rule.Findings(act.Result), act.Package.Fset
	var got []string
	for _, f := range found {
		got = append(got, fmt.Sprintf("%d %s %d masks=%d client=%s path=%s", fset.Position(f.Pos).Line, f.Symbol, f.Ordinal, len(f.Masks), f.Client, steps(f)))
	}
	want := []string{
		"9 New 1 masks=3 client=symbol.Config.ClientSecret path=const symbol.go:9, symbol.Config.ClientSecret symbol.go:9",
		"9 New 2 masks=3 client=symbol.Config.ClientSecret path=const symbol.go:9, symbol.Config.ClientSecret symbol.go:9",
		"14 (*Server).login 1 masks=1 client=symbol.Config.ClientSecret path=const symbol.go:14, symbol.Config.ClientSecret symbol.go:14",
		"17 b 1 masks=1 client=symbol.Config.ClientSecret path=const symbol.go:17, symbol.Config.ClientSecret symbol.go:17",
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

func steps(f rule.Finding) string {
	var s []string
	for _, step := range f.Path {
		s = append(s, step.What+" "+step.Where)
	}
	return strings.Join(s, ", ")
}

// The masks of a finding cover the literals of its lines completely.
func TestMasks(t *testing.T) {
	act := run(t, slots, false, nil, "symbol")
	found, fset := rule.Findings(act.Result), act.Package.Fset
	for _, f := range found {
		position := fset.Position(f.Pos)
		source, err := os.ReadFile(position.Filename)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range f.Masks {
			start, end := fset.Position(m.Pos).Offset, fset.Position(m.End).Offset
			for i := start + 1; i < end-1; i++ {
				source[i] = '*'
			}
		}
		line := strings.Split(string(source), "\n")[position.Line-1]
		if strings.Contains(line, "Zm8xZ7") {
			t.Errorf("masked line %d still shows the value", position.Line)
		}
	}
}

func TestPanicBecomesError(t *testing.T) {
	for name, tt := range map[string]struct {
		check func(*rule.Pass)
		want  []string
	}{
		"at a slot": {
			func(p *rule.Pass) {
				for s := range p.Slots() {
					_ = p.Files[len(s.Label)+1000]
				}
			},
			[]string{"rule broken: panic at ", "place.go:12:32", "package place", "index out of range", "rule_test.go:"},
		},
		"elsewhere, with a value": {
			func(*rule.Pass) { panic("Zm8xZ7tQp2LrVb9sKd4wXyNc") },
			[]string{"rule broken: panic at package place: string (rule_test.go:"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := &rule.Rule{ID: "broken", Page: "# broken: panic\n\nAlways.\n", Check: tt.check, Level: rule.Error}
			act := run(t, r, false, nil, "place")
			if act.Err == nil {
				t.Fatal("no error")
			}
			text := act.Err.Error()
			for _, want := range tt.want {
				if !strings.Contains(text, want) {
					t.Errorf("%q is not in the error:\n%s", want, text)
				}
			}
			if strings.Contains(text, "Zm8xZ7") {
				t.Errorf("the error holds the value:\n%s", text)
			}
		})
	}
}

// A rule that smuggles the value into what it says does not get it through.
func TestRedaction(t *testing.T) {
	smuggle := *slots
	smuggle.Check = func(p *rule.Pass) {
		for s := range p.Slots() {
			for _, o := range p.Origins(s) {
				if !o.Place.Here() {
					continue
				}
				value := ""
				o.Text.Test(func(v string) bool { value = v; return true })
				o.Name = value
				p.Report(rule.Mistake{
					Slot: s, Origin: o, Client: value, Credential: "secret " + value,
					Message: rule.Messagef("the secret is %s", rule.Name(value)),
					Fix: &analysis.SuggestedFix{Message: "move it", TextEdits: []analysis.TextEdit{
						{Pos: s.Pos(), End: s.Expr.End(), NewText: []byte(`os.Getenv("X") + "` + value + `"`)}}},
				})
			}
		}
	}
	act := run(t, &smuggle, false, nil, "place")
	found := rule.Findings(act.Result)
	if len(found) == 0 {
		t.Fatal("nothing found")
	}
	if text := fmt.Sprintf("%+v %+v", found, act.Diagnostics); strings.Contains(text, "Zm8xZ7") || strings.Contains(text, "Wq3nT8") || strings.Contains(text, "Hy5rW8") {
		t.Errorf("a value got through: %s", text)
	}
	if found[0].Fix != nil {
		t.Error("a fix that repeats the value was kept")
	}
}

// What a name holds does not begin a line of a driver's output, nor does a
// terminal obey it.
func TestNamesAreEscaped(t *testing.T) {
	hostile := *slots
	hostile.Check = func(p *rule.Pass) {
		for s := range p.Slots() {
			p.Report(rule.Mistake{Slot: s, Message: rule.Messagef("no %s", rule.Name("X\n::warning::owned \x1b[2J##[error]"))})
		}
	}
	act := run(t, &hostile, false, nil, "place")
	if len(act.Diagnostics) == 0 {
		t.Fatal("nothing found")
	}
	const want = `no X\n::warning::owned \x1b[2J#\x23[error]`
	for _, d := range act.Diagnostics {
		if !strings.HasPrefix(d.Message, want) {
			t.Errorf("%q", d.Message)
		}
	}
}

// A fix that repeats any other text of the source that could be a secret is
// dropped as well; names of headers and packages are none.
func TestFixRepeatsNothing(t *testing.T) {
	for text, kept := range map[string]bool{
		`f("Qm4xB7tRp2LsVc9uKd5wXyNe8Zk")`:                   false,
		"struct{ A string `json:\"Qm4xB7tRp2LsVc9uKd5w\"` }": false,
		"`Qm4xB7tRp2LsVc9uKd5wXyNe8Zk`":                      false,
		`; err != nil {`:                                     true,
		`: %w`:                                               true,
		`import "net/url"`:                                   true,
		`h.Set("Content-Type", "application/x-www-form-urlencoded")`: true,
		`"open`: true,
	} {
		fixed := *slots
		fixed.Check = func(p *rule.Pass) {
			for s := range p.Slots() {
				p.Report(rule.Mistake{Slot: s, Message: rule.Messagef("a slot"), Fix: &analysis.SuggestedFix{
					Message: "replace it", TextEdits: []analysis.TextEdit{{Pos: s.Pos(), End: s.Expr.End(), NewText: []byte(text)}}}})
			}
		}
		found := rule.Findings(run(t, &fixed, false, nil, "place").Result)
		if len(found) == 0 {
			t.Fatal("nothing found")
		}
		if got := found[0].Fix != nil; got != kept {
			t.Errorf("%s: kept is %v, want %v", text, got, kept)
		}
	}
}

func TestNothingToAnalyse(t *testing.T) {
	a := slots.Analyzer(newEngine(false), everything(nil))
	pass := &analysis.Pass{Analyzer: a, Fset: token.NewFileSet(), ResultOf: map[*analysis.Analyzer]any{}}
	result, err := a.Run(pass)
	if err != nil || len(rule.Findings(result)) != 0 {
		t.Errorf("a package without files: %v, %v", result, err)
	}
	pass.Files = []*ast.File{{}}
	if result, err = a.Run(pass); err != nil || len(rule.Findings(result)) != 0 {
		t.Errorf("a package without types: %v, %v", result, err)
	}
	if got := rule.Findings("something else"); got != nil {
		t.Errorf("Findings of another result: %v", got)
	}
}

func TestValid(t *testing.T) {
	e := newEngine(false)
	a := slots.Analyzer(e, everything(nil))
	if err := analysis.Validate([]*analysis.Analyzer{a}); err != nil {
		t.Error(err)
	}
	if a.Doc != "find constants in slots\n\nThe rule of these tests." {
		t.Errorf("doc %q", a.Doc)
	}
}
