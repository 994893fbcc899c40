package analyzer

import "testing"

// Programs that log in colours write them beside the code, and before a letter
// the end of a sequence is one too.
func TestCodeInColours(t *testing.T) {
	for _, text := range []string{
		"\x1b[31mAADSTS7000222\x1b[0m: expired",
		`{"msg":"\u001b[1;31mAADSTS7000222\u001b[0m"}`,
		`msg="\x1b[31mAADSTS7000222\x1b[0m"`,
	} {
		if s, _ := Code(text); s.Code != "AADSTS7000222" {
			t.Errorf("Code(%q) = %q", text, s.Code)
		}
	}
}
