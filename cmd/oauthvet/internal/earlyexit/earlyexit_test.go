package earlyexit

import (
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestAnswers(t *testing.T) {
	const silent, telling, lookup = "package p\n", "package p\n\nvar clientSecret string\n", "package p\n\nvar v = os.Getenv(name)\n"
	for name, test := range map[string]struct {
		source string
		flags  []string
		cfg    map[string]any
		env    map[string]string
		want   bool
	}{
		"silent":               {source: silent, want: true},
		"flag of the command":  {source: silent, flags: []string{"-json"}, want: true},
		"flag of the user":     {source: silent, flags: []string{"-level=note"}},
		"flag, facts only":     {source: silent, flags: []string{"-level=note", "-json"}, cfg: map[string]any{"VetxOnly": true}, want: true},
		"bad flag, facts only": {source: silent, flags: []string{"-level", "none"}, cfg: map[string]any{"VetxOnly": true}, want: true},
		"tests, facts only":    {source: silent, flags: []string{"-test"}, cfg: map[string]any{"VetxOnly": true}},
		"rows, facts only":     {source: silent, flags: []string{"--rows=secret p.Key"}, cfg: map[string]any{"VetxOnly": true}},
		"tests of the library": {source: silent, flags: []string{"-test"}, cfg: map[string]any{"Dir": "/go/src/fmt"}, env: map[string]string{"GOROOT": "/go"}, want: os.PathSeparator == '/'},
		"telling":              {source: telling},
		"looks up a variable":  {source: lookup},
		"standard library":     {source: telling, cfg: map[string]any{"Dir": filepath.FromSlash("/go/src/fmt")}, env: map[string]string{"GOROOT": filepath.FromSlash("/go")}, want: true},
		"beside the library":   {source: telling, cfg: map[string]any{"Dir": filepath.FromSlash("/go/srcs/fmt")}, env: map[string]string{"GOROOT": filepath.FromSlash("/go")}},
		"no standard library":  {source: telling, cfg: map[string]any{"Dir": filepath.FromSlash("/src/fmt")}},
		"newer go command":     {source: silent, env: map[string]string{"GOVERSION": "go1.99.1"}},
		"same go command":      {source: silent, env: map[string]string{"GOVERSION": runtime.Version()}, want: true},
		"imports facts":        {source: silent, cfg: map[string]any{"PackageVetx": map[string]string{"q": "facts.vetx"}}},
		"imports no facts":     {source: silent, cfg: map[string]any{"PackageVetx": map[string]string{"q": "empty.vetx"}}, want: true},
		"facts are missing":    {source: silent, cfg: map[string]any{"PackageVetx": map[string]string{"q": "none.vetx"}}},
		"source is missing":    {source: silent, cfg: map[string]any{"GoFiles": []string{"none.go"}}},
		"another's test":       {source: telling, cfg: map[string]any{"VetxOnly": true}, env: map[string]string{"TOOLEXEC_IMPORTPATH": "p [q.test]"}, want: true},
		"its own test":         {source: telling, env: map[string]string{"TOOLEXEC_IMPORTPATH": "p [p.test]"}},
		"telling test file":    {source: silent, cfg: map[string]any{"GoFiles": []string{"p.go", "x_test.go"}}, want: true},
		"external test":        {source: telling, cfg: map[string]any{"GoFiles": []string{"x_test.go"}}, want: true},
		"nowhere to answer to": {source: silent, cfg: map[string]any{"VetxOutput": filepath.Join("none", "vet.out")}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			cfg := map[string]any{"Dir": "src", "GoFiles": []string{"p.go"}, "VetxOutput": "vet.out"}
			for key, value := range test.cfg {
				cfg[key] = value
			}
			text, err := json.Marshal(cfg)
			if err != nil {
				t.Fatal(err)
			}
			for file, content := range map[string]string{
				"p.go": test.source, "x_test.go": telling, "facts.vetx": "facts", "empty.vetx": "", "vet.cfg": string(text),
			} {
				if err := os.WriteFile(file, []byte(content), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			args := slices.Concat([]string{"oauthvet"}, test.flags, []string{"vet.cfg"})
			got := answers(args, func(name string) string { return test.env[name] })
			answer, err := os.ReadFile("vet.out")
			if answered := err == nil; got != test.want || answered != test.want || len(answer) > 0 {
				t.Errorf("answers = %t, an answer was written: %t (%q)", got, answered, answer)
			}
		})
	}
}

func TestOtherArguments(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("bad.cfg", []byte("{"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{"", "oauthvet", "oauthvet ./...", "oauthvet -V=full", "oauthvet -flags", "oauthvet -json ./...", "oauthvet none.cfg", "oauthvet bad.cfg"} {
		if answers(strings.Fields(args), os.Getenv) {
			t.Errorf("%q was answered", args)
		}
	}
}
