package load

import (
	"fmt"
	"go/token"
	"testing"
)

// Rules that looked at one value, and packages that were looked at twice, make one
// overrun for each place.
func TestMergeOverruns(t *testing.T) {
	at := func(line int, rules ...string) Overrun {
		return Overrun{token.Position{Filename: "a.go", Line: line, Column: 1}, rules}
	}
	got := fmt.Sprint(MergeOverruns([]Overrun{at(2, "malformed"), at(1, "hardcoded"), at(2, "hardcoded", "malformed")}))
	if want := "[{a.go:1:1 [hardcoded]} {a.go:2:1 [hardcoded malformed]}]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
