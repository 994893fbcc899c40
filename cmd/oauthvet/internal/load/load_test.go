package load

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// entries makes listed packages of lines like "b: a c", b imports a and c.
// Names in upper case are of the standard library; a first word of "!" means
// that the package has an error.
func entries(lines ...string) []*listed {
	var list []*listed
	for _, line := range lines {
		name, imports, _ := strings.Cut(line, ":")
		p := &listed{ImportPath: strings.TrimPrefix(name, "!"), Imports: strings.Fields(imports)}
		if strings.HasPrefix(name, "!") {
			p.Error = &listError{Err: "broken"}
		}
		p.Standard = p.ImportPath == strings.ToUpper(p.ImportPath)
		list = append(list, p)
	}
	return list
}

func TestSelectPackages(t *testing.T) {
	dir := t.TempDir()
	list := entries("FMT", "a: FMT", "b: a", "c: b FMT", "d: FMT", "e: d c", "SQL: FMT")
	for _, p := range list {
		p.Dir, p.GoFiles = filepath.Join(dir, p.ImportPath), []string{"p.go"}
		source := "package p"
		if p.ImportPath == "b" || p.ImportPath == "SQL" {
			source += " // tells"
		}
		if err := os.MkdirAll(p.Dir, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(p.Dir, "p.go"), []byte(source), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	g := newGraph(list)
	g.selectPackages(func(source []byte) bool { return strings.Contains(string(source), "tells") }, nil, nil)
	for path, want := range map[string]bool{
		"FMT": false, "SQL": false, // the standard library never matters
		"a": false, "b": true,
		"c": true, "e": true, // import b, directly or not
		"d": false,
	} {
		if got := g.matters[g.byPath[path]]; got != want {
			t.Errorf("%s matters: %v, want %v", path, got, want)
		}
		if got, want := g.tells[g.byPath[path]], path == "b"; got != want {
			t.Errorf("%s tells: %v, want %v", path, got, want)
		}
	}
}

func TestBlame(t *testing.T) {
	g := newGraph(entries("!a", "b: a", "c: b", "d", "!e: a", "f: e d", "g: h", "h: g"))
	for path, want := range map[string]string{"a": "a", "b": "a", "c": "a", "d": "", "e": "e", "f": "e", "g": "", "h": ""} {
		got := ""
		if culprit := g.broken[g.byPath[path]]; culprit != nil {
			got = culprit.ImportPath
		}
		if got != want {
			t.Errorf("%s can't be loaded because of %q, want %q", path, got, want)
		}
	}
}

func TestNamed(t *testing.T) {
	list := []*listed{
		{ImportPath: "dep", DepOnly: true},
		{ImportPath: "fmt", Standard: true},
		{ImportPath: "plain"},
		{ImportPath: "p"},
		{ImportPath: "p [p.test]", ForTest: "p"},
		{ImportPath: "p_test [p.test]", ForTest: "p"},
		{ImportPath: "plain [p.test]", ForTest: "p", DepOnly: true},
		{ImportPath: "p.test", Name: "main", GoFiles: []string{filepath.Join(t.TempDir(), "main.go")}},
		{ImportPath: "external"},
		{ImportPath: "external_test [external.test]", ForTest: "external"},
		{ImportPath: "example.com/my.test", Name: "main", GoFiles: []string{"main.go"}},
	}
	var got []string
	for _, p := range newGraph(list).named() {
		got = append(got, p.ImportPath)
	}
	want := []string{"plain", "p [p.test]", "p_test [p.test]", "external", "external_test [external.test]", "example.com/my.test"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("named %q\nwant  %q", got, want)
	}
}

func TestNewProblem(t *testing.T) {
	dir := filepath.FromSlash("/start")
	for _, test := range []struct{ place, message, at, text string }{
		{"", "# p\nb/b.go:1:24: cannot use \"s3cret\" as int\nb/b.go:2:1: more", "/start/b/b.go:1:24", `cannot use "…" as int`},
		{"/abs/c.go:3:8", "no required module provides package x; to add it:\n\tgo get x", "/abs/c.go:3:8",
			"no required module provides package x: add it with `go get`, or run `go mod tidy`"},
		{"c.go:3", "short", "/start/c.go:3", "short"},
		{"", "no position", "-", "no position"},
		{"", "", "-", "it does not build"},
	} {
		p := newProblem(dir, "p", test.place, test.message)
		if got := filepath.ToSlash(p.At.String()); got != test.at || p.Text != test.text {
			t.Errorf("newProblem(%q, %q)\n got %s: %s\nwant %s: %s", test.place, test.message, got, p.Text, test.at, test.text)
		}
	}
}

func TestWhyNotBuilt(t *testing.T) {
	for _, test := range []struct {
		entry         listed
		culprit, text string
	}{
		{listed{ImportPath: "a", Error: &listError{Err: "# a\na.go:1:1: bad"}}, "a", "# a\na.go:1:1: bad"},
		{listed{ImportPath: "a", DepsErrors: []*listError{{Err: "# b [c.test]\nb.go:1:1: bad"}}}, "b", "# b [c.test]\nb.go:1:1: bad"},
		{listed{ImportPath: "a", Error: &listError{Err: "gone"}}, "a", "gone"},
		{listed{ImportPath: "a"}, "a", "it does not build"},
	} {
		if err := whyNotBuilt(&test.entry); err.culprit != test.culprit || err.text != test.text {
			t.Errorf("whyNotBuilt(%+v) = %+v", test.entry, err)
		}
	}
}

func TestMatchless(t *testing.T) {
	got := matchless("go: downloading x v1\ngo: warning: \"./x/...\" matched no packages\ngo: warning: \"all\" matched no packages\n")
	if want := []string{"./x/...", "all"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Files of the standard library and of downloaded modules have no name in the
// folder that is worked on.
func TestForeign(t *testing.T) {
	cache := func(dir string) string { return filepath.Join(filepath.FromSlash("/cache"), filepath.FromSlash(dir)) }
	here := func(dir string) string { return filepath.Join(filepath.FromSlash("/start"), filepath.FromSlash(dir)) }
	downloaded := &packages.Module{Path: "example.com/m"}
	g := newGraph([]*listed{
		{ImportPath: "net/http", Dir: cache("src/net/http"), Standard: true},
		{ImportPath: "example.com/m/x", Dir: cache("example.com/m@v1.2.3/x"), Module: downloaded},
		{ImportPath: "example.com/m/x_test [example.com/m/x.test]", ForTest: "example.com/m/x", Dir: cache("example.com/m@v1.2.3/x"), Module: downloaded},
		{ImportPath: "example.com/m/y", Dir: here("vendor/example.com/m/y"), Module: downloaded},
		{ImportPath: "example.com/near", Dir: here("../near"), Module: &packages.Module{Path: "example.com/near", Replace: &packages.Module{Path: "../near"}}},
		{ImportPath: "example.com/other", Dir: cache("fork@v1.0.0"), Module: &packages.Module{Path: "example.com/other", Replace: &packages.Module{Path: "example.com/fork", Version: "v1.0.0"}}},
		{ImportPath: "example.com/own", Dir: here("own"), Module: &packages.Module{Path: "example.com/own", Main: true}},
		{ImportPath: "example.com/gone", Module: downloaded},
	})
	want := map[string]string{
		cache("src/net/http"): "net/http", cache("example.com/m@v1.2.3/x"): "example.com/m/x", cache("fork@v1.0.0"): "example.com/other",
	}
	if got := g.foreign(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
