package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
	program         string
	named, needed   int // packages
	command, gosec  cost
	noop, vet, warm cost
	warmNoop        cost
}

// compare measures the tools on real programs.
func (l *lab) compare() (string, error) {
	if err := l.buildTool("noop", ".", "./noop"); err != nil {
		return "", err
	}
	for _, pkg := range peers {
		if err := l.goCommand(".", "install", pkg); err != nil {
			return "", err
		}
	}
	var all []compared
	for _, program := range programs {
		c, err := l.program(program)
		if err != nil {
			return "", err
		}
		all = append(all, c)
		fmt.Fprintf(os.Stderr, "%+v\n", c)
	}
	first, err := l.firstRuns(programs[0])
	if err != nil {
		return "", err
	}
	return costs(all) + "\n" + first, nil
}

// costs writes the table of costs and that of ratios.
func costs(all []compared) string {
	var b strings.Builder
	fmt.Fprint(&b, "| program | packages | with imports | `oauthvet ./...` | memory | gosec G101 | memory | no-op vet tool, cold | oauthvet as vet tool, cold | no-op, warm | oauthvet, warm |\n")
	fmt.Fprint(&b, "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n")
	for _, c := range all {
		fmt.Fprintf(&b, "| %s | %d | %d | %s | %s | %s | %s | %s | %s | %s | %s |\n", c.program, c.named, c.needed,
			seconds(c.command.cpu), megabytes(c.command.memory), seconds(c.gosec.cpu), megabytes(c.gosec.memory),
			seconds(c.noop.cpu), seconds(c.vet.cpu), seconds(c.warmNoop.cpu), seconds(c.warm.cpu))
	}
	fmt.Fprint(&b, "\n| ratio | target |")
	for _, c := range all {
		fmt.Fprintf(&b, " %s |", c.program)
	}
	fmt.Fprint(&b, "\n|---|---:|")
	fmt.Fprint(&b, strings.Repeat("---:|", len(all)), "\n")
	for _, r := range []struct {
		name, target string
		of           func(compared) string
	}{
		{"command / no-op vet tool, cold", "0.10", func(c compared) string { return ratio(c.command.cpu, c.noop.cpu) }},
		{"gosec G101 / command", "5", func(c compared) string { return ratio(c.gosec.cpu, c.command.cpu) }},
		{"vet tool / no-op vet tool, cold", "0.45", func(c compared) string { return ratio(c.vet.cpu, c.noop.cpu) }},
		{"vet tool / no-op vet tool, warm", "1", func(c compared) string { return ratio(c.warm.cpu, c.warmNoop.cpu) }},
	} {
		fmt.Fprintf(&b, "| %s | %s |", r.name, r.target)
		for _, c := range all {
			fmt.Fprintf(&b, " %s |", r.of(c))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// program measures the tools on one program, whose imports are compiled.
func (l *lab) program(version string) (c compared, err error) {
	dir, err := l.checkout(version)
	if err != nil {
		return c, err
	}
	c.program, _, _ = strings.Cut(filepath.Base(dir), "@")
	if c.named, err = l.lines(dir, "list", "./..."); err != nil {
		return c, err
	}
	if c.needed, err = l.lines(dir, "list", "-deps", "./..."); err != nil {
		return c, err
	}
	vet := func(tool string, flag func(run int) string) command {
		return func(run int) (string, []string) {
			return "go", []string{"vet", "-vettool=" + l.tool(tool), flag(run), "./..."}
		}
	}
	// The flags are a part of the key of go vet's cache: a new one makes a run
	// cold, the last one a run warm. Neither changes what is done.
	began := time.Now().UnixNano()
	anew := func(run int) string { return fmt.Sprintf("-noop.run=%d-%d", began, run) }
	day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(began/1e9%9000))
	today := func(run int) string { return "-now=" + day.AddDate(0, 0, run).Format(time.DateOnly) }
	if _, err := once(dir, env, "go", "vet", "-vettool="+l.tool("noop"), anew(0), "./..."); err != nil {
		return c, err
	}
	for _, m := range []struct {
		to *cost
		c  command
	}{
		{&c.command, func(int) (string, []string) { return l.tool("oauthvet"), []string{"./..."} }},
		{&c.gosec, func(int) (string, []string) {
			return l.tool("gosec"), []string{"-quiet", "-include=G101", "./..."}
		}},
		{&c.noop, vet("noop", anew)},
		{&c.vet, vet("oauthvet", today)},
		{&c.warmNoop, vet("noop", func(int) string { return anew(l.runs) })},
		{&c.warm, vet("oauthvet", func(int) string { return today(l.runs) })},
	} {
		if *m.to, err = measure(dir, env, l.runs, m.c); err != nil {
			return c, err
		}
	}
	return c, nil
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

// firstRuns measures tools on a cold build cache: what a machine without any
// cache pays.
func (l *lab) firstRuns(version string) (string, error) {
	dir, err := l.checkout(version)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "| on %s, nothing compiled before | CPU | times oauthvet |\n|---|---:|---:|\n", filepath.Base(dir))
	var ours time.Duration
	for _, tool := range []struct {
		name string
		args []string
	}{
		{"oauthvet", []string{"./..."}},
		{"gosec", []string{"-quiet", "-include=G101", "./..."}},
		{"staticcheck", []string{"./..."}},
	} {
		c, err := l.firstRun(dir, l.tool(tool.name), tool.args)
		if err != nil {
			return "", err
		}
		if ours == 0 {
			ours = c.cpu
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", tool.name, seconds(c.cpu), ratio(c.cpu, ours))
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
	return once(dir, append([]string{"GOCACHE=" + cache, "XDG_CACHE_HOME=" + cache, "STATICCHECK_CACHE=" + cache}, env...), tool, args...)
}
