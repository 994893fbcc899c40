package drivertest

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
)

// example is the configuration that users copy.
var example = filepath.Join(root, ".golangci.example.yml")

// configure makes the example the configuration of the sample.
func configure(t *testing.T, dir string) (config string) {
	t.Helper()
	data, err := os.ReadFile(example)
	if err != nil {
		t.Fatal(err)
	}
	config = filepath.Join(dir, ".golangci.yml")
	write(t, config, string(data))
	return config
}

// An issue is what golangci-lint calls a finding.
type issue struct {
	FromLinter, Text string
	Pos              struct {
		Filename string
		Line     int
	}
}

// A golangci is golangci-lint in one folder, with a cache of its own.
type golangci struct {
	t               *testing.T
	bin, dir, cache string
}

func newGolangci(t *testing.T) *golangci {
	t.Helper()
	g := &golangci{t, needGolangciLint(t), copySample(t), t.TempDir()}
	configure(t, g.dir)
	return g
}

// cmd returns a run with arguments.
func (g *golangci) cmd(args ...string) *exec.Cmd {
	cmd := exec.Command(g.bin, args...)
	cmd.Dir, cmd.Env = g.dir, offline("GOLANGCI_LINT_CACHE="+g.cache)
	return cmd
}

// run runs the linters and returns their issues, and the text of the run.
func (g *golangci) run(linters string, args ...string) (issues []issue, text string) {
	g.t.Helper()
	report := filepath.Join(g.t.TempDir(), "report.json")
	args = slices.Concat([]string{"run", "--allow-parallel-runners", "--show-stats=false", "--enable-only=" + linters, "--output.json.path=" + report}, args, []string{"./..."})
	text, errs := output(g.t, g.cmd(args...), 0, 1)
	data, err := os.ReadFile(report)
	if err != nil {
		g.t.Fatalf("%v\n%s%s", err, text, errs)
	}
	var all struct{ Issues []issue }
	if err := json.Unmarshal(data, &all); err != nil {
		g.t.Fatal(err)
	}
	return all.Issues, text
}

// findings runs oauthvet alone, with the link that the example asks for.
func (g *golangci) findings(args ...string) []finding {
	g.t.Helper()
	issues, _ := g.run("oauthvet", args...)
	return linked(g.t, issues)
}

// linked returns the findings that issues are about.
func linked(t *testing.T, issues []issue) (found []finding) {
	t.Helper()
	for _, i := range issues {
		if i.FromLinter != "oauthvet" {
			t.Errorf("%s:%d: an issue of %s: %s", i.Pos.Filename, i.Pos.Line, i.FromLinter, i.Text)
			continue
		}
		id, message, _ := strings.Cut(i.Text, ": ")
		rule, err := analyzer.Explain(id)
		if err != nil {
			t.Errorf("%s:%d: %s: %v", i.Pos.Filename, i.Pos.Line, i.Text, err)
		}
		message, ok := strings.CutSuffix(message, " "+rule.URL)
		if !ok {
			t.Errorf("%s:%d: no address of the page of %s at the end of %q", i.Pos.Filename, i.Pos.Line, id, i.Text)
		}
		found = append(found, finding{filepath.ToSlash(i.Pos.Filename), i.Pos.Line, id, message})
	}
	return found
}

// rules counts findings by rule.
func rules(found []finding) map[string]int {
	count := make(map[string]int)
	for _, f := range found {
		count[f.Rule]++
	}
	return count
}

// The text of a run shows neither a secret nor the line that it stands on.
func TestGolangciHidesSecrets(t *testing.T) {
	g := newGolangci(t)
	_, text := g.run("oauthvet", "--output.text.path=stdout")
	if !strings.Contains(text, "values/values.go:21:") {
		t.Fatalf("no finding:\n%s", text)
	}
	for _, value := range []string{"vT4nQ8sLw2XzKp6RmJ9cHb3y", "mW7pLx2VqN9rTzK4cHsB8dYf", "ClientSecret:"} {
		if strings.Contains(text, value) {
			t.Errorf("the text has %s", value)
		}
	}
}

