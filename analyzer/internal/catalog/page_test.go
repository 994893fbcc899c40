package catalog

import (
	"os"
	"strings"
	"testing"
)

// The page about rows has every verb, with its attributes and the words that they
// take.
func TestPage(t *testing.T) {
	page, err := os.ReadFile("../../guide/rows.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := make(map[string]string)
	for line := range strings.Lines(string(page)) {
		if rest, ok := strings.CutPrefix(line, "| `"); ok {
			verb, _, _ := strings.Cut(rest, "`")
			lines[verb] = line
		}
	}
	for verb, sp := range specs {
		line := lines[string(verb)]
		if line == "" {
			t.Errorf("there is no verb %s", verb)
			continue
		}
		for attr := range sp.attrs {
			set := closedSet(verb, attr)
			switch {
			case len(set) == 1 && strings.Contains(line, "`"+attr+"="+set[0]+"`"):
			case !strings.Contains(line, "`"+attr+"=`"):
				t.Errorf("%s: there is no %s=", verb, attr)
			case verb == Decode && attr == "as": // as for escape
			default:
				if !strings.Contains(line, strings.Join(set, ", ")) {
					t.Errorf("%s: %s= lacks one of %s", verb, attr, strings.Join(set, ", "))
				}
			}
		}
		for _, attr := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("` |", r) }) {
			if name, _, ok := strings.Cut(attr, "="); ok {
				if _, known := sp.attrs[name]; !known {
					t.Errorf("%s has no attribute %s", verb, name)
				}
			}
		}
	}
}
