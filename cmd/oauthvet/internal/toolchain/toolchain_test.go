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
