package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/oauthvet/oauthvet/analyzer"
)

var update = flag.Bool("update", false, "rewrite the expected outputs of the transcripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"oauthvet":  main,
		"toyvet":    toyvet,
		"countvet":  countvet,
		"cacheprog": cacheprog,
		"sorted":    sorted,
		"heads":     heads,
	})
}

// sorted sorts findings by place: go vet analyses packages in any order.
func sorted() {
	var lines []string
	for s := bufio.NewScanner(os.Stdin); s.Scan(); {
		lines = append(lines, s.Text())
	}
	slices.SortFunc(lines, func(a, b string) int {
		fileA, lineA, columnA := split(a)
		fileB, lineB, columnB := split(b)
		return cmp.Or(cmp.Compare(fileA, fileB), cmp.Compare(lineA, lineB), cmp.Compare(columnA, columnB), cmp.Compare(a, b))
	})
	for _, line := range lines {
		fmt.Println(line)
	}
}

// heads passes on the first line of every finding, which is what go vet prints.
func heads() {
	for s := bufio.NewScanner(os.Stdin); s.Scan(); {
		if !strings.HasPrefix(s.Text(), "\t") {
			fmt.Println(s.Text())
		}
	}
}

// split takes the place at the beginning of a line apart.
func split(line string) (file string, row, column int) {
	parts := strings.SplitN(line, ":", 4)
	if len(parts) == 4 {
		row, _ = strconv.Atoi(parts[1])
		column, _ = strconv.Atoi(parts[2])
	}
	return parts[0], row, column
}

// TestScript runs the transcripts: what a user types, and all that follows.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "../../testdata/script",
		UpdateScripts: *update,
		Setup:         setup,
		Condition:     condition,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"valid": valid, "snapshot": snapshot, "exits": exits, "edits": applyEdits,
		},
	})
}

// exits is a line of transcripts: "exits 2 oauthvet -nosuch" wants this exit code,
// of which "! exec" says no more than that it is not 0.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARGUMENTS")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		code = exit.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// condition knows what the lines of transcripts that begin with [name] ask.
func condition(name string) (bool, error) {
	switch name {
	case "rules": // transcripts about real findings wait for real rules
		return len(analyzer.Rules()) > 0, nil
	case "root":
		return os.Geteuid() == 0, nil
	case "cgo":
		env, err := goEnv()
		if err != nil {
			return false, err
		}
		_, err = exec.LookPath(env["CC"])
		return env["CGO_ENABLED"] == "1" && err == nil, nil
	case "fixtool": // from Go 1.26 on
		help, err := exec.Command("go", "help", "fix").Output()
		return strings.Contains(string(help), "-fixtool"), err
	}
	if program, ok := strings.CutPrefix(name, "program:"); ok {
		return programFound(program), nil
	}
	return false, fmt.Errorf("unknown condition %q", name)
}

// programFound reports whether a program that .ci/run installs is there. Where
// that fails, for want of a package or of the right to install it, .ci/run says
// so, and what needs the program is skipped.
func programFound(name string) bool {
	_, err := exec.LookPath(name)
	return err == nil
}

// setup gives transcripts the go command with its caches and no network, the path
// of this module, and those of the tools for -vettool.
func setup(env *testscript.Env) error {
	caches, err := goEnv()
	if err != nil {
		return err
	}
	for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOPATH"} {
		env.Setenv(name, caches[name])
	}
	clone, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		return err
	}
	env.Setenv("CLONE", clone)
	env.Setenv("GOPROXY", "off")
	env.Setenv("GOFLAGS", "")
	env.Setenv("GOTOOLCHAIN", "local")
	for name, tool := range map[string]string{"OAUTHVET": "oauthvet", "TOYVET": "toyvet", "COUNTVET": "countvet"} {
		path, err := exec.LookPath(tool)
		if err != nil {
			return err
		}
		env.Setenv(name, path)
	}
	return nil
}

var goEnv = sync.OnceValues(func() (map[string]string, error) {
	out, err := exec.Command("go", "env", "-json", "GOCACHE", "GOMODCACHE", "GOPATH", "CGO_ENABLED", "CC").Output()
	if err != nil {
		return nil, err
	}
	env := make(map[string]string)
	return env, json.Unmarshal(out, &env)
})
