package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// attack is what a stranger could write into names, comments and texts: escape
// sequences in two spellings, a mark that turns the direction, line ends, links
// and images in Markdown and HTML, and commands to CI systems.
const attack = "[a](https://example.com/b)![c](d)<img src=e>{0}::error::a\x1b[31m\u009b31m\u202e\r\n::stop-commands::x\n##vso[task.x]##[error]%0A,:\xff"

// hostile is a report in which a stranger wrote everything.
func hostile() *Report {
	at := token.Position{Filename: filepath.FromSlash("/start/") + attack + ".go", Line: 3, Column: 1}
	f := load.Finding{
		Finding: analyzer.Finding{
			Rule: "hardcoded", Level: analyzer.Error, Message: attack, Credential: attack, Client: attack,
			Symbol: attack, Ordinal: 1, URL: "https://example.com/",
			Path: []analyzer.Step{{What: attack, Where: attack}, {What: attack, Where: attack}},
		},
		Package: attack, Start: at, Stop: at, Places: []token.Position{{}, at},
	}
	hidden := f
	hidden.Suppressed = "//oauthvet:allow hardcoded -- " + attack
	return &Report{
		Version: "v1", Dir: filepath.FromSlash("/start"), Named: []string{attack}, Analysed: []string{attack},
		Findings: []load.Finding{f}, Hidden: []load.Finding{hidden},
		Problems: []load.Problem{
			{Package: attack, Text: attack, At: at, Skipped: []string{attack}},
			{Package: attack, Text: attack, At: at, Skipped: []string{attack}, Lacks: attack, Reason: attack},
			{Package: attack, Text: attack, Lacks: "::" + attack, Reason: attack},
		},
		Clients: hostileClients(at),
	}
}

// hostileClients are two clients of one registration.
func hostileClients(at token.Position) []load.Client {
	source := analyzer.Source{Kind: attack, Name: attack, Value: attack, When: attack, Where: attack}
	c := load.Client{Package: attack, Start: at, Calls: []token.Position{at}, Client: analyzer.Client{
		Symbol: attack, Name: attack, Library: attack, Provider: attack, Grant: attack, Endpoint: attack, Style: attack, Empty: attack,
		ID: []analyzer.Source{source}, Secret: []analyzer.Source{source, source, source}, Failures: []analyzer.Failure{{Call: attack, Outcome: attack}},
	}}
	c.Sources.ID, c.Sources.Secret = []token.Position{at}, make([]token.Position, 3)
	second := c
	second.Grant, second.Endpoint = "::"+attack, "::warning::"+strings.Repeat("::error ", 30)
	second.Start.Line++
	return []load.Client{c, second}
}

// No format passes on anything that a terminal or a CI system obeys.
func TestHostile(t *testing.T) {
	outputs := make(map[string]string)
	for _, format := range formats {
		var b bytes.Buffer
		if err := format.write(&b, hostile()); err != nil {
			t.Fatal(err)
		}
		outputs[format.name] = b.String()
	}
	for _, format := range clientFormats {
		for _, width := range []int{0, 40} {
			r := hostile()
			r.Width = width
			name := fmt.Sprint("clients ", format.name, width)
			outputs[name] = strings.ReplaceAll(written(t, format.write, r), "\r\n", "\n") // of CSV
		}
	}
	var problems bytes.Buffer
	Problems(&problems, hostile())
	outputs["problems"] = problems.String()
	for name, out := range outputs {
		if out == "" {
			t.Errorf("%s: nothing", name)
		}
		for _, r := range strings.ReplaceAll(out, "\n\t", "\n") {
			if r != '\n' && !unicode.IsPrint(r) {
				t.Errorf("%s: %+q in:\n%+q", name, r, out)
				break
			}
		}
		if strings.Contains(out, "##") {
			t.Errorf("%s: a command of Azure in:\n%s", name, out)
		}
		for line := range strings.Lines(out) {
			command := strings.HasPrefix(strings.TrimSpace(line), "::")
			if command != (name == "github") {
				t.Errorf("%s: a command, or none: %s", name, line)
			}
		}
		if json := strings.Contains(name, "json") || name == "sarif" || name == "gitlab"; json && !validJSON(out) {
			t.Errorf("%s: no JSON:\n%s", name, out)
		}
	}
}

func validJSON(s string) bool { return json.Valid([]byte(s)) }

// What SARIF calls messages may have links in them, and none of a stranger's. What
// it calls Markdown is all ours.
func TestSARIFHasNoForeignLinks(t *testing.T) {
	var b bytes.Buffer
	if err := SARIF(&b, hostile()); err != nil {
		t.Fatal(err)
	}
	var log any
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	link := regexp.MustCompile(`(^|[^\\])\]\(`)
	messages := 0
	var look func(key string, v any)
	look = func(key string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for k, inner := range v {
				if text, ok := inner.(string); ok && k == "text" && key == "message" {
					messages++
					if link.MatchString(text) {
						t.Errorf("a link in message %q", text)
					}
				}
				if text, ok := inner.(string); ok && k == "markdown" && strings.Contains(text, "<img src=e>") {
					t.Errorf("markdown %q", text)
				}
				look(k, inner)
			}
		case []any:
			for _, inner := range v {
				look(key, inner)
			}
		}
	}
	look("", log)
	if messages < 4 {
		t.Errorf("%d messages", messages)
	}
}

// A command to GitHub has the properties that it should have, whatever is in
// them.
func TestGitHubCommand(t *testing.T) {
	var b bytes.Buffer
	if err := GitHub(&b, hostile()); err != nil {
		t.Fatal(err)
	}
	command := regexp.MustCompile(`^::error file=[^,:]+,line=3,endLine=3,col=1,endColumn=1,title=oauthvet hardcoded::[^\n]+\n$`)
	if !command.MatchString(b.String()) {
		t.Errorf("got %q", b.String())
	}
}
