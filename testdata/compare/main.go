// Compare runs two builds of oauthvet on the same modules and says where their
// findings, their lists of clients, or the facts that they export differ. A change that
// moves code around must leave no difference; one that is meant to change findings
// explains each line. Facts are compared by kind and count per package, and by size.
//
//	go run . -old /tmp/before/oauthvet -new /tmp/after/oauthvet -testdata ../sample DIR...
//
// Each DIR is the root of a module whose dependencies are there. The exit status is
// 1 if something differs, 2 if a run failed in one build and not in the other.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	if tool := os.Getenv(toolVar); tool != "" {
		os.Exit(vetTool(tool, os.Args[1:]))
	}
	before := flag.String("old", "", "the build to compare with")
	after := flag.String("new", "", "the build to look at")
	show := flag.Int("lines", 20, "how many lines that differ are shown per module")
	facts := flag.Bool("facts", true, "compare facts, too: go vet runs on all packages, which takes longer than the rest")
	testdata := flag.Bool("testdata", false, "run on the test data of all rules and of the engine, too")
	flag.Parse()
	var trees []tree
	if *testdata {
		found, err := testTrees("../..")
		if err != nil {
			fmt.Fprintln(os.Stderr, "compare:", err)
			os.Exit(2)
		}
		trees = found
	}
	for _, dir := range flag.Args() {
		trees = append(trees, tree{dir: dir})
	}
	if *before == "" || *after == "" || len(trees) == 0 {
		fmt.Fprintln(os.Stderr, "compare: name -old, -new and the modules to run them on, or -testdata")
		os.Exit(2)
	}
	status := 0
	for _, t := range trees {
		for _, q := range questions(*facts) {
			got, all, err := differences(*before, *after, t, q)
			if err != nil {
				fmt.Printf("%s: %s: %v\n", t.dir, q.name, err)
				status = 2
				continue
			}
			fmt.Printf("%s: %s: %d lines, %d differ\n", t.dir, q.name, all, len(got))
			for i, line := range got {
				if i == *show {
					fmt.Printf("\tand %d more\n", len(got)-i)
					break
				}
				fmt.Printf("\t%s\n", line)
			}
			if len(got) > 0 {
				status = max(status, 1)
			}
		}
	}
	os.Exit(status)
}

// A tree is a folder with packages, and what the go command has to know of it.
type tree struct {
	dir string
	env []string
}

// testTrees returns the test data below the root of the repository: folders of a GOPATH.
func testTrees(root string) ([]tree, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	var all []tree
	for _, pattern := range []string{"analyzer/rules/*/testdata", "analyzer/internal/*/testdata"} {
		found, err := filepath.Glob(filepath.Join(root, pattern))
		if err != nil {
			return nil, err
		}
		for _, dir := range found {
			if _, err := os.Stat(filepath.Join(dir, "src")); err != nil {
				continue
			}
			path := dir + string(filepath.ListSeparator) + filepath.Join(root, "testdata/stubs")
			all = append(all, tree{filepath.Join(dir, "src"), []string{"GOPATH=" + path, "GO111MODULE=off", "GOWORK=off", "GOFLAGS="}})
		}
	}
	return all, nil
}

// A question is something that both builds are asked about a tree: it returns what a
// build prints, and its exit status.
type question struct {
	name string
	ask  func(tool string, t tree) (output []byte, status int, err error)
}

func questions(facts bool) []question {
	all := []question{
		{"findings", func(tool string, t tree) ([]byte, int, error) {
			return run(tool, t, "check", "-format=json", "-level=note", "-enable=basicauth", "./...")
		}},
		{"clients", func(tool string, t tree) ([]byte, int, error) {
			return run(tool, t, "clients", "-format=json", "./...")
		}},
	}
	if facts {
		all = append(all, question{"facts", func(tool string, t tree) ([]byte, int, error) {
			lines, err := countFacts(tool, t)
			return lines, 0, err
		}})
	}
	return all
}

// differences asks both builds and returns the lines that only one of them prints, and
// how many the new one prints.
func differences(before, after string, t tree, q question) (differing []string, all int, err error) {
	a, statusA, err := q.ask(before, t)
	if err != nil {
		return nil, 0, err
	}
	b, statusB, err := q.ask(after, t)
	if err != nil {
		return nil, 0, err
	}
	if statusA != statusB {
		return nil, 0, fmt.Errorf("exit status %d, was %d", statusB, statusA)
	}
	return lines(a, b), bytes.Count(b, []byte("\n")), nil
}

// lines returns the lines that are in one of two outputs: "- line" of the old one,
// "+ line" of the new one.
func lines(a, b []byte) []string {
	if bytes.Equal(a, b) {
		return nil
	}
	var all []string
	count := make(map[string]int)
	for line := range strings.Lines(string(a)) {
		count[line]++
	}
	for line := range strings.Lines(string(b)) {
		if count[line]--; count[line] < 0 {
			all = append(all, "+ "+strings.TrimSpace(line))
		}
	}
	for line := range strings.Lines(string(a)) {
		if count[line] > 0 {
			count[line]--
			all = append(all, "- "+strings.TrimSpace(line))
		}
	}
	if len(all) == 0 {
		all = []string{"the same lines in another order"}
	}
	return all
}

// run returns what a build prints, and its exit status.
func run(tool string, t tree, args ...string) (output []byte, status int, err error) {
	tool, err = filepath.Abs(tool)
	if err != nil {
		return nil, 0, err
	}
	cmd := exec.Command(tool, args...)
	cmd.Dir, cmd.Env = t.dir, append(os.Environ(), t.env...)
	output, err = cmd.Output()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return output, exit.ExitCode(), nil
	}
	return output, 0, err
}
