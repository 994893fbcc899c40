package cli

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/atomicfile"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/fix"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// A fixing is what the flags say about fixes.
type fixing struct{ write, diff bool }

// bind registers the flags.
func (f *fixing) bind(fs *flag.FlagSet) {
	fs.BoolVar(&f.write, "fix", false, "apply the fixes that findings have, and report what is left")
	fs.BoolVar(&f.diff, "diff", false, "change nothing, and show what -fix would; literals are masked")
}

// check looks at what the flags say together with those about the report.
func (f *fixing) check(format string, json bool) error {
	if json {
		format = "json"
	}
	if f.diff && format != "" && format != "text" {
		return fmt.Errorf("-diff and -format=%s contradict each other: differences are text", format)
	}
	return nil
}

// fix applies the fixes of the report's findings, or shows them, and returns the
// report of what is left. What the fixed packages are is seen before any file is
// written: by looking at them once more, as if it were.
func (c *Command) fix(ctx context.Context, req *request, before *render.Report) *render.Report {
	files, skipped := fix.Plan(req.known.fresh(before.Findings))
	after := before
	for len(files) > 0 {
		after = c.look(ctx, req, c.Suite, contents(files))
		if ctx.Err() != nil {
			return after
		}
		left, dropped := dropBroken(files, before, after)
		if len(dropped) == 0 {
			break
		}
		files, skipped, after = left, append(skipped, dropped...), before
	}
	if !req.fixing.diff {
		var failed []fix.Skip
		if files, failed = c.writeFiles(files); len(failed) > 0 {
			skipped = append(skipped, failed...)
			after = c.look(ctx, req, c.Suite, nil)
			after.Problems = append(after.Problems, unwritten(failed)...)
		}
	}
	c.sayFixed(req, before, files, skipped)
	if req.fixing.diff {
		before.Fixes = files
		return before
	}
	return after
}

func contents(files []*fix.File) map[string][]byte {
	overlay := make(map[string][]byte)
	for _, f := range files {
		overlay[f.Name] = f.New
	}
	return overlay
}

// dropBroken leaves out the files of packages that don't compile any more: all
// of them, if nobody knows which one is to blame.
func dropBroken(files []*fix.File, before, after *render.Report) (left []*fix.File, dropped []fix.Skip) {
	blamed := make(map[string]error)
	var other error
	for _, p := range after.Problems {
		if slices.ContainsFunc(before.Problems, func(q load.Problem) bool { return q.Package == p.Package }) {
			continue
		}
		why := fmt.Errorf("the result would not compile: %s", p.Text)
		known := false
		for _, f := range files {
			known = known || slices.Contains(f.Packages, p.Package)
		}
		if known {
			blamed[p.Package] = why
		} else {
			other = why
		}
	}
	for _, f := range files {
		why := other
		for _, pkg := range f.Packages {
			if blamed[pkg] != nil {
				why = blamed[pkg]
			}
		}
		if why == nil {
			left = append(left, f)
		} else {
			dropped = append(dropped, f.Drop(why)...)
		}
	}
	return left, dropped
}

// writeFiles writes the files, each as a whole, and returns those that are
// written. One that somebody else changed meanwhile is left alone.
func (c *Command) writeFiles(files []*fix.File) (written []*fix.File, failed []fix.Skip) {
	for _, f := range files {
		now, err := os.ReadFile(f.Name)
		if err == nil && !bytes.Equal(now, f.Old) {
			err = errors.New("somebody else changed the file")
		}
		if err == nil {
			err = atomicfile.Write(f.Name, f.New)
		}
		if err != nil {
			failed = append(failed, f.Drop(fmt.Errorf("the file can't be written: %w", err))...)
			continue
		}
		written = append(written, f)
	}
	return written, failed
}

// unwritten makes a problem of each finding whose fix could not be written.
func unwritten(failed []fix.Skip) []load.Problem {
	var problems []load.Problem
	for _, s := range failed {
		problems = append(problems, load.Problem{Package: s.Finding.Package, At: s.Finding.Start, Text: s.Why.Error()})
	}
	return problems
}

// sayFixed names what is not fixed, and counts what is.
func (c *Command) sayFixed(req *request, report *render.Report, files []*fix.File, skipped []fix.Skip) {
	for _, s := range skipped {
		fmt.Fprintf(c.Stderr, "oauthvet: %s: not fixed (%s): %s\n", report.Place(&s.Finding), s.Finding.Rule, printable.Text(s.Why.Error()))
	}
	n := 0
	for _, f := range files {
		n += len(f.Fixed)
	}
	verb := "fixed"
	if req.fixing.diff {
		verb = "can be fixed"
	}
	fmt.Fprintf(c.Stderr, "oauthvet: %s in %s %s\n", render.Plural(n, "finding"), render.Plural(len(files), "file"), verb)
}
