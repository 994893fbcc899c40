package engine_test

import (
	"cmp"
	"regexp"
	"testing"
)

var providerComment = regexp.MustCompile(`^(gap \(\d{4}-\d\d-\d\d\): )?provider: (\w+)$`)

// TestProviders compares the provider of every slot in testdata/src/providers
// with the comment behind it.
func TestProviders(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	act := analyze(t, pkgs)["providers"]
	wants := make(map[string][]string)
	for _, f := range act.Package.Syntax {
		for at, text := range comments(act.Package.Fset, f) {
			if m := providerComment.FindStringSubmatch(text); m != nil {
				wants[at] = m[1:]
			}
		}
	}
	slots := 0
	for _, s := range result(act).Unit().Slots() {
		at := short(act.Package.Fset, s.Pos())
		want, got := wants[at], cmp.Or(result(act).Clients().Provider(s), "none")
		delete(wants, at)
		slots++
		switch {
		case want == nil:
			t.Errorf("%s: a slot without a comment; provider: %s", at, got)
		case want[0] != "" && got == want[1]:
			t.Errorf("%s: this gap is closed: provider: %s", at, got)
		case want[0] == "" && got != want[1]:
			t.Errorf("%s: provider %s, want %s", at, got, want[1])
		}
	}
	for at := range wants {
		t.Errorf("%s: no slot", at)
	}
	if slots < 30 {
		t.Errorf("only %d slots", slots)
	}
}
