// Package cli is the oauthvet command, in the shape of an exec.Cmd: it takes
// everything from its fields and ends with an exit code, never the process.
package cli

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/recoverpanic"
)

// The exit codes, which hooks and CI jobs rely on.
const (
	exitClean    = 0 // everything was looked at and nothing found
	exitFindings = 1 // everything was looked at
	exitFailed   = 2 // wrong usage, or something could not be looked at
)

// A Command is one run of oauthvet.
type Command struct {
	// Args are the arguments without the name of the program.
	Args           []string
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Env is the environment of the go command; nil is that of the process.
	// The go command itself is found in the PATH of the process.
	Env []string
	// Dir is the directory of the run.
	Dir string

	// Options are set from the flags. The suite reads them when it runs.
	Options *analyzer.Options
	Suite   load.Suite
	// Inventory lists the clients; it reads the same options.
	Inventory *analysis.Analyzer
}

// Run runs the command and returns its exit code.
func (c *Command) Run(ctx context.Context) int {
	guarded := c.Suite.Analyzers
	if c.Inventory != nil {
		guarded = append(slices.Clip(guarded), c.Inventory)
	}
	recoverpanic.All(guarded, nil)
	if len(c.Args) == 0 {
		return c.check(ctx, nil)
	}
	name, args := c.Args[0], c.Args[1:]
	switch {
	case isHelp(name):
		name = "help"
	case name == "-version", name == "--version":
		name = "version"
	}
	if v, ok := verbNamed(name); ok {
		return v.run(c, ctx, args)
	}
	return c.check(ctx, c.Args)
}

// fail writes one line that says what is wrong and what to do.
func (c *Command) fail(format string, args ...any) int {
	fmt.Fprintf(c.Stderr, "oauthvet: "+format+"\n", args...)
	return exitFailed
}

// print writes a text that a verb was asked for.
func (c *Command) print(text string) int {
	if _, err := io.WriteString(c.Stdout, text); err != nil {
		return c.fail("%v", err)
	}
	return exitClean
}

// abs returns the absolute name of a directory that an argument names.
func (c *Command) abs(dir string) string {
	if filepath.IsAbs(dir) {
		return filepath.Clean(dir)
	}
	return filepath.Join(c.Dir, dir)
}
