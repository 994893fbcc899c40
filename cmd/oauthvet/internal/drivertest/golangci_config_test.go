package drivertest

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/oauthvet/oauthvet/analyzer"
	plugin "github.com/oauthvet/oauthvet/analyzer/golangci"
)

// golangci-lint accepts the example: "config verify" compares it with the schema.
func TestGolangciExample(t *testing.T) {
	g := newGolangci(t)
	output(t, g.cmd("config", "verify"), 0)
	replace(t, filepath.Join(g.dir, ".golangci.yml"), "max-same-issues", "max-same-isues")
	if err := g.cmd("config", "verify").Run(); err == nil {
		t.Error("config verify accepts anything")
	}
}

// The settings of the example are all there are, but for two: a date that would
// stand still, and the choice of one rule.
func TestExampleHasAllSettings(t *testing.T) {
	data, err := os.ReadFile(example)
	if err != nil {
		t.Fatal(err)
	}
	settings := settingsOf(t, data)
	if _, err := plugin.New(settings); err != nil {
		t.Error(err)
	}
	flags(func(f *flag.Flag) {
		_, ok := settings[f.Name]
		if want := f.Name != "now" && f.Name != "only"; ok != want {
			t.Errorf("setting %s in the example: %v, want %v", f.Name, ok, want)
		}
	})
}

// settingsOf returns the plugin's settings in a configuration.
func settingsOf(t *testing.T, config []byte) map[string]any {
	t.Helper()
	var c struct {
		Linters struct {
			Settings struct {
				Custom map[string]struct{ Settings map[string]any }
			}
		}
	}
	if err := yaml.Unmarshal(config, &c); err != nil {
		t.Fatal(err)
	}
	settings := c.Linters.Settings.Custom["oauthvet"].Settings
	if len(settings) == 0 {
		t.Fatalf("no settings in\n%s", config)
	}
	return settings
}

// flags calls f for every flag that all drivers share.
func flags(f func(*flag.Flag)) {
	fs := flag.NewFlagSet("", flag.ContinueOnError)
	new(analyzer.Options).Bind(fs)
	fs.VisitAll(f)
}

// What "oauthvet vetflags golangci" prints is what the plugin reads, by the
// names of the flags.
func TestVetflagsAreSettings(t *testing.T) {
	values := map[string]string{
		"enable": "basicauth", "disable": "leak,expired", "level": "note", "rows": "secret example.com/a.Config.Key;pass example.com/a.Clean#0",
		"now": "2026-01-02", "near": "14", "lifetime": "6", "test": "true", "link": "true", "only": "leak",
	}
	flags(func(f *flag.Flag) {
		value := values[f.Name]
		if value == "" {
			t.Errorf("no value for -%s in this test", f.Name)
			return
		}
		cmd := exec.Command(command(t), "vetflags", "golangci", "-"+f.Name+"="+value)
		cmd.Dir, cmd.Env = t.TempDir(), offline()
		stdout, _ := output(t, cmd, 0)
		settings := settingsOf(t, []byte(stdout))
		if _, ok := settings[f.Name]; !ok || len(settings) != 1 {
			t.Errorf("-%s: settings %v", f.Name, settings)
		}
		if _, err := plugin.New(settings); err != nil {
			t.Errorf("-%s: the plugin does not read what vetflags prints: %v\n%s", f.Name, err, stdout)
		}
	})
}

// golangci-lint runs with what vetflags prints, and so do unquoted dates and
// numbers: YAML has types that flags have not.
func TestGolangciSettings(t *testing.T) {
	g := newGolangci(t)
	cmd := exec.Command(command(t), "vetflags", "golangci", "-only=expired,leak", "-link")
	cmd.Dir, cmd.Env = g.dir, offline()
	printed, _ := output(t, cmd, 0)
	config := filepath.Join(g.dir, ".golangci.yml")
	write(t, config, "version: \"2\"\n"+printed)
	if n := rules(g.findings()); n["expired"] != 1 || n["leak"] != 1 || len(n) != 2 {
		t.Errorf("findings %v, want one of expired and one of leak", n)
	}
	for _, now := range []string{"2025-01-15", `"2025-01-15"`} {
		write(t, config, "version: \"2\"\n"+strings.Replace(printed, "only:", "now: "+now+"\n          near: 14\n          only:", 1))
		if n := rules(g.findings()); n["expired"] != 0 || n["leak"] != 1 {
			t.Errorf("now: %s: findings %v, want one of leak", now, n)
		}
	}
}

