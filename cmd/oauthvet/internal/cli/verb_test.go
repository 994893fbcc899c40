package cli

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
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

func TestShellQuote(t *testing.T) {
	for arg, want := range map[string]string{
		"-level=error": "-level=error", "-rows=a b": "'-rows=a b'", "-rows=it's": `'-rows=it'\''s'`, "$(x)": "'$(x)'", "": "''", "a\nb": "'a\nb'", "~": "'~'",
	} {
		if got := shellQuote(arg); got != want {
			t.Errorf("%q: %s, want %s", arg, got, want)
		}
	}
}
