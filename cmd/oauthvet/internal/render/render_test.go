package render

import (
	"bytes"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

func finding(file string, line int, level analyzer.Level, message string) load.Finding {
	file = filepath.FromSlash(file)
	return load.Finding{
		Finding: analyzer.Finding{Rule: "hardcoded", URL: "https://example.com/rule", Level: level, Message: message, Symbol: "f", Ordinal: 1},
		Package: "example.com/p",
		Start:   token.Position{Filename: file, Line: line, Column: 3},
		Stop:    token.Position{Filename: file, Line: line, Column: 9},
	}
}

func sample() *Report {
	return &Report{
		Dir: filepath.FromSlash("/start"), Named: []string{"a", "b", "c"}, Analysed: []string{"example.com/p"},
		Findings: []load.Finding{
			finding("/start/a/a.go", 7, analyzer.Error, strings.Repeat("words that go on ", 8)+"until\nthe end"),
			finding("/start/a/a.go", 123, analyzer.Warning, "short"),
			finding("/other/b.go", 1, analyzer.Warning, "short"),
		},
	}
}

// Without sources a finding is its first line and its rule.
func TestText(t *testing.T) {
	var b bytes.Buffer
	if err := Text(&b, sample()); err != nil {
		t.Fatal(err)
	}
	words := strings.Repeat("words that go on ", 8)
	want := "a/a.go:7:3: " + words + "until the end (hardcoded)\n\terror hardcoded: https://example.com/rule\n" +
		"a/a.go:123:3: short (hardcoded)\n\twarning hardcoded: https://example.com/rule\n" +
		"../other/b.go:1:3: short (hardcoded)\n\twarning hardcoded: https://example.com/rule\n"
	if got := filepath.ToSlash(b.String()); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// Colours add escape sequences and nothing else.
func TestColour(t *testing.T) {
	var plain, coloured bytes.Buffer
	if err := Text(&plain, sample()); err != nil {
		t.Fatal(err)
	}
	if err := Colour(&coloured, sample()); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(coloured.String(), "\x1b[31mhardcoded\x1b[0m") {
		t.Errorf("an error is not red:\n%q", coloured.String())
	}
	if got := regexp.MustCompile("\x1b\\[[0-9]+m").ReplaceAllString(coloured.String(), ""); got != plain.String() {
		t.Errorf("got:\n%s\nwant:\n%s", got, plain.String())
	}
}

func TestSummary(t *testing.T) {
	for _, test := range []struct {
		report *Report
		want   string
	}{
		{sample(), "oauthvet: 1 error, 2 warnings in 3 packages (1 looked at closely)\n"},
		{&Report{Named: []string{"a"}}, "oauthvet: no findings in 1 package (0 looked at closely)\n"},
		{&Report{Named: []string{"a", "b"}, Hidden: make([]load.Finding, 1), Known: make([]load.Finding, 2)}, "oauthvet: no findings in 2 packages (0 looked at closely; 1 finding hidden by directives; 2 findings in the baseline)\n"},
		{&Report{Named: []string{"a"}, Asked: []string{"a", "b", "c"}}, "oauthvet: no findings in 1 of 3 packages (0 looked at closely)\n"},
		{&Report{Named: []string{"a"}, Asked: []string{"a"}}, "oauthvet: no findings in 1 package (0 looked at closely)\n"},
		{&Report{Problems: []load.Problem{{Text: "no module"}}}, ""},
	} {
		var b bytes.Buffer
		Summary(&b, test.report)
		if got := b.String(); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

func TestProblems(t *testing.T) {
	r := &Report{Dir: filepath.FromSlash("/start"), Problems: []load.Problem{
		{Text: "no go.mod in " + filepath.FromSlash("/start/x")},
		{Package: "p", Text: "bad", At: token.Position{Filename: filepath.FromSlash("/start/p/p.go"), Line: 1, Column: 2},
			Skipped: []string{"a", "b", "c", "d", "e", "f", "g"}},
	}}
	var b bytes.Buffer
	Problems(&b, r)
	const want = `oauthvet: no go.mod in x
oauthvet: p: p/p.go:1:2: bad; skipped for this reason: a, b, c, d, e and 2 more
`
	if got := filepath.ToSlash(b.String()); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// What lacks a module for one reason is one line, with the modules and the packages
// that were not looked at; everything else has a line of its own.
func TestCauses(t *testing.T) {
	at := func(file string) token.Position {
		return token.Position{Filename: filepath.FromSlash("/start/" + file), Line: 3, Column: 8}
	}
	const sums, proxy = "missing go.sum entry: run it", "reading https://proxy.example.com/\u2026: 403 Forbidden"
	r := &Report{Dir: filepath.FromSlash("/start"), Asked: []string{"p", "q", "r", "s"}, Problems: []load.Problem{
		{Package: "example.com/m", At: at("p/p.go"), Text: "missing", Lacks: "example.com/m", Reason: sums, Skipped: []string{"p", "q"}},
		{Package: "s", At: at("s/s.go"), Text: "undefined: x"},
		{Package: "example.com/m/sub", At: at("q/q.go"), Text: "missing", Lacks: "example.com/m/sub", Reason: sums, Skipped: []string{"q"}},
		{Package: "example.com/x", At: at("q/x.go"), Text: "403", Lacks: "example.com/far@v1.0.0", Reason: proxy, Skipped: []string{"q"}},
		{Package: "example.com/other", At: at("r/r.go"), Text: "missing", Lacks: "example.com/m@v1.2.3", Reason: sums, Skipped: []string{"r"}},
		{Package: "example.com/near", At: at("r/r.go"), Text: "missing", Lacks: "example.com/near", Reason: sums},
		{Package: "r", At: at("q/x.go"), Text: "no zip", Lacks: "example.com/far@v1.0.0", Reason: "no zip"},
		{Package: "t", Text: "undefined: x"},
		{Package: "example.com/few", Text: "no module", Lacks: "example.com/few", Reason: "no", Skipped: strings.Fields("a b c d e")},
		{Package: "example.com/many", Text: "no module at all", Lacks: "example.com/many", Reason: "none at all", Skipped: strings.Fields("a b c d e f")},
	}}
	var b bytes.Buffer
	Problems(&b, r)
	const want = "oauthvet: example.com/m@v1.2.3, example.com/near: missing go.sum entry: run it; 3 packages could not be looked at for this reason, such as p (by the import at p/p.go:3)\n" +
		"oauthvet: s: s/s.go:3:8: undefined: x\n" +
		"oauthvet: example.com/far@v1.0.0: reading https://proxy.example.com/\u2026: 403 Forbidden; 2 packages could not be looked at for this reason, such as q (by the import at q/x.go:3)\n" +
		"oauthvet: t: undefined: x\n" +
		"oauthvet: example.com/few: no module; skipped for this reason: a, b, c, d, e\n" +
		"oauthvet: example.com/many: none at all; 6 packages could not be looked at for this reason, such as a\n"
	if got := filepath.ToSlash(b.String()); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if got := len(r.JSONProblems()); got != len(r.Problems) {
		t.Errorf("JSON has %d of %d problems", got, len(r.Problems))
	}
}

// Where modules are kept is in no name of a file, unless names are absolute.
func TestForeignFiles(t *testing.T) {
	cache := filepath.FromSlash("/cache/example.com/m@v1.2.3/sub")
	r := &Report{Dir: filepath.FromSlash("/start/deep"), Foreign: map[string]string{cache: "example.com/m/sub"}}
	for file, want := range map[string]string{
		filepath.Join(cache, "a.go"):           "example.com/m/sub/a.go",
		filepath.FromSlash("/start/deep/b.go"): "b.go",
		filepath.FromSlash("/start/c.go"):      "../c.go",
	} {
		if got := r.slashed(file); got != want {
			t.Errorf("%s is %s, want %s", file, got, want)
		}
	}
	if got := r.sarifFile(filepath.Join(cache, "a.go")); got.BaseID != "" || got.URI != "example.com/m/sub/a.go" {
		t.Errorf("SARIF has %+v", got)
	}
	r.Dir = ""
	if got := r.rel(filepath.Join(cache, "a.go")); got != filepath.Join(cache, "a.go") {
		t.Errorf("not absolute: %s", got)
	}
}

// A fingerprint depends on what a finding is about and on nothing else.
func TestFingerprint(t *testing.T) {
	a := finding("/start/a.go", 7, analyzer.Error, "message")
	moved := finding("/start/b.go", 99, analyzer.Warning, "other words")
	if Fingerprint(&a) != Fingerprint(&moved) {
		t.Error("the fingerprint changes when the finding moves")
	}
	second := a
	second.Ordinal = 2
	elsewhere := a
	elsewhere.Package = "example.com/q"
	for _, other := range []load.Finding{second, elsewhere} {
		if Fingerprint(&a) == Fingerprint(&other) {
			t.Errorf("same fingerprint for %+v", other)
		}
	}
}

// GitHub sorts findings by the severity of their rule, which every rule has.
func TestSeverities(t *testing.T) {
	for _, rule := range analyzer.Rules() {
		if n, err := strconv.ParseFloat(severity(rule), 64); err != nil || n <= 0 || n > 10 {
			t.Errorf("%s: severity %q, want a number up to 10", rule.ID, severity(rule))
		}
	}
}
