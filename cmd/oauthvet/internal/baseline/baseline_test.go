package baseline

import (
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

func finding(symbol, origin, file string, line int) load.Finding {
	return load.Finding{
		Finding: analyzer.Finding{
			Rule: "hardcoded", Level: analyzer.Error, Client: "oauth2.Config.ClientSecret", Symbol: symbol, Origin: origin,
		},
		Package: "example.com/p", Start: token.Position{Filename: file, Line: line},
	}
}

const text = `{"oauthvet":"baseline","version":1}
{"rule":"hardcoded","package":"example.com/p","symbol":"f","client":"oauth2.Config.ClientSecret","origin":"const <9 characters, word>","level":"error","count":2}
{"rule":"hardcoded","package":"example.com/p","symbol":"g","client":"oauth2.Config.ClientSecret","origin":"env","level":"error","test":true,"count":1}
`

func TestEncode(t *testing.T) {
	b := Of([]load.Finding{
		finding("g", "env", "a_test.go", 1),
		finding("f", "const <9 characters, word>", "a_test.go", 2),
		finding("f", "const <9 characters, word>", "a.go", 3),
	})
	data, err := b.Encode()
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != text {
		t.Errorf("got:\n%s\nwant:\n%s", data, text)
	}
	if b.Len() != 3 {
		t.Errorf("%d findings, want 3", b.Len())
	}
	for _, spelling := range []string{text, strings.ReplaceAll(text, "\n", "\r\n"), strings.TrimSpace(text)} {
		back, line, err := parse(spelling)
		if err != nil {
			t.Fatalf("line %d: %v", line, err)
		}
		if again, err := back.Encode(); err != nil || string(again) != text {
			t.Errorf("read and written again:\n%s", again)
		}
	}
}

// What is known survives other lines and files, and nothing else.
func TestSplit(t *testing.T) {
	b, _, err := parse(text)
	if err != nil {
		t.Fatal(err)
	}
	const word = "const <9 characters, word>"
	for _, test := range []struct {
		name         string
		findings     []load.Finding
		fresh, known int
		gone         []string
	}{
		{"moved", []load.Finding{finding("f", word, "z.go", 77), finding("f", word, "z.go", 78), finding("g", "env", "z.go", 79)}, 0, 3, nil},
		{"one more", []load.Finding{finding("f", word, "a.go", 1), finding("f", word, "a.go", 2), finding("f", word, "a.go", 3)}, 1, 2,
			[]string{"hardcoded in example.com/p, g"}},
		{"fewer", []load.Finding{finding("f", word, "a.go", 1), finding("g", "env", "a.go", 1)}, 0, 2, []string{"hardcoded in example.com/p, f"}},
		{"another length", []load.Finding{finding("f", "const <8 characters, word>", "a.go", 1), finding("g", "env", "a.go", 1)}, 1, 1,
			[]string{"hardcoded in example.com/p, f, 2 times"}},
		{"another function", []load.Finding{finding("h", word, "a.go", 1)}, 1, 0,
			[]string{"hardcoded in example.com/p, f, 2 times", "hardcoded in example.com/p, g"}},
	} {
		fresh, known, gone := b.Split(test.findings)
		var names []string
		for _, e := range gone {
			names = append(names, e.String())
		}
		if len(fresh) != test.fresh || len(known) != test.known || !slices.Equal(names, test.gone) {
			t.Errorf("%s: %d new, %d known, gone %q; want %d, %d, %q",
				test.name, len(fresh), len(known), names, test.fresh, test.known, test.gone)
		}
	}
}

// A run misses only what it would have found.
func TestScope(t *testing.T) {
	b, _, err := parse(text)
	if err != nil {
		t.Fatal(err)
	}
	yes := func(string) bool { return true }
	no := func(string) bool { return false }
	for _, test := range []struct {
		scope Scope
		want  string
	}{
		{Scope{yes, yes, analyzer.Error, true}, "23"},
		{Scope{yes, yes, analyzer.Note, false}, "2"},
		{Scope{no, yes, analyzer.Note, true}, ""},
		{Scope{yes, no, analyzer.Note, true}, ""},
		{Scope{yes, yes, analyzer.Error + 1, true}, ""},
	} {
		got := ""
		for _, e := range b.entries {
			if test.scope.Holds(e) {
				got += string(rune('0' + e.Line()))
			}
		}
		if got != test.want {
			t.Errorf("%+v: lines %q, want %q", test.scope, got, test.want)
		}
	}
}

// The error for a file that is none, or damaged, has a line and nothing of what
// is in the file: it may be a file of secrets.
func TestDamaged(t *testing.T) {
	lines := strings.SplitAfter(text, "\n")
	for _, test := range []struct{ name, text, want string }{
		{"empty", "", "f:1: this is no baseline of oauthvet"},
		{"foreign", "CLIENT_SECRET=hunter2\n", "f:1: this is no baseline of oauthvet"},
		{"foreign JSON", `{"hunter2":"hunter2"}`, "f:1: this is no baseline of oauthvet"},
		{"newer", `{"oauthvet":"baseline","version":2}`, "f:1: this is a baseline of version 2, and this oauthvet knows version 1"},
		{"merged", lines[0] + "<<<<<<< hunter2\n" + lines[1], "f:2: this is no entry of a baseline: the file is damaged"},
		{"twice", text + lines[1], "f:4: this is the same as line 2"},
		{"cut", text[:len(text)-9], "f:3: this is no entry of a baseline: the file is damaged"},
		{"more on a line", strings.TrimSpace(text) + "]\n", "f:3: this is no entry of a baseline: the file is damaged"},
		{"unknown key", lines[0] + `{"rule":"r","package":"p","level":"note","count":1,"hunter2":1}`, "f:2: this is no entry of a baseline: the file is damaged"},
		{"no rule", lines[0] + `{"package":"p","level":"note","count":1}`, "f:2: this is no entry of a baseline: the file is damaged"},
		{"no level", lines[0] + `{"rule":"r","package":"p","count":1}`, "f:2: this is no entry of a baseline: the file is damaged"},
		{"no count", lines[0] + `{"rule":"r","package":"p","level":"note"}`, "f:2: this is no entry of a baseline: the file is damaged"},
		{"blank line", lines[0] + "\n" + lines[1], "f:2: this is no entry of a baseline: the file is damaged"},
	} {
		name := filepath.Join(t.TempDir(), "f")
		if err := os.WriteFile(name, []byte(test.text), 0o666); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(name, "f"); err == nil || err.Error() != test.want {
			t.Errorf("%s: got %v, want %s", test.name, err, test.want)
		}
	}
	if _, err := Read(filepath.Join(t.TempDir(), "nowhere"), "f"); err == nil || !strings.HasPrefix(err.Error(), "can't read f: ") {
		t.Errorf("no file: %v", err)
	}
}
