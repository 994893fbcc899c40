package analyzer

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// A met is an error that somebody meets, and what explain has to make of it.
type met struct {
	line          int
	verdict, code string
	text          string
}

// readMet returns the records of a table of errors: a line with verdict and code,
// and the indented text below.
func readMet(t *testing.T, name string) []met {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var all []met
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		text, indented := strings.CutPrefix(line, "\t")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case !indented:
			verdict, code, _ := strings.Cut(line, " ")
			all = append(all, met{line: i + 1, verdict: verdict, code: code})
		case len(all) == 0:
			t.Fatalf("%s:%d: a text without a verdict", name, i+1)
		default:
			last := &all[len(all)-1]
			last.text = strings.TrimPrefix(last.text+"\n"+text, "\n")
		}
	}
	return all
}

// notTheSecret are the words with which a section says that another secret
// changes nothing.
var notTheSecret = regexp.MustCompile(`(?i)\bnot\s+the\s+secret\b|\bsecret\s+is\s+fine\b`)

// Of the errors that people meet, 95 of 100 have a right answer at least, and none
// a wrong one; what looks like an error and is none has no answer.
func TestErrorsPeopleMeet(t *testing.T) {
	const file = "testdata/errors.txt"
	errors, right, noise := 0, 0, 0
	for _, e := range readMet(t, file) {
		known, unknown := Codes(e.text)
		var first Section
		if len(known) > 0 {
			first = known[0]
		}
		wrong := func(format string, args ...any) { t.Errorf(file+":%d: "+format, append([]any{e.line}, args...)...) }
		switch {
		case first.Code != e.code:
			wrong("explained as %q, want %q", first.Code, e.code)
		case len(unknown) > 0:
			wrong("unknown codes %q", unknown)
		case e.verdict == "other" && !notTheSecret.MatchString(first.Text):
			wrong("%s does not say that it is not the secret", first.Title)
		case e.verdict == "secret" && notTheSecret.MatchString(first.Title+first.Text):
			wrong("%s says that it is not the secret", first.Title)
		}
		switch e.verdict {
		case "secret", "other", "client":
			errors++
			if first.Code == e.code {
				right++
			}
		case "miss":
			errors++
		case "noise":
			noise++
		default:
			wrong("verdict %q", e.verdict)
		}
	}
	if errors < 100 || noise < 15 || right*100 < errors*95 {
		t.Errorf("%d errors, of which %d have an answer, and %d texts that are none", errors, right, noise)
	}
	t.Logf("%d errors, of which %d have an answer, and %d texts that are none", errors, right, noise)
}
