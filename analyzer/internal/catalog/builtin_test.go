package catalog

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// parsed returns the built-in catalogue with all its rows parsed.
func parsed(t *testing.T) *Catalog {
	t.Helper()
	libs, err := parseAll()
	if err != nil {
		t.Fatal(err)
	}
	c, err := New(libs...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Providers and grants are compared by rules, so a misspelt one would go
// unnoticed. Users may add their own: the parser knows no closed set.
func TestBuiltin(t *testing.T) {
	libs := parsed(t).libraries
	provider := regexp.MustCompile(`^[a-z0-9]+(?:[-,][a-z0-9]+)*$`)
	sets := map[string][]string{
		"grant": {"authorization_code", "client_credentials", "device_code", "introspect", "jwt_bearer", "on_behalf_of",
			"password", "refresh_token", "revoke", "token_exchange"},
		"err":   {"none"},
		"probe": {"hides"},
		"style": {"params", "header"},
	}
	rows := 0
	for _, l := range libs {
		rows += len(l.Rows)
		if l.Version == "" && strings.Contains(l.Module, ".") {
			t.Errorf("%s:1: the head line names no version", l.File)
		}
		for _, r := range l.Rows {
			if p := r.Word("provider"); p != "" && !provider.MatchString(p) {
				t.Errorf("%s:%d: provider=%s: want lower-case words", l.File, r.Line, p)
			}
			for key, set := range sets {
				if w := r.Word(key); w != "" && !slices.Contains(set, w) {
					t.Errorf("%s:%d: %s=%s: want one of %s", l.File, r.Line, key, w, strings.Join(set, ", "))
				}
			}
			if _, ok := r.Attr("probe"); ok && r.Word("src") == "" {
				t.Errorf("%s:%d: probe= without src=", l.File, r.Line)
			}
		}
	}
	t.Logf("%d rows in %d files", rows, len(libs))
}

// What is parsed when it is asked for is what is parsed at once.
func TestBuiltinRows(t *testing.T) {
	want := parsed(t)
	got, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	same := func(a, b *Row) bool {
		return a.String() == b.String() && a.Line == b.Line && a.Library.File == b.Library.File && a.Library.Module == b.Library.Module && slices.Equal(a.attrs, b.attrs)
	}
	for path, rows := range want.rows {
		if !slices.EqualFunc(got.Package(path), rows, same) {
			t.Errorf("%s: %v, want %v", path, got.Package(path), rows)
		}
	}
	for path := range got.builtin.pending {
		if want.rows[path] == nil {
			t.Errorf("%s has rows that it should not have: %v", path, got.Package(path))
		}
	}
	for verb, rows := range want.words {
		if !slices.EqualFunc(got.Words(verb), rows, same) {
			t.Errorf("%s: %v, want %v", verb, got.Words(verb), rows)
		}
	}
	if got.Package("example.com/unknown") != nil {
		t.Error("rows of a package that nobody knows")
	}
}
