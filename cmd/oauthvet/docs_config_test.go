package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/oauthvet/oauthvet/analyzer"
)

// checkYAML reads a block of YAML, checks all commands in it, and what is known
// of its kind.
func checkYAML(t *testing.T, b *block) {
	var doc map[string]any
	if err := yaml.Unmarshal([]byte(b.text), &doc); err != nil {
		t.Fatal(err)
	}
	commands := 0
	walk(doc, func(key string, value any) {
		if text, ok := value.(string); ok && (key == "run" || key == "script") {
			commands++
			if err := checkLine(text); err != nil {
				t.Errorf("%s: %v", text, err)
			}
		}
	})
	switch {
	case doc["repos"] != nil:
		checkHooks(t, b.text)
	case doc["jobs"] != nil:
		checkWorkflow(t, b.text)
	case commands > 0:
		checkReport(t, b.text, `codequality: (\S+)`)
	case b.document == "README.md":
		checkSettings(t, doc)
	default:
		t.Error("what is it?")
	}
}

// walk calls f for every value and its key; the elements of a list have that of
// the list.
func walk(value any, f func(key string, value any)) {
	switch value := value.(type) {
	case map[string]any:
		for k, v := range value {
			each := []any{v}
			if list, ok := v.([]any); ok {
				each = list
			}
			for _, v := range each {
				f(k, v)
				walk(v, f)
			}
		}
	case []any:
		for _, v := range value {
			walk(v, f)
		}
	}
}

type hook struct {
	ID, Entry string
	Args      []string
}

// checkHooks checks a configuration of pre-commit against the hooks that there
// are.
func checkHooks(t *testing.T, text string) {
	var config struct{ Repos []struct{ Hooks []hook } }
	if err := yaml.Unmarshal([]byte(text), &config); err != nil {
		t.Fatal(err)
	}
	hooks := readHooks(t)
	for _, repo := range config.Repos {
		for _, h := range repo.Hooks {
			i := slices.IndexFunc(hooks, func(known hook) bool { return known.ID == h.ID })
			if i < 0 {
				t.Errorf("no hook %q", h.ID)
				continue
			}
			entry := strings.Fields(hooks[i].Entry)
			if err := checkCommand(append(entry, h.Args...)); err != nil {
				t.Errorf("hook %s: %v", h.ID, err)
			}
		}
	}
}

func readHooks(t *testing.T) []hook {
	data, err := os.ReadFile(filepath.Join("..", "..", ".pre-commit-hooks.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	var hooks []hook
	if err := yaml.Unmarshal(data, &hooks); err != nil {
		t.Fatal(err)
	}
	return hooks
}

func TestHooks(t *testing.T) {
	hooks := readHooks(t)
	if len(hooks) != 2 {
		t.Errorf("%d hooks, want 2", len(hooks))
	}
	for _, h := range hooks {
		if err := checkLine(h.Entry); err != nil {
			t.Errorf("%s: %v", h.ID, err)
		}
	}
}

// checkWorkflow checks a workflow of GitHub Actions: it uploads what it writes,
// and may.
func checkWorkflow(t *testing.T, text string) {
	var workflow struct {
		Permissions map[string]string
		Jobs        map[string]struct {
			Steps []struct {
				Uses, Run string
				With      map[string]string
			}
		}
	}
	if err := yaml.Unmarshal([]byte(text), &workflow); err != nil {
		t.Fatal(err)
	}
	for name, job := range workflow.Jobs {
		for i, step := range job.Steps {
			if (step.Uses == "") == (step.Run == "") {
				t.Errorf("job %s, step %d: it has to use or to run something", name, i+1)
			}
			if step.Uses != "" && !regexp.MustCompile(`^[\w-]+/[\w/-]+@v\d+$`).MatchString(step.Uses) {
				t.Errorf("job %s: uses %q", name, step.Uses)
			}
		}
	}
	if workflow.Permissions["security-events"] != "write" {
		t.Error("results can't be uploaded without permission")
	}
	checkReport(t, text, `sarif_file: (\S+)`)
}

// checkReport checks that a CI system takes the file that oauthvet writes.
func checkReport(t *testing.T, text, pattern string) {
	taken := regexp.MustCompile(pattern).FindStringSubmatch(text)
	written := regexp.MustCompile(` -o (\S+)`).FindStringSubmatch(text)
	if taken == nil || written == nil || taken[1] != written[1] {
		t.Errorf("taken %q, written %q", taken, written)
	}
}

// checkSettings checks keys and values of .oauthvet.yml as flags.
func checkSettings(t *testing.T, doc map[string]any) {
	for key, value := range doc {
		text := fmt.Sprint(value)
		if list, ok := value.([]any); ok {
			text = strings.Trim(fmt.Sprint(list...), "[]")
		}
		if err := checkArguments([]string{"-" + key + "=" + text}); err != nil {
			t.Errorf("%s: %v", key, err)
		}
	}
}

// checkJSON checks the configuration of nogo and of editors.
func checkJSON(t *testing.T, b *block) {
	var doc map[string]json.RawMessage
	if err := json.Unmarshal([]byte(b.text), &doc); err != nil {
		t.Fatal(err)
	}
	switch {
	case doc[analyzer.Analyzer.Name] != nil:
		checkNogo(t, doc[analyzer.Analyzer.Name])
	case doc["go.lintTool"] != nil, doc["tasks"] != nil:
		// TestVSCode applies them.
	default:
		t.Error("what is it?")
	}
}

func checkNogo(t *testing.T, data json.RawMessage) {
	var config struct {
		ExcludeFiles  map[string]string `json:"exclude_files"`
		AnalyzerFlags map[string]string `json:"analyzer_flags"`
	}
	if err := json.Unmarshal(data, &config); err != nil {
		t.Fatal(err)
	}
	for pattern := range config.ExcludeFiles {
		if _, err := regexp.Compile(pattern); err != nil {
			t.Error(err)
		}
	}
	for name, value := range config.AnalyzerFlags {
		f := analyzer.Analyzer.Flags.Lookup(name)
		if f == nil {
			t.Errorf("the analyzer has no flag %s", name)
			continue
		}
		if err := f.Value.Set(value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if err := f.Value.Set(f.DefValue); err != nil {
			t.Fatal(err)
		}
	}
}

// checkStarlark checks that the package that a build file names has the
// variable that nogo looks for.
func checkStarlark(t *testing.T, b *block) {
	m := regexp.MustCompile(`@com_github_oauthvet_oauthvet//(\w+)"`).FindStringSubmatch(b.text)
	if m == nil {
		t.Fatal("it doesn't name the module")
	}
	source, err := os.ReadFile(filepath.Join("..", "..", m[1], "analyzer.go"))
	if err != nil || !strings.Contains(string(source), "\nvar Analyzer = ") {
		t.Errorf("package %s has no variable Analyzer: %v", m[1], err)
	}
}

// checkText checks rows of the catalogue, and leaves output of the command to
// TestReadme.
func checkText(t *testing.T, b *block) {
	if b.document == "README.md" {
		return
	}
	options := &analyzer.Options{Rows: b.text}
	if err := options.Validate(); err != nil {
		t.Error(err)
	}
}
