package vetunit

import (
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
)

const (
	telling = "package p\n\nvar clientSecret string\n"
	silent  = "package p\n"
)

// A fixture is a unit in a folder of its own.
type fixture struct {
	dir  string
	cfg  map[string]any
	env  map[string]string
	args []string
}

func newFixture(t *testing.T, source string) *fixture {
	f := &fixture{dir: t.TempDir(), env: make(map[string]string)}
	f.write(t, "p.go", source)
	f.cfg = map[string]any{
		"ID": "example.com/p", "Dir": f.dir, "ImportPath": "example.com/p",
		"GoFiles": []string{f.path("p.go")}, "VetxOutput": f.path("vet.out"), "Unknown": "kept",
	}
	return f
}

func (f *fixture) path(name string) string { return filepath.Join(f.dir, name) }

func (f *fixture) write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(f.path(name), []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// prepare calls prepare and names what it returns: "done", "as it is", for a copy
// without the test files "report" or "facts", or the error.
func (f *fixture) prepare(t *testing.T) string {
	t.Helper()
	data, err := json.Marshal(f.cfg)
	if err != nil {
		t.Fatal(err)
	}
	f.write(t, "vet.cfg", string(data))
	options := new(analyzer.Options)
	shared := flag.NewFlagSet("oauthvet", flag.ContinueOnError)
	shared.SetOutput(io.Discard)
	options.Bind(shared)
	cfg, _, err := prepare(f.path("vet.cfg"), f.args, options, shared, func(name string) string { return f.env[name] })
	_, statErr := os.Stat(f.path("vet.out"))
	switch {
	case err != nil:
		if strings.Contains(err.Error(), "\n") {
			t.Errorf("error has several lines: %v", err)
		}
		return err.Error()
	case cfg == "" && statErr == nil:
		return "done"
	case cfg == f.path("vet.cfg"):
		return "as it is"
	case cfg == f.path("vet.oauthvet.cfg"):
		u, err := readUnit(cfg)
		if err != nil || !strings.Contains(string(u.Text), `"Unknown":"kept"`) || !slices.Equal(u.GoFiles, []string{f.path("p.go")}) {
			t.Errorf("bad copy: %+v, %v", u, err)
		}
		if u.VetxOnly {
			return "facts"
		}
		return "report"
	}
	return "something else: " + cfg
}

func TestPrepare(t *testing.T) {
	for _, test := range []struct {
		name   string
		source string
		change func(t *testing.T, f *fixture)
		want   string // a prefix
	}{
		{"named", telling, nil, "as it is"},
		{"named and silent", silent, nil, "done"},
		{"imports facts", silent, func(t *testing.T, f *fixture) {
			f.write(t, "q.vetx", "facts")
			f.cfg["PackageVetx"] = map[string]string{"q": f.path("q.vetx")}
		}, "as it is"},
		{"imports no facts", silent, func(t *testing.T, f *fixture) {
			f.write(t, "q.vetx", "")
			f.cfg["PackageVetx"] = map[string]string{"q": f.path("q.vetx")}
		}, "done"},
		{"unreadable source", silent, func(t *testing.T, f *fixture) { f.cfg["GoFiles"] = []string{f.path("gone.go")} }, "as it is"},
		{"imports what a row describes", "package p\n\nimport _ \"example.com/sso\"\n", func(t *testing.T, f *fixture) {
			f.args = []string{"-json", "-rows", "secret example.com/sso.Config.Key"}
		}, "as it is"},
		{"declares what a row is about", silent, func(t *testing.T, f *fixture) {
			f.args = []string{"-json", "-rows", "secret example.com/p.Key"}
		}, "as it is"},
		{"standard library", telling, func(t *testing.T, f *fixture) {
			f.env["GOROOT"] = f.dir
			f.cfg["Dir"] = filepath.Join(f.dir, "src", "fmt")
		}, "done"},
		{"external test", telling, func(t *testing.T, f *fixture) {
			f.write(t, "x_test.go", telling)
			f.cfg["GoFiles"] = []string{f.path("x_test.go")}
		}, "done"},
		{"external test with -test", telling, func(t *testing.T, f *fixture) {
			f.write(t, "x_test.go", telling)
			f.cfg["GoFiles"] = []string{f.path("x_test.go")}
			f.args = []string{"-json", "-test"}
		}, "as it is"},

		{"test files", telling, withTest, "report"},
		{"test files with -test", telling, func(t *testing.T, f *fixture) {
			withTest(t, f)
			f.args = []string{"-test"}
		}, "as it is"},
		{"test files of a dependency", telling, func(t *testing.T, f *fixture) {
			withTest(t, f)
			dependency(t, f)
		}, "facts"},
		{"test files with -fix", telling, func(t *testing.T, f *fixture) {
			withTest(t, f)
			dependency(t, f)
			f.args = []string{"-fix"}
		}, "facts"},
		{"telling test file", silent, withTest, "done"},
		{"newer go command", telling, func(t *testing.T, f *fixture) { f.env["GOVERSION"] = "go1.99.1" }, "oauthvet was built with go1."},
		{"dependency under a newer go command", telling, func(t *testing.T, f *fixture) {
			f.env["GOVERSION"] = "go1.99.1"
			f.cfg["VetxOnly"] = true
		}, "done"},
		{"bad flag", telling, func(t *testing.T, f *fixture) { f.args = []string{"-level=fatal"} }, "-level: unknown level"},
		{"flag with its value apart", telling, func(t *testing.T, f *fixture) { f.args = []string{"-level", "fatal"} }, "-level: unknown level"},
		{"dependency with a bad flag", telling, func(t *testing.T, f *fixture) {
			f.args = []string{"-level=fatal"}
			f.cfg["VetxOnly"] = true
		}, "done"},
		{"no types of imports", telling, func(t *testing.T, f *fixture) {
			f.cfg["ImportMap"] = map[string]string{"fmt": "fmt"}
		}, "this go command gives vet tools no types of imports"},
		{"imports unsafe only", telling, func(t *testing.T, f *fixture) {
			f.cfg["ImportMap"] = map[string]string{"unsafe": "unsafe", "C": "C"}
		}, "as it is"},
		{"types of imports", telling, func(t *testing.T, f *fixture) {
			f.cfg["ImportMap"] = map[string]string{"fmt": "fmt"}
			f.cfg["PackageFile"] = map[string]string{"fmt": "fmt.a"}
		}, "as it is"},

		{"dependency, user code", telling, dependency, "report"},
		{"dependency, silent", silent, dependency, "done"},
		{"dependency that is described", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.cfg["ImportPath"] = "golang.org/x/oauth2"
			f.env["GOMODCACHE"] = filepath.Dir(f.dir)
		}, "done"},
		{"internal dependency of one", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.cfg["ImportPath"] = "golang.org/x/oauth2/internal"
			f.env["GOMODCACHE"] = filepath.Dir(f.dir)
		}, "done"},
		{"described, with tests inside", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.cfg["ImportPath"] = "golang.org/x/oauth2"
			f.write(t, "p_test.go", "package p")
		}, "done"},
		{"internal, with tests inside", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.cfg["ImportPath"] = "golang.org/x/oauth2/internal"
			f.write(t, "p_test.go", "package p")
		}, "as it is"},
		{"described, user code", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.cfg["ImportPath"] = "golang.org/x/oauth2"
		}, "report"},
		{"described and named", telling, func(t *testing.T, f *fixture) {
			f.cfg["ImportPath"] = "golang.org/x/oauth2"
			f.env["GOMODCACHE"] = filepath.Dir(f.dir)
		}, "as it is"},
		{"dependency with -fix", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.args = []string{"-fix"}
		}, "as it is"},
		{"dependency of a test", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.env["TOOLEXEC_IMPORTPATH"] = "example.com/p [example.com/q.test]"
		}, "done"},
		{"dependency of a test with -test", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.args = []string{"-test"}
			f.env["TOOLEXEC_IMPORTPATH"] = "example.com/p [example.com/q.test]"
		}, "as it is"},
		{"dependency in the module cache", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.env["GOMODCACHE"] = filepath.Dir(f.dir)
		}, "as it is"},
		{"dependency in vendor", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.cfg["Dir"] = filepath.Join(f.dir, "vendor", "p")
		}, "as it is"},
		{"dependency with tests inside", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.write(t, "p_test.go", "package p")
		}, "as it is"},
		{"dependency with external tests", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.write(t, "x_test.go", "package p_test")
		}, "report"},
		{"dependency with tests left out", telling, func(t *testing.T, f *fixture) {
			dependency(t, f)
			f.write(t, "windows_test.go", "package p")
			f.write(t, "_p_test.go", "package p")
			f.cfg["IgnoredFiles"] = []string{f.path("windows_test.go")}
		}, "report"},
	} {
		t.Run(test.name, func(t *testing.T) {
			f := newFixture(t, test.source)
			if test.change != nil {
				test.change(t, f)
			}
			if got := f.prepare(t); !strings.HasPrefix(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func withTest(t *testing.T, f *fixture) {
	f.write(t, "p_test.go", telling)
	f.cfg["GoFiles"] = []string{f.path("p.go"), f.path("p_test.go")}
}

func dependency(_ *testing.T, f *fixture) { f.cfg["VetxOnly"] = true }

func TestSpeaks(t *testing.T) {
	for _, test := range []struct {
		args string
		want bool
	}{
		{"", false},
		{"-V=full", true},
		{"-flags", true},
		{"-json vet.cfg", true},
		{"./...", false},
		{"help", false},
		{"-level=error ./...", false},
	} {
		if got := Speaks(strings.Fields(test.args)); got != test.want {
			t.Errorf("Speaks(%q) = %v", test.args, got)
		}
	}
}
