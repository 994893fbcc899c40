// Compare runs two builds of oauthvet on the same modules and says where their
// findings, or their lists of clients, differ. A change that moves code around must
// leave no difference; one that is meant to change findings explains each line.
//
//	go run . -old /tmp/before/oauthvet -new /tmp/after/oauthvet ../sample DIR...
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
	"strings"
)

func main() {
	before := flag.String("old", "", "the build to compare with")
	after := flag.String("new", "", "the build to look at")
	show := flag.Int("lines", 20, "how many lines that differ are shown per module")
	flag.Parse()
	if *before == "" || *after == "" || flag.NArg() == 0 {
		fmt.Fprintln(os.Stderr, "compare: name -old, -new and the modules to run them on")
		os.Exit(2)
	}
	status := 0
	for _, dir := range flag.Args() {
		for _, args := range [][]string{
			{"check", "-C", dir, "-format=json", "-level=note", "-enable=basicauth", "./..."},
			{"clients", "-C", dir, "-format=json", "./..."},
		} {
			got, err := differences(*before, *after, args)
			if err != nil {
				fmt.Printf("%s: %s: %v\n", dir, args[0], err)
				status = 2
				continue
			}
			fmt.Printf("%s: %s: %d lines differ\n", dir, args[0], len(got))
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

// differences runs both builds and returns the lines that only one of them prints:
// "- line" of the old one, "+ line" of the new one.
func differences(before, after string, args []string) ([]string, error) {
	a, statusA, err := run(before, args)
	if err != nil {
		return nil, err
	}
	b, statusB, err := run(after, args)
	if err != nil {
		return nil, err
	}
	if statusA != statusB {
		return nil, fmt.Errorf("exit status %d, was %d", statusB, statusA)
	}
	if bytes.Equal(a, b) {
		return nil, nil
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
	return all, nil
}

// run returns what a build prints, and its exit status.
func run(tool string, args []string) (output []byte, status int, err error) {
	output, err = exec.Command(tool, args...).Output()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return output, exit.ExitCode(), nil
	}
	return output, 0, err
}
