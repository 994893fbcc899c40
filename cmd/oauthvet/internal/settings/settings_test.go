package settings

import (
	"regexp"
	"testing"
)

// Every flag that all drivers share is a key.
func TestKeys(t *testing.T) {
	shapes := map[string]Shape{"enable": List, "disable": List, "only": List, "rows": List, "level": Text, "now": Text, "test": Flag, "link": Flag, "format": Text, "fail-on": Text}
	seen := 0
	for _, k := range Keys {
		if want, ok := shapes[k.Name]; ok {
			seen++
			if k.Shape != want {
				t.Errorf("%s: shape %v, want %v", k.Name, k.Shape, want)
			}
		}
	}
	if seen != len(shapes) {
		t.Errorf("keys %v", Keys)
	}
}

var lineOfError = regexp.MustCompile(`^f:[0-9]+: [^\n]+$`)

func TestParse(t *testing.T) {
	f, err := parse("f", []byte("# first\n\nenable: &list\n  - a\n  - b, c\ndisable: *list\nrows: |\n  secret x.y/z.K; # why\n  token x.y/z.F\nlevel: \"error\"\nlink: true\nnow: 2026-01-02\n"))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"enable": "a,b,c", "disable": "a,b,c", "rows": "secret x.y/z.K;# why;token x.y/z.F", "level": "error", "link": "true", "now": "2026-01-02",
	} {
		if s := f.Lookup(name); s == nil || s.Joined() != want {
			t.Errorf("%s: %+v, want %q", name, s, want)
		}
	}
	if s := f.Lookup("enable"); s.Line != 3 || s.Values[0].Line != 4 || s.Values[2].Line != 5 {
		t.Errorf("lines of %+v", s)
	}
	if f.Lookup("only") != nil || (*File)(nil).Lookup("only") != nil {
		t.Error("a setting that is not there")
	}
}

// No text makes the parser panic, and every error names a line.
func FuzzParse(f *testing.F) {
	for _, text := range []string{"", "a", "level: error\n", "enable: [a, *b]", "&a [*a]", "? {a: b}\n: c\n", "level: &x [*x]\n", "enable: !!binary x\n", "<<: {level: error}\n", "\t", "---\n---\n", "level: |\n", "%YAML 3\n"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		_, err := parse("f", []byte(text))
		if err != nil && !lineOfError.MatchString(err.Error()) {
			t.Errorf("%q: %v", text, err)
		}
	})
}
