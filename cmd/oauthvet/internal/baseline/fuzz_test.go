package baseline

import (
	"strings"
	"testing"
)

// No text makes the parser panic. What is wrong is told with a line of the text
// and without anything that stands there, and what is right survives.
func FuzzParse(f *testing.F) {
	f.Add(text)
	f.Add(strings.ReplaceAll(text, "\n", "\r\n"))
	f.Add(text + text)
	f.Add(`{"oauthvet":"baseline","version":1}` + "\n" + `{"rule":"\u0000","package":"\ufffd","level":"note","count":9223372036854775807}`)
	for _, line := range []string{"", "\n", "{", "null", "[]", `{"oauthvet":"baseline","version":1e9}`, `{"oauthvet":"baseline","version":1}` + "\n" + `{"rule":"r","package":"p","level":"note","count":1}{}`} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, text string) {
		b, line, err := parse(text)
		if err != nil {
			if line < 1 || line > strings.Count(text, "\n")+1 {
				t.Errorf("line %d of %q", line, text)
			}
			return
		}
		first, err := b.Encode()
		if err != nil {
			t.Fatal(err)
		}
		again, line, err := parse(string(first))
		if err != nil {
			t.Fatalf("line %d: %v in what was written for %q:\n%s", line, err, text, first)
		}
		if second, err := again.Encode(); err != nil || string(second) != string(first) {
			t.Errorf("%q is written as\n%s\nand then as\n%s", text, first, second)
		}
	})
}
