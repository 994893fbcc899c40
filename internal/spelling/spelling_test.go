package spelling

import "testing"

func TestNearest(t *testing.T) {
	words := []string{"check", "help", "version", "hardcoded"}
	for typed, want := range map[string]string{
		"chek": "check", "hlep": "help", "versoin": "version", "harcoded": "hardcoded", "hard": "", "x": "", "frobnicate": "", "help": "help",
	} {
		if got := Word(typed, words); got != want {
			t.Errorf("Word(%q) = %q, want %q", typed, got, want)
		}
	}
}