// What the example says of issues is needed: golangci-lint drops findings
// otherwise.
func TestGolangciLimits(t *testing.T) {
	g := newGolangci(t)
	all := g.findings()
	for _, line := range []string{"  max-same-issues: 0\n", "  uniq-by-line: false\n"} {
		config := configure(t, g.dir)
		replace(t, config, line, "")
		if some := g.findings(); len(some) >= len(all) {
			t.Errorf("%d findings without %q, %d with it: the sample does not show what it is for", len(some), strings.TrimSpace(line), len(all))
		}
	}
	replace(t, configure(t, g.dir), "max-issues-per-linter: 0", "max-issues-per-linter: 5")
	if some := g.findings(); len(some) != 5 {
		t.Errorf("%d findings, want the 5 that the configuration lets through", len(some))
	}
}

// A second run takes everything from the cache and finds the same. A change of
// settings or of a source is noticed.
func TestGolangciCache(t *testing.T) {
	g := newGolangci(t)
	first := g.findings()
	cmd := g.cmd("run", "--allow-parallel-runners", "--show-stats=false", "--enable-only=oauthvet", "./...")
	cmd.Env = append(cmd.Env, "GL_DEBUG=goanalysis/issues/cache")
	_, errs := output(t, cmd, 1)
	if !strings.Contains(errs, "analyzing 0/5 packages") {
		t.Errorf("the second run does not take the five packages from the cache:\n%s", errs)
	}
	for _, line := range disagreements([]report{{"first run", first}, {"second run", g.findings()}}) {
		t.Error(line)
	}
	config := configure(t, g.dir)
	replace(t, config, "disable: []", "disable: [leak]")
	if n := rules(g.findings())["leak"]; n != 0 || rules(first)["leak"] == 0 {
		t.Errorf("%d findings of leak, which was disabled after a run", n)
	}
	replace(t, config, "level: warning", "level: error")
	if n := rules(g.findings())["silenterror"]; n != 0 || rules(first)["silenterror"] == 0 {
		t.Errorf("%d warnings of silenterror at level error", n)
	}
	configure(t, g.dir)
	replace(t, filepath.Join(g.dir, "settings", "settings.go"), `"mW7pLx2VqN9rTzK4cHsB8dYf"`, `"changeme"`)
	if before, after := rules(first)["hardcoded"], rules(g.findings())["hardcoded"]; after != before-1 {
		t.Errorf("%d findings of hardcoded, %d before a constant of another package became a placeholder", after, before)
	}
}

// All fixes at once make of the sample what the command makes of it.
func TestGolangciFix(t *testing.T) {
	g := newGolangci(t)
	before := contents(t, g.dir)
	g.run("oauthvet", "--fix")
	after := contents(t, g.dir)

	dir := copySample(t)
	cmd := exec.Command(command(t), slices.Concat([]string{"-fix"}, sampleFlags, []string{"./..."})...)
	cmd.Dir, cmd.Env = dir, offline()
	output(t, cmd, 1)
	changed := 0
	for file, want := range contents(t, dir) {
		if after[file] != want {
			t.Errorf("%s: golangci-lint makes of it\n%s\nand the command\n%s", file, after[file], want)
		}
		if after[file] != before[file] {
			changed++
		}
	}
	if changed != 2 {
		t.Errorf("%d files were changed, want values.go and requests.go", changed)
	}
	fixed := rules(g.findings())
	for _, id := range []string{"whitespace", "doubleescape", "wrongescape"} {
		if fixed[id] != 0 {
			t.Errorf("%s is still found after its fix", id)
		}
	}
}

// contents returns the Go files of a folder.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := make(map[string]string)
	names, err := filepath.Glob(filepath.Join(dir, "*", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[place(t, dir, name)] = string(data)
	}
	return files
}
