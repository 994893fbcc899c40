package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// How long one package may take when a module as a whole took too long, most of
// which is the go command's compiling.
const (
	moduleLimit  = 15 * time.Minute
	packageLimit = 2 * time.Minute
)

// An overview is what came of looking at everything of a module.
type overview struct {
	name     string
	named    int // packages
	analysed int
	findings int
	// broken are packages that can't be looked at, which is not oauthvet's fault.
	broken int
	// overruns are the values that were not followed to the end, with the rules that
	// looked at them: no faults, but each is a gap.
	overruns []string
	// faults are panics, packages that took too long, and reports in the standard
	// library.
	faults []string
}

// sweep runs oauthvet over whole modules: folders, MODULE@VERSION, or std. It is an
// error if it panics, takes too long, or reports something in the standard
// library.
func (s *setup) sweep(ctx context.Context, w io.Writer, names []string) error {
	var all overview
	for _, name := range names {
		one, err := s.sweepOne(ctx, name)
		if err != nil {
			fmt.Fprintf(w, "%s: not run: %v\n", name, err)
			continue
		}
		fmt.Fprintf(w, "%s: %d packages, %d looked at closely, %d findings, %d overruns, %d broken, %d faults\n",
			name, one.named, one.analysed, one.findings, len(one.overruns), one.broken, len(one.faults))
		for _, line := range slices.Concat(one.overruns, one.faults) {
			fmt.Fprintf(w, "\t%s\n", line)
		}
		all.named += one.named
		all.analysed += one.analysed
		all.findings += one.findings
		all.broken += one.broken
		all.overruns = append(all.overruns, one.overruns...)
		all.faults = append(all.faults, one.faults...)
	}
	fmt.Fprintf(w, "all: %d packages, %d looked at closely, %d findings, %d overruns, %d broken, %d faults\n",
		all.named, all.analysed, all.findings, len(all.overruns), all.broken, len(all.faults))
	if len(all.faults) > 0 {
		return fmt.Errorf("%d faults", len(all.faults))
	}
	return nil
}

func (s *setup) sweepOne(ctx context.Context, name string) (*overview, error) {
	if name == "std" {
		return s.sweepStandard(ctx)
	}
	const pattern = "./..."
	dir, err := s.folder(ctx, name)
	if err != nil {
		return nil, err
	}
	one := &overview{name: name}
	err = s.sweepPackages(ctx, one, dir, moduleLimit, pattern)
	if !errors.Is(err, context.DeadlineExceeded) {
		return one, err
	}
	out, err := s.command(ctx, dir, "go", "list", "-e", pattern).Output()
	if err != nil {
		return nil, errors.New(firstLine("", err))
	}
	one = &overview{name: name}
	for _, pkg := range strings.Fields(string(out)) {
		switch err := s.sweepPackages(ctx, one, dir, packageLimit, pkg); {
		case errors.Is(err, context.DeadlineExceeded):
			one.faults = append(one.faults, fmt.Sprintf("%s: takes longer than %s", pkg, packageLimit))
		case err != nil:
			return nil, err
		}
	}
	return one, nil
}

// sweepStandard runs the vet tool over the standard library, which the command
// leaves out.
func (s *setup) sweepStandard(ctx context.Context) (*overview, error) {
	list, err := s.command(ctx, s.work, "go", "list", "std").Output()
	if err != nil {
		return nil, errors.New(firstLine("", err))
	}
	one := &overview{name: "std", named: len(strings.Fields(string(list)))}
	ctx, cancel := context.WithTimeout(ctx, moduleLimit)
	defer cancel()
	cmd := s.command(ctx, s.work, "go", "vet", "-vettool="+s.tool, "-level=note", "std")
	cmd.Env = append(cmd.Env, "GOFLAGS=")
	out, err := cmd.CombinedOutput()
	for line := range strings.Lines(string(out)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			one.faults = append(one.faults, line)
		}
	}
	if err != nil && len(one.faults) == 0 {
		one.faults = append(one.faults, err.Error())
	}
	return one, nil
}

// folder returns the folder of a module that a name stands for.
func (s *setup) folder(ctx context.Context, name string) (string, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return filepath.Abs(name)
	}
	module, version, ok := strings.Cut(name, "@")
	if !ok {
		return "", fmt.Errorf("neither a folder nor MODULE@VERSION")
	}
	return s.fetch(ctx, source{Module: module, Version: version})
}

// sweepPackages adds what comes of packages. The error is that of the context when
// it takes too long.
func (s *setup) sweepPackages(ctx context.Context, to *overview, dir string, limit time.Duration, pattern string) error {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	out, err := s.command(ctx, dir, s.tool, "-format=json", "-fail-on=none", "-level=note", "-test", "-mod=mod", pattern).Output()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || len(out) == 0) {
		return errors.New(firstLine("", err))
	}
	var document struct {
		Findings []report
		Errors   []struct{ Package, Message string }
		Packages struct {
			Named    int
			Analysed []string
		}
		Overruns []struct {
			File         string
			Line, Column int
			Rules        []string
		}
	}
	if err := json.Unmarshal(out, &document); err != nil {
		return err
	}
	to.named += document.Packages.Named
	to.analysed += len(document.Packages.Analysed)
	to.findings += len(document.Findings)
	for _, o := range document.Overruns {
		to.overruns = append(to.overruns, fmt.Sprintf("%s:%d:%d: not followed to the end (%s)", o.File, o.Line, o.Column, strings.Join(o.Rules, ", ")))
	}
	for _, e := range document.Errors {
		if strings.Contains(e.Message, "please report it") || strings.Contains(e.Message, "internal error") {
			to.faults = append(to.faults, e.Package+": "+e.Message)
		} else {
			to.broken++
		}
	}
	return nil
}
