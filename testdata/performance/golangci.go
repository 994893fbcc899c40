package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// buildGolangci builds a golangci-lint that has oauthvet and a linter that does
// nothing, and writes a configuration for each.
func (l *lab) buildGolangci() error {
	if err := l.goCommand("../golangci", "build", "-tags=noop", "-o", l.tool("golangci-lint"), "."); err != nil {
		return err
	}
	for _, linter := range []string{"noop", "oauthvet"} {
		config := fmt.Sprintf("version: \"2\"\nlinters:\n  default: none\n  enable: [%[1]s]\n  settings:\n    custom:\n      %[1]s: {type: module}\n", linter)
		if err := os.WriteFile(l.golangciConfig(linter), []byte(config), 0o666); err != nil {
			return err
		}
	}
	return nil
}

func (l *lab) golangciConfig(linter string) string {
	return filepath.Join(l.work, "golangci-"+linter+".yml")
}

// golangci is golangci-lint with one linter and a cache of its own for every run
// on a program: the first time it is cold.
func (l *lab) golangci(linter, program string) command {
	return func(run int) (string, []string) {
		cache := filepath.Join(l.work, "golangci-cache", fmt.Sprintf("%s-%s-%d", program, linter, run))
		return "env", []string{"GOLANGCI_LINT_CACHE=" + cache, l.tool("golangci-lint"), "run",
			"--config=" + l.golangciConfig(linter), "--allow-parallel-runners", "./..."}
	}
}
