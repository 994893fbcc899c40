package main

import (
	"cmp"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// The names of the variables by which this program, as a vet tool, learns whom it
// stands for: the build of oauthvet, the file that the counts go to, and a text that
// makes the go command run the tool again where it has the result in its cache.
const (
	toolVar = "COMPARE_TOOL"
	logVar  = "COMPARE_LOG"
	runVar  = "COMPARE_RUN"
)

// countFacts runs a build as a vet tool on a tree and returns how many facts of each
// kind each package exports, one line each.
func countFacts(tool string, t tree) (lines []byte, err error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	tool, err = filepath.Abs(tool)
	if err != nil {
		return nil, err
	}
	log, err := os.CreateTemp("", "facts")
	if err != nil {
		return nil, err
	}
	defer os.Remove(log.Name())
	if err := log.Close(); err != nil {
		return nil, err
	}
	cmd := exec.Command("go", "vet", "-vettool="+self, "./...")
	cmd.Dir = t.dir
	cmd.Env = append(os.Environ(), t.env...)
	cmd.Env = append(cmd.Env, toolVar+"="+tool, logVar+"="+log.Name(), runVar+"="+rand.Text())
	// Findings make it fail, and packages that do not build.
	if err := cmd.Run(); err != nil && !errors.As(err, new(*exec.ExitError)) {
		return nil, err
	}
	lines, err = os.ReadFile(log.Name())
	if err != nil {
		return nil, err
	}
	if len(lines) == 0 {
		return nil, errors.New("go vet ran for no package")
	}
	sorted := slices.Sorted(strings.Lines(string(lines)))
	return []byte(strings.Join(sorted, "")), nil
}

// vetTool stands for a build of oauthvet where the go command runs a vet tool: it does
// what the build does and counts the facts that come out. It returns the exit status.
func vetTool(tool string, args []string) int {
	cmd := exec.Command(tool, args...)
	cmd.Stdin, cmd.Stderr = os.Stdin, os.Stderr
	out, err := cmd.Output()
	if len(args) > 0 && strings.HasPrefix(args[0], "-V") {
		out = append([]byte(strings.TrimSpace(string(out))), os.Getenv(runVar)+"\n"...)
	}
	os.Stdout.Write(out)
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		err = logFacts(args)
		return cmp.Or(exit.ExitCode(), status(err))
	}
	if err == nil {
		err = logFacts(args)
	}
	return status(err)
}

// status returns the exit status for an error and prints it.
func status(err error) int {
	if err == nil {
		return 0
	}
	fmt.Fprintln(os.Stderr, "compare:", err)
	return 1
}

// logFacts counts the facts of the unit that the arguments name.
func logFacts(args []string) error {
	if len(args) == 0 || !strings.HasSuffix(args[len(args)-1], ".cfg") {
		return nil
	}
	text, err := os.ReadFile(args[len(args)-1])
	if err != nil {
		return err
	}
	var unit struct{ ImportPath, VetxOutput string }
	if err := json.Unmarshal(text, &unit); err != nil {
		return err
	}
	facts, err := os.ReadFile(unit.VetxOutput)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	log, err := os.OpenFile(os.Getenv(logVar), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	// One write: the go command runs the tool for several packages at a time.
	_, err = log.WriteString(kinds(unit.ImportPath, facts))
	return errors.Join(err, log.Close())
}

// A kind of fact is named in full before each fact: gob names the type of what is in an
// interface.
var factName = regexp.MustCompile(`github\.com/oauthvet/oauthvet/[\w/]+\.(\w+)`)

// kinds says how many facts of each kind are in what a package exports, encoded.
func kinds(pkg string, facts []byte) string {
	count := make(map[string]int)
	for _, m := range factName.FindAllSubmatch(facts, -1) {
		count[string(m[1])]++
	}
	text := fmt.Sprintf("%s: %d bytes\n", pkg, len(facts))
	for _, kind := range slices.Sorted(maps.Keys(count)) {
		text += fmt.Sprintf("%s: %d %s\n", pkg, count[kind], kind)
	}
	return text
}
