package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// A step is a command of the README, as printed there.
type step struct {
	line string
	// dir is where the reader is: in a clone, or in a module of his own.
	dir    string
	status int
	output string // a regular expression
}

// steps are all commands of the README in their order, but for the one that
// runs all tests, which is what .ci/run does.
var steps = []step{
	{"go run ./cmd/oauthvet -C testdata/example ./...", "clone", 1, `oauthvet: 3 errors, 1 warning in 2 packages`},
	{"go install ./cmd/oauthvet", "clone", 0, `^(go: downloading .*\n)*$`},
	{"oauthvet ./...", "module", 1, `oauthvet: 3 errors, 1 warning in 2 packages`},
	{`go vet -vettool="$(which oauthvet)" ./...`, "module", 1, `billing.go:16:59: .* \(malformed\)`},
	{"oauthvet -write-baseline oauthvet.baseline ./...", "module", 0, `oauthvet.baseline: 4 written`},
	{"oauthvet -baseline oauthvet.baseline ./...", "module", 0, `no findings`},
	{"oauthvet explain AADSTS7000215", "module", 0, `AADSTS7000215`},
	{"kubectl logs deploy/billing | tail -n 20 | oauthvet explain -", "module", 0, `AADSTS7000222`},
	{"oauthvet diagnose AADSTS7000215 ./...", "module", 1, `Next: fix `},
	{"oauthvet clients ./...", "module", 0, `oauthvet: \d+ OAuth clients in 2 packages`},
}

// allTests is the command that runs this test.
const allTests = "go test -timeout 30m ./..."

// TestReadme does what the README says: in a clean clone, with no module and no
// program there yet.
func TestReadme(t *testing.T) {
	var printed, known []string
	for _, b := range blocks(t, "README.md") {
		if b.language == "sh" {
			printed = append(printed, b.lines()...)
		}
	}
	for _, s := range steps {
		known = append(known, s.line)
	}
	ci, err := os.ReadFile(filepath.Join("..", "..", ".ci", "run"))
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(strings.Split(string(ci), "\n"), allTests) {
		t.Errorf(".ci/run does not run %q, as the README says", allTests)
	}
	if printed = slices.DeleteFunc(printed, func(line string) bool { return line == allTests }); !slices.Equal(printed, known) {
		t.Fatalf("the README's commands are\n%q\nthose that are tested are\n%q", printed, known)
	}
	if testing.Short() || runtime.GOOS == "windows" {
		t.Skip("builds oauthvet anew, for a shell of Unix")
	}

	dirs, env := newcomer(t)
	for _, s := range steps {
		cmd := exec.Command("sh", "-c", s.line)
		cmd.Dir, cmd.Env = dirs[s.dir], env
		if s.dir == "clone" {
			// What is built is the same in every folder, for the next run of this
			// test. Go vet would name files of the folder that came first.
			cmd.Env = append(slices.Clip(env), "GOFLAGS=-trimpath -modcacherw")
		}
		out, _ := cmd.CombinedOutput()
		if status := cmd.ProcessState.ExitCode(); status != s.status || !regexp.MustCompile(s.output).Match(out) {
			t.Errorf("%s: exit status %d, want %d and %q in\n%s", s.line, status, s.status, s.output, out)
		}
		if s.line == steps[0].line {
			shown := strings.Join(strings.Fields(find(t, "README.md", "text", "billing.go").text), " ")
			if !strings.Contains(string(out), shown+"\n") {
				t.Errorf("%s does not print\n%s\nbut\n%s", s.line, shown, out)
			}
		}
	}
}

// newcomer makes the folders that the README speaks of, and the environment of
// somebody who begins: no settings, no modules, no programs but the system's
// and the go command. Modules come from those of this machine, as from a proxy.
func newcomer(t *testing.T) (dirs map[string]string, env []string) {
	home := t.TempDir()
	dirs = map[string]string{"clone": filepath.Join(home, "oauthvet"), "module": filepath.Join(home, "shop")}
	origin := filepath.Join(home, "origin")
	if err := snapshotInto(origin); err != nil {
		t.Fatal(err)
	}
	if _, err := git(home, "clone", "--quiet", origin, dirs["clone"]); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(dirs["module"], os.DirFS(filepath.Join(dirs["clone"], "testdata", "example"))); err != nil {
		t.Fatal(err)
	}
	bin := filepath.Join(home, "bin")
	if err := os.Mkdir(bin, 0o777); err != nil {
		t.Fatal(err)
	}
	log := "#!/bin/sh\necho '2026-11-25T09:30:00Z token: AADSTS7000222: The provided client secret keys are expired.'\n"
	if err := os.WriteFile(filepath.Join(bin, "kubectl"), []byte(log), 0o777); err != nil {
		t.Fatal(err)
	}
	caches, err := goEnv()
	if err != nil {
		t.Fatal(err)
	}
	goroot, err := goroot()
	if err != nil {
		t.Fatal(err)
	}
	proxy := "file://" + filepath.ToSlash(filepath.Join(caches["GOMODCACHE"], "cache", "download"))
	path := strings.Join([]string{bin, filepath.Join(goroot, "bin"), "/usr/local/bin", "/usr/bin", "/bin"}, string(os.PathListSeparator))
	return dirs, []string{
		"HOME=" + home, "PATH=" + path, "GOBIN=" + bin, "GOPATH=" + filepath.Join(home, "go"), "GOCACHE=" + caches["GOCACHE"],
		"GOPROXY=" + proxy, "GOFLAGS=-modcacherw", "GOWORK=off", "GOTOOLCHAIN=local",
	}
}

func goroot() (string, error) {
	out, err := exec.Command("go", "env", "-json", "GOROOT").Output()
	if err != nil {
		return "", err
	}
	var env struct{ GOROOT string }
	return env.GOROOT, json.Unmarshal(out, &env)
}
