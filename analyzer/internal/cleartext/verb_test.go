package cleartext

import "testing"

// Each verb shows its argument in a manner of its own; flags, widths and indexes
// say which argument that is.
func TestParseVerbs(t *testing.T) {
	for format, want := range map[string]verbs{
		"":           nil,
		"100%%":      nil,
		"%":          nil,
		"%[1":        nil,
		"%s %v":      {{0, plain}, {1, plain}},
		"%+v":        {{0, plain}},
		"%#v":        {{0, goSyntax}},
		"%q%x%X":     {{0, plain}, {1, plain}, {2, plain}},
		"%T %d":      {{0, unshown}, {1, unshown}},
		"%.4s":       {{0, unshown}},
		"%.5s":       {{0, plain}},
		"%.12s":      {{0, plain}},
		"%4s":        {{0, plain}},
		"%*s":        {{1, plain}},
		"%[2]s %s":   {{1, plain}, {2, plain}},
		"%[2]d %[1]": {{1, unshown}},
	} {
		got := parseVerbs(format)
		if len(got) != len(want) {
			t.Errorf("%q: %v, want %v", format, got, want)
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%q: %v, want %v", format, got, want)
			}
		}
	}
}
