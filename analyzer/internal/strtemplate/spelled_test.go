package strtemplate

import "testing"

func TestOverlap(t *testing.T) {
	for _, tt := range []struct{ a, b, want string }{
		{"https://a.example/token", "https://a.example/token", "https://a.example/token"},
		{"https://a.example/x/token", "https://a.example/y/token", "https://a.example/*/token"},
		{"https://a.example/one", "https://a.example/two", "https://a.example/*"},
		{"https://a.example/token", "https://b.example/token", ""},
		{"a/x/token", "a/y/token", ""},
	} {
		if got := Overlap(tt.a, tt.b); got != tt.want {
			t.Errorf("%s and %s: %q, want %q", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestSpelled(t *testing.T) {
	written := Piece{Lit: "https://a.example/"}
	for want, template := range map[string]Template{
		"":                   nil,
		"https://a.example/": {written},
	} {
		if got, holes := Spelled(template); got != want || len(holes) != 0 {
			t.Errorf("%q with %d holes, want %q", got, len(holes), want)
		}
	}
}
