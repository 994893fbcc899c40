package toolchain

import (
	"strings"
	"testing"
)

func TestCheck(t *testing.T) {
	for _, test := range []struct {
		builtWith, goCommand string
		fails                bool
	}{
		{"go1.26.8", "go1.26.8", false},
		{"go1.26.8", "go1.26.9", false}, // a patch release changes no format
		{"go1.26.8", "go1.25.0", false},
		{"go1.26.8", "go1.27rc1", true},
		{"go1.26.8", "go1.99", true},
		{"go1.26.8 X:jsonv2", "go1.27.0 X:jsonv2", true},
		{"devel go1.27-6d1b4f1 Mon Jan 5 10:00:00 2026", "go1.26.8", false},
		{"devel go1.27-6d1b4f1 Mon Jan 5 10:00:00 2026", "go1.28.0", true},
		{"go1.26-somebody", "go1.27.1-somebody", true},
		{"devel +6d1b4f1", "go1.26.8", false}, // can't tell
		{"go1.26.8", "", false},
	} {
		err := check(test.builtWith, test.goCommand)
		if (err != nil) != test.fails {
			t.Errorf("check(%q, %q) = %v, want error: %v", test.builtWith, test.goCommand, err, test.fails)
		}
		if err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("check(%q, %q): more than one line: %v", test.builtWith, test.goCommand, err)
		}
	}
}

// The command that is named builds with the very release that is too new.
func TestCure(t *testing.T) {
	for goCommand, want := range map[string]string{
		"go1.27.3":                 "`GOTOOLCHAIN=go1.27.3 go install github.com/oauthvet/oauthvet/cmd/oauthvet@latest`",
		"go1.27rc1":                "`GOTOOLCHAIN=go1.27rc1 go install github.com/oauthvet/oauthvet/cmd/oauthvet@latest`",
		"go1.27":                   "`go install github.com/oauthvet/oauthvet/cmd/oauthvet@latest`",
		"go1.27.3-somebody":        "`go install github.com/oauthvet/oauthvet/cmd/oauthvet@latest`",
		"go1.27.3 X:jsonv2":        "`go install github.com/oauthvet/oauthvet/cmd/oauthvet@latest`",
		"devel go1.28-6d1b4f1 Mon": "`go install github.com/oauthvet/oauthvet/cmd/oauthvet@latest`",
	} {
		if err := check("go1.26.8", goCommand); err == nil || !strings.HasSuffix(err.Error(), "rebuild it with "+want) {
			t.Errorf("%s: %v, want %s", goCommand, err, want)
		}
	}
}
