package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// programs are what the tools are compared on: from small to large.
var programs = []string{
	"github.com/oauth2-proxy/oauth2-proxy/v7@v7.8.1",
	"github.com/caddyserver/caddy/v2@v2.11.9",
	"github.com/rclone/rclone@v1.72.0",
}

// peers are the tools of others.
var peers = map[string]string{
	"gosec":       "github.com/securego/gosec/v2/cmd/gosec@v2.30.0",
	"staticcheck": "honnef.co/go/tools/cmd/staticcheck@v0.8.2",
}

// compared are the costs of the tools on one program.
type compared struct {
	Program                string
	Runs                   int
	Named, Needed          int // packages
	Command, Gosec         cost
	Noop, Vet              cost
	WarmNoop, WarmVet      cost
	LintNoop, Lint         cost
	WarmLintNoop, WarmLint cost
}

// compare measures the tools on those of the programs whose names match, and
// keeps what it finds: a large program takes an hour. The table is of all that were
// measured in this lab.
func (l *lab) compare(names *regexp.Regexp) (string, error) {
	if !slices.ContainsFunc(programs, names.MatchString) {
		return "", fmt.Errorf("-programs: %q matches none of %s", names, strings.Join(programs, ", "))
	}
	if err := l.buildPeers(); err != nil {
		return "", err
	}
	if err := os.RemoveAll(filepath.Join(l.work, "golangci-cache")); err != nil {
		return "", err
	}
	var all []compared
	for _, program := range programs {
		kept := filepath.Join(l.work, "compared", strings.ReplaceAll(program, "/", "_")+".json")
		if names.MatchString(program) {
			if err := l.program(program, kept); err != nil {
				return "", err
			}
		}
		data, err := os.ReadFile(kept)
		if errors.Is(err, fs.ErrNotExist) {
			continue // another time
		}
		var c compared
		if err == nil {
			err = json.Unmarshal(data, &c)
		}
		if err != nil {
			return "", err
		}
		all = append(all, c)
	}
	return costs(all), nil
}

// buildPeers builds what oauthvet is compared with.
func (l *lab) buildPeers() error {
	if err := l.buildTool("noop", ".", "./noop"); err != nil {
		return err
	}
	if err := l.buildGolangci(); err != nil {
		return err
	}
	for _, pkg := range peers {
		if err := l.goCommand(".", "install", pkg); err != nil {
			return err
		}
	}
	return nil
}

// costs writes the table of costs and that of ratios.
func costs(all []compared) string {
	var b strings.Builder
	line := func(title string, of func(compared) string) {
		fmt.Fprintf(&b, "| %s |", title)
		for _, c := range all {
			fmt.Fprintf(&b, " %s |", of(c))
		}
		b.WriteByte('\n')
	}
	head := func(title, more string) {
		line(title, func(c compared) string { return c.Program })
		fmt.Fprintf(&b, "|---|%s%s\n", more, strings.Repeat("---:|", len(all)))
	}
	head("CPU, memory", "")
	line("medians of", func(c compared) string { return strconv.Itoa(c.Runs) + " runs" })
	line("packages, with imports", func(c compared) string { return fmt.Sprintf("%d, %d", c.Named, c.Needed) })
	for _, r := range []struct {
		name string
		of   func(compared) cost
	}{
		{"`oauthvet ./...`", func(c compared) cost { return c.Command }},
		{"gosec with G101 alone", func(c compared) cost { return c.Gosec }},
		{"vet tool that does nothing, cold", func(c compared) cost { return c.Noop }},
		{"oauthvet as vet tool, cold", func(c compared) cost { return c.Vet }},
		{"vet tool that does nothing, warm", func(c compared) cost { return c.WarmNoop }},
		{"oauthvet as vet tool, warm", func(c compared) cost { return c.WarmVet }},
		{"golangci-lint with a linter that does nothing, cold", func(c compared) cost { return c.LintNoop }},
		{"golangci-lint with oauthvet, cold", func(c compared) cost { return c.Lint }},
		{"golangci-lint with a linter that does nothing, warm", func(c compared) cost { return c.WarmLintNoop }},
		{"golangci-lint with oauthvet, warm", func(c compared) cost { return c.WarmLint }},
	} {
		line(r.name, func(c compared) string { return seconds(r.of(c).CPU) + ", " + megabytes(r.of(c).Memory) })
	}
	b.WriteByte('\n')
	head("ratio | target", "---:|")
	for _, r := range []struct {
		name, target string
		of           func(compared) string
	}{
		{"command / vet tool that does nothing, cold", "0.10", func(c compared) string { return ratio(c.Command.CPU, c.Noop.CPU) }},
		{"gosec / command", "5.00", func(c compared) string { return ratio(c.Gosec.CPU, c.Command.CPU) }},
		{"vet tool / one that does nothing, cold", "0.45", func(c compared) string { return ratio(c.Vet.CPU, c.Noop.CPU) }},
		{"vet tool / one that does nothing, warm", "1.00", func(c compared) string { return ratio(c.WarmVet.CPU, c.WarmNoop.CPU) }},
		{"golangci-lint with oauthvet / with one that does nothing, cold", "1.30", func(c compared) string { return ratio(c.Lint.CPU, c.LintNoop.CPU) }},
		{"golangci-lint with oauthvet / with one that does nothing, warm", "1.00", func(c compared) string { return ratio(c.WarmLint.CPU, c.WarmLintNoop.CPU) }},
	} {
		line(r.name+" | "+r.target, r.of)
	}
	return b.String()
}

