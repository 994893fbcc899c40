package rule_test

import (
	"slices"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

const page = "# leak: the secret goes to a log\n\nWhat it\nmeans.\n\n## Bad\n\n```go\n# not a heading\n## nor this\npackage bad\n```\n\ntext\n\n```go\npackage worse\n```\n\n## Good\n\n```sh\noauthvet\n```\n"

func TestParsePage(t *testing.T) {
	p := rule.ParsePage(page)
	if p.ID != "leak" || p.Summary != "the secret goes to a log" || p.Intro != "What it\nmeans." {
		t.Errorf("head: %q %q %q", p.ID, p.Summary, p.Intro)
	}
	if got, want := p.Go("Bad"), []string{"# not a heading\n## nor this\npackage bad\n", "package worse\n"}; !slices.Equal(got, want) {
		t.Errorf("bad blocks %q, want %q", got, want)
	}
	if got := p.Go("Good"); len(got) != 0 {
		t.Errorf("blocks of another language: %q", got)
	}
	if _, ok := p.Section("Why"); ok {
		t.Error("a section that the page does not have")
	}
	if empty := rule.ParsePage(""); empty.ID != "" || len(empty.Sections) != 0 {
		t.Errorf("empty page: %+v", empty)
	}
}

func TestParseLevel(t *testing.T) {
	for _, l := range []rule.Level{rule.Note, rule.Warning, rule.Error} {
		if got, err := rule.ParseLevel(l.String()); got != l || err != nil {
			t.Errorf("%s: %v, %v", l, got, err)
		}
	}
	if _, err := rule.ParseLevel("fatal"); err == nil || err.Error() != `unknown level "fatal" (want error, warning or note)` {
		t.Errorf("fatal: %v", err)
	}
}
