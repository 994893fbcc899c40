package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/cli"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

const integrations = "analyzer/guide/integrations.md"

// example is the absolute name of the example's folder.
func example(t *testing.T) string {
	dir, err := filepath.Abs(filepath.Join("..", "..", "testdata", "example"))
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// output returns what oauthvet prints on the example. An editor wants exit code
// 0 and nothing that it takes for a crash.
func output(t *testing.T, args ...string) string {
	t.Helper()
	options := new(analyzer.Options)
	var stdout, stderr bytes.Buffer
	cmd := &cli.Command{
		Args: args, Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr, Dir: example(t),
		Env:     append(os.Environ(), "GOWORK=off", "GOFLAGS="),
		Options: options, Suite: load.Suite{Analyzers: analyzer.New(options), Findings: analyzer.Findings, Stale: analyzer.Stale},
	}
	if code := cmd.Run(context.Background()); code != 0 {
		t.Fatalf("oauthvet %q: exit code %d\n%s", args, code, stderr.String())
	}
	return stdout.String()
}

// A mark is what an editor shows of a finding.
type mark struct {
	File         string
	Line, Column int
	Message      string
}

// marks are what an editor has to show of the example.
func marks(t *testing.T) []mark {
	t.Helper()
	var report struct {
		Findings []struct {
			File, Rule, Message, URL string
			Line, Column             int
		}
	}
	if err := json.Unmarshal([]byte(output(t, "-json", "-fail-on=none", "./...")), &report); err != nil {
		t.Fatal(err)
	}
	var want []mark
	for _, f := range report.Findings {
		want = append(want, mark{f.File, f.Line, f.Column, f.Message + " (" + f.Rule + ") " + f.URL})
	}
	if len(want) == 0 {
		t.Fatal("the example has no findings")
	}
	return want
}

// matches returns what a pattern for lines makes of an output, by the numbers
// of its groups.
func matches(t *testing.T, pattern *regexp.Regexp, output string, file, line, column, message int) []mark {
	t.Helper()
	var got []mark
	for text := range strings.Lines(output) {
		if m := pattern.FindStringSubmatch(strings.TrimSuffix(text, "\n")); m != nil {
			mark := mark{File: m[file], Message: m[message]}
			if _, err := fmt.Sscan(m[line], &mark.Line); err != nil {
				t.Fatal(err)
			}
			if _, err := fmt.Sscan(m[column], &mark.Column); err != nil {
				t.Fatal(err)
			}
			got = append(got, mark)
		}
	}
	return got
}

func TestVSCode(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	want := marks(t)

	var settings struct {
		Tool  string   `json:"go.lintTool"`
		Flags []string `json:"go.lintFlags"`
	}
	if err := json.Unmarshal([]byte(find(t, integrations, "json", "go.lintTool").text), &settings); err != nil {
		t.Fatal(err)
	}
	// What the extension matches lines with (extension/src/util.ts); it appends
	// lines that begin with a tab to the message before them.
	extension := regexp.MustCompile(`^([^:]*: )?((.:)?[^:]*):(\d+)(:(\d+)?)?:(?:\w+:)? (.*)$`)
	var lines []string
	for line := range strings.Lines(output(t, settings.Flags...)) {
		if line[0] != '\t' {
			lines = append(lines, line)
		}
	}
	if got := matches(t, extension, strings.Join(lines, ""), 2, 4, 6, 7); settings.Tool != "oauthvet" || !reflect.DeepEqual(got, want) {
		t.Errorf("the extension shows\n%+v\nwant\n%+v", got, want)
	}

	var tasks struct {
		Tasks []struct {
			Command        string
			Args           []string
			ProblemMatcher struct {
				Pattern struct {
					Regexp                      string
					File, Line, Column, Message int
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(find(t, integrations, "json", "problemMatcher").text), &tasks); err != nil {
		t.Fatal(err)
	}
	for _, task := range tasks.Tasks {
		p := task.ProblemMatcher.Pattern
		pattern, err := regexp.Compile(p.Regexp)
		if err != nil {
			t.Fatal(err)
		}
		got := matches(t, pattern, output(t, task.Args...), p.File, p.Line, p.Column, p.Message)
		got = slices.DeleteFunc(got, func(m mark) bool { return strings.HasPrefix(m.File, "oauth2/") }) // another module
		if task.Command != "oauthvet" || !reflect.DeepEqual(got, want) {
			t.Errorf("the task shows\n%+v\nwant\n%+v", got, want)
		}
	}
}

// neovim runs a script in an editor without a window, in the example's folder,
// and reads the JSON that it writes to result.
func neovim(t *testing.T, script string, result any) {
	t.Helper()
	if testing.Short() {
		t.Skip("runs the go command")
	}
	if !programFound("nvim") {
		t.Skip("Neovim is not installed")
	}
	dir := t.TempDir()
	out := filepath.Join(dir, "result.json")
	file := filepath.Join(dir, "script.lua")
	script = fmt.Sprintf("local function answer(x)\n  vim.fn.writefile({vim.json.encode(x)}, %q)\nend\n%s", out, script)
	if err := os.WriteFile(file, []byte(script), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("nvim", "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", "luafile "+file, "-c", "qall!")
	cmd.Dir = example(t)
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=")
	log, err := cmd.CombinedOutput()
	data, readErr := os.ReadFile(out)
	if err != nil || readErr != nil {
		t.Fatalf("nvim: %v, %v\n%s", err, readErr, log)
	}
	if err := json.Unmarshal(data, result); err != nil {
		t.Fatal(err)
	}
}

// TestNeovim runs the settings for nvim-lint in Neovim, with a stand-in for the
// plugin that calls the linter as it would.
func TestNeovim(t *testing.T) {
	var got []struct {
		Line     int `json:"lnum"`
		Column   int `json:"col"`
		Message  string
		Code     string
		Severity int
	}
	neovim(t, `
local lint = { linters = {} }
function lint.try_lint(name)
  local linter = lint.linters[name]
  local arguments = vim.list_extend({ linter.cmd }, linter.args)
  table.insert(arguments, vim.api.nvim_buf_get_name(0))
  answer(linter.parser(vim.fn.system(table.concat(vim.tbl_map(vim.fn.shellescape, arguments), " ") .. " 2>/dev/null"), 0))
end
package.preload.lint = function() return lint end
`+find(t, integrations, "lua", "nvim_create_autocmd").text+`
vim.cmd("edit billing.go")
`, &got)
	var shown, want []mark
	for _, d := range got {
		message, url, _ := strings.Cut(d.Message, "\n")
		shown = append(shown, mark{"billing.go", d.Line + 1, d.Column + 1, message + " (" + d.Code + ") " + url})
		if d.Severity != 1 && d.Severity != 2 {
			t.Errorf("severity %d", d.Severity)
		}
	}
	for _, m := range marks(t) {
		if m.File == "billing.go" {
			want = append(want, m)
		}
	}
	if !reflect.DeepEqual(shown, want) {
		t.Errorf("Neovim shows\n%+v\nwant\n%+v", shown, want)
	}
}

// TestNeovimFix applies the fix under the cursor, and a file that is not written
// keeps its text.
func TestNeovimFix(t *testing.T) {
	dir := t.TempDir()
	const source = `package app // naïve

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strings"
)

func token(secret string) (t struct{ AccessToken string }, err error) {
	res, err := http.PostForm("https://login.example.com/token", url.Values{
		"client_id":     {url.QueryEscape("app")},
		"client_secret": {url.QueryEscape(strings.TrimSpace(secret))},
	})
	if err != nil || res.StatusCode != 200 {
		return t, err
	}
	json.NewDecoder(res.Body).Decode(&t)
	return t, nil
}
`
	writeArchive(t, dir, "-- go.mod --\nmodule example.com/m\n\ngo 1.25\n-- app.go --\n"+source)
	var got struct{ Secret, Decoded, Modified string }
	neovim(t, `
local lint = { linters = {} }
local space = vim.api.nvim_create_namespace("lint")
function lint.try_lint(name)
  local linter = lint.linters[name]
  local arguments = vim.list_extend({ linter.cmd }, linter.args)
  table.insert(arguments, vim.api.nvim_buf_get_name(0))
  local out = vim.fn.system(table.concat(vim.tbl_map(vim.fn.shellescape, arguments), " ") .. " 2>/dev/null")
  vim.diagnostic.set(space, 0, linter.parser(out, 0))
end
package.preload.lint = function() return lint end
`+find(t, integrations, "lua", "nvim_create_autocmd").text+find(t, integrations, "lua", "OauthvetFix").text+fmt.Sprintf(`
vim.cmd("cd " .. %q)
vim.cmd("edit app.go")
local function fixed(text)
  vim.fn.search(text)
  vim.cmd("OauthvetFix")
  local now = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n") .. "\n"
  return now
end
local found = {}
found.Secret = fixed("client_secret")
vim.notify = function() end
found.Modified = fixed("Decode(")
vim.cmd("silent write")
found.Decoded = fixed("Decode(")
answer(found)
`, dir), &got)
	secret := strings.Replace(source, "url.QueryEscape(strings.TrimSpace(secret))", "strings.TrimSpace(secret)", 1)
	decoded := strings.Replace(secret, "	json.NewDecoder(res.Body).Decode(&t)\n",
		"	if err := json.NewDecoder(res.Body).Decode(&t); err != nil {\n		return struct{ AccessToken string }{}, err\n	}\n", 1)
	for name, pair := range map[string][2]string{
		"the fix of an argument": {got.Secret, secret}, "a file that is not written": {got.Modified, secret}, "the fix of a statement": {got.Decoded, decoded},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: got\n%s\nwant\n%s", name, pair[0], pair[1])
		}
	}
}

// TestVim has :make fill the quickfix list.
func TestVim(t *testing.T) {
	var got []mark
	neovim(t, `
vim.cmd([[
`+find(t, integrations, "vim", "errorformat").text+`
silent make ./...
]])
local found = {}
for _, item in ipairs(vim.fn.getqflist()) do
  if item.valid == 1 then
    table.insert(found, { File = vim.fn.bufname(item.bufnr), Line = item.lnum, Column = item.col, Message = item.text })
  end
end
answer(found)
`, &got)
	if want := marks(t); !reflect.DeepEqual(got, want) {
		t.Errorf("the list has\n%+v\nwant\n%+v", got, want)
	}
}