// program measures the tools on one program, whose imports are compiled, and keeps
// what they cost in a file.
func (l *lab) program(version, file string) error {
	dir, err := l.checkout(version)
	if err != nil {
		return err
	}
	c := compared{Program: filepath.Base(dir), Runs: l.runs}
	if c.Named, err = l.lines(dir, "list", "./..."); err != nil {
		return err
	}
	if c.Needed, err = l.lines(dir, "list", "-deps", "./..."); err != nil {
		return err
	}
	vet := func(tool string, flag func(run int) string) command {
		return func(run int) (string, []string) {
			return "go", []string{"vet", "-vettool=" + l.tool(tool), flag(run), "./..."}
		}
	}
	// The flags are a part of the key of go vet's cache: new ones make a run cold,
	// those of the last one a run warm. They don't change what is done.
	began := time.Now()
	anew := func(run int) string { return fmt.Sprintf("-noop.run=%d-%d", began.UnixNano(), run) }
	day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(began.Unix()%9000))
	today := func(run int) string { return "-now=" + day.AddDate(0, 0, run).Format(time.DateOnly) }
	if _, err := once(dir, env, "go", "vet", "-vettool="+l.tool("noop"), anew(0), "./..."); err != nil {
		return err
	}
	noop, oauthvet := vet("noop", anew), vet("oauthvet", today)
	lintNoop, lint := l.golangci("noop", c.Program), l.golangci("oauthvet", c.Program)
	err = measureAll(dir, env, l.runs, []contest{
		{&c.Command, func(int) (string, []string) { return l.tool("oauthvet"), []string{"./..."} }},
		{&c.Gosec, func(int) (string, []string) {
			return l.tool("gosec"), []string{"-quiet", "-include=G101", "./..."}
		}},
		{&c.Noop, noop}, {&c.Vet, oauthvet},
		{&c.WarmNoop, noop}, {&c.WarmVet, oauthvet},
		{&c.LintNoop, lintNoop}, {&c.Lint, lint},
		{&c.WarmLintNoop, lintNoop}, {&c.WarmLint, lint},
	})
	if err != nil {
		return err
	}
	data, err := json.MarshalIndent(c, "", "\t")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o777); err != nil {
		return err
	}
	return os.WriteFile(file, append(data, '\n'), 0o666)
}

var env = []string{"GOWORK=off", "GOFLAGS=-mod=mod -buildvcs=false", "CGO_ENABLED=0"}

// checkout returns a folder with a program that may be written to.
func (l *lab) checkout(version string) (string, error) {
	cmd := exec.Command("go", "mod", "download", "-json", version)
	cmd.Dir, cmd.Env = l.work, append(os.Environ(), "GOWORK=off", "GOFLAGS=-mod=mod")
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go mod download %s: %v\n%s", version, err, last(out, 500))
	}
	var module struct{ Dir string }
	if err := json.Unmarshal(out, &module); err != nil {
		return "", err
	}
	name, _, _ := strings.Cut(version, "@")
	name = strings.TrimSuffix(strings.TrimSuffix(name, "/v7"), "/v2")
	dir := filepath.Join(l.work, "programs", filepath.Base(name))
	if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
		return dir, nil
	}
	if err := os.CopyFS(dir, os.DirFS(module.Dir)); err != nil {
		return "", err
	}
	return dir, filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Chmod(path, 0o755)
	})
}

// lines counts the lines that a go command writes.
func (l *lab) lines(dir string, args ...string) (int, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), env...)
	out, err := cmd.Output()
	return strings.Count(string(out), "\n"), err
}

// first measures tools on a cold build cache: what a machine without any
// cache pays.
func (l *lab) first(version string) (string, error) {
	if err := l.buildPeers(); err != nil {
		return "", err
	}
	dir, err := l.checkout(version)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "| %s, once each, nothing compiled before | CPU | times oauthvet |\n|---|---:|---:|\n", filepath.Base(dir))
	var ours time.Duration
	for _, tool := range []struct {
		name, path string
		args       []string
	}{
		{"oauthvet", l.tool("oauthvet"), []string{"./..."}},
		{"oauthvet as vet tool", "go", []string{"vet", "-vettool=" + l.tool("oauthvet"), "./..."}},
		{"gosec with G101 alone", l.tool("gosec"), []string{"-quiet", "-include=G101", "./..."}},
		{"staticcheck", l.tool("staticcheck"), []string{"./..."}},
		{"golangci-lint with oauthvet", l.tool("golangci-lint"), []string{"run", "--config=" + l.golangciConfig("oauthvet"), "./..."}},
		{"to compare: go build", "go", []string{"build", "./..."}},
	} {
		c, err := l.firstRun(dir, tool.path, tool.args)
		if err != nil {
			return "", err
		}
		if ours == 0 {
			ours = c.CPU
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", tool.name, seconds(c.CPU), ratio(c.CPU, ours))
	}
	return b.String(), nil
}

// firstRun measures a tool once, with empty caches.
func (l *lab) firstRun(dir, tool string, args []string) (cost, error) {
	cache, err := os.MkdirTemp(l.work, "cache")
	if err != nil {
		return cost{}, err
	}
	defer os.RemoveAll(cache)
	return once(dir, append([]string{"GOCACHE=" + cache, "XDG_CACHE_HOME=" + cache, "STATICCHECK_CACHE=" + cache, "GOLANGCI_LINT_CACHE=" + filepath.Join(cache, "golangci")}, env...), tool, args...)
}