// A wrong setting ends the run with a text that says what to do.
func TestGolangciWrongSettings(t *testing.T) {
	g := newGolangci(t)
	for old, tt := range map[string]struct{ new, want string }{
		"level: warning":      {"levle: warning", `settings: unknown key "levle": did you mean level?`},
		"disable: []":         {"disable: [leek]", `settings: disable: unknown rule "leek" (known: hardcoded, `},
		"near: 30":            {"near: soon", `settings: near: bad number of days "soon"`},
		"secret example.com/": {"secrte example.com/", `settings: rows: rows:1: unknown verb "secrte"`},
	} {
		replace(t, configure(t, g.dir), old, tt.new)
		_, stderr := output(t, g.cmd("run", "--allow-parallel-runners", "./..."), 3)
		if !strings.Contains(stderr, tt.want) {
			t.Errorf("%s: want %q in\n%s", tt.new, tt.want, stderr)
		}
	}
}

const noLint = `package quiet

import "golang.org/x/oauth2/clientcredentials"

//nolint:oauthvet // the emulator documents it
var right = clientcredentials.Config{ClientID: "emulator", ClientSecret: "dF6nTz9KvX2qWr8LpM4cHs7b"}

//nolint:oauthvet // what it hid is gone
var unused = clientcredentials.Config{ClientID: "emulator"}

//nolint:oauthvet
var unexplained = clientcredentials.Config{ClientID: "emulator", ClientSecret: "gH3kXv7RqZ5wTn8JpL2bDs9m"}
`

// golangci-lint handles its own comments: they hide findings, and nolintlint
// knows which of them hide none.
func TestGolangciNoLint(t *testing.T) {
	g := newGolangci(t)
	write(t, filepath.Join(g.dir, "quiet", "quiet.go"), noLint)
	issues, _ := g.run("oauthvet,nolintlint")
	want := map[int]string{8: "is unused for linter", 11: "should provide explanation"}
	for _, i := range issues {
		if i.FromLinter != "nolintlint" && i.Pos.Filename != filepath.Join("quiet", "quiet.go") {
			continue
		}
		text := want[i.Pos.Line]
		if text == "" || i.FromLinter != "nolintlint" || !strings.HasPrefix(i.Pos.Filename, "quiet") || !strings.Contains(i.Text, text) {
			t.Errorf("%s:%d: %s: %s", i.Pos.Filename, i.Pos.Line, i.FromLinter, i.Text)
		}
		delete(want, i.Pos.Line)
	}
	for line, text := range want {
		t.Errorf("quiet.go:%d: nolintlint does not say %q", line, text)
	}
}

// The example for "golangci-lint custom" names the versions and paths that the
// tests build with.
func TestCustomExample(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(root, ".custom-gcl.example.yml"))
	if err != nil {
		t.Fatal(err)
	}
	var custom struct {
		Version, Name string
		Plugins       []struct{ Module, Import, Version string }
	}
	d := yaml.NewDecoder(bytes.NewReader(data))
	d.KnownFields(true)
	if err := d.Decode(&custom); err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(filepath.Join(hostDir, "main.go"))
	if err != nil {
		t.Fatal(err)
	}
	mod, err := os.ReadFile(filepath.Join(hostDir, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`(?m)^\tgithub\.com/golangci/golangci-lint/v2 ` + regexp.QuoteMeta(custom.Version) + `$`).Match(mod) {
		t.Errorf("golangci-lint %s is not what testdata/golangci builds", custom.Version)
	}
	if len(custom.Plugins) != 1 || custom.Plugins[0].Module != "github.com/oauthvet/oauthvet" ||
		!strings.Contains(string(program), `_ "`+custom.Plugins[0].Import+`"`) {
		t.Errorf("plugins %+v are not what testdata/golangci builds", custom.Plugins)
	}
}
