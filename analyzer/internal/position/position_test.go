package position_test

import (
	"go/token"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/position"
)

// The file a.go is parsed after b.go, so that its positions are the larger numbers.
func TestCompare(t *testing.T) {
	fset := token.NewFileSet()
	b := fset.AddFile("b.go", -1, 100)
	a := fset.AddFile("a.go", -1, 100)
	a.SetLines([]int{0, 50})
	a.AddLineInfo(50, "z.go", 1)
	again := fset.AddFile("a.go", -1, 100)
	for _, tt := range []struct {
		name string
		x, y token.Pos
		want int
	}{
		{"the same", a.Pos(7), a.Pos(7), 0},
		{"one file", a.Pos(7), a.Pos(8), -1},
		{"the file's name decides", a.Pos(90), b.Pos(3), -1},
		{"whatever the numbers say", b.Pos(3), a.Pos(90), 1},
		{"a line comment names another file", a.Pos(60), b.Pos(3), -1},
		{"two parses of one file", a.Pos(9), again.Pos(7), 1},
		{"no position", token.NoPos, b.Pos(0), -1},
		{"no position on the right", b.Pos(0), token.NoPos, 1},
	} {
		if got := position.Compare(fset, tt.x, tt.y); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}
