package cli

import (
	"flag"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/settings"
)

// Every verb has a text for its help, and every text is of a verb.
func TestHelpTexts(t *testing.T) {
	names := append(verbNames(), "overview")
	files, err := fs.Glob(helpTexts, "help/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(names) {
		t.Errorf("texts %v, verbs %v", files, names)
	}
	for _, name := range names {
		if !slices.Contains(files, "help/"+name+".txt") || !strings.Contains(helpText(name), "Usage:\n\n  oauthvet ") {
			t.Errorf("%s: text %q", name, helpText(name))
		}
	}
}

// Every flag of every verb stands in the command's documentation, and every key
// of a settings file in the help that tells about the file.
func TestFlagsAreDocumented(t *testing.T) {
	doc, err := os.ReadFile("../../doc.go")
	if err != nil {
		t.Fatal(err)
	}
	word := func(name, text string) bool {
		return regexp.MustCompile(`(^|[^\w-])-` + name + `($|[^\w-])`).MatchString(text)
	}
	for _, v := range verbs() {
		if !strings.Contains(string(doc), "\toauthvet "+v.name+" ") && !strings.Contains(string(doc), "\toauthvet ["+v.name+"] ") {
			t.Errorf("%s: no line in the synopsis of doc.go", v.name)
		}
		if v.flags == nil {
			continue
		}
		v.flags(&Command{}).VisitAll(func(f *flag.Flag) {
			if !word(f.Name, string(doc)) {
				t.Errorf("%s: doc.go says nothing of -%s", v.name, f.Name)
			}
			if f.Usage == "" {
				t.Errorf("%s: -%s has no text", v.name, f.Name)
			}
		})
	}
	for _, k := range settings.Keys {
		if !word(k.Name, helpText("check")) {
			t.Errorf("help/check.txt does not name the key %s", k.Name)
		}
	}
}

func TestShellQuote(t *testing.T) {
	for arg, want := range map[string]string{
		"-level=error": "-level=error", "-rows=a b": "'-rows=a b'", "-rows=it's": `'-rows=it'\''s'`, "$(x)": "'$(x)'", "": "''", "a\nb": "'a\nb'", "~": "'~'",
	} {
		if got := shellQuote(arg); got != want {
			t.Errorf("%q: %s, want %s", arg, got, want)
		}
	}
}
