package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/atomicfile"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/baseline"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
)

// A known is what the flags say about known findings: the names of files to
// read, or to write. At most one of them is set.
type known struct {
	read, write string
	// old is what was in the file, or nil.
	old *baseline.Baseline
}

// bind registers the flags.
func (k *known) bind(fs *flag.FlagSet) {
	fs.StringVar(&k.read, "baseline", "", "report only findings that are not in this `file`")
	fs.StringVar(&k.write, "write-baseline", "", "write all findings to this `file`, for -baseline, and report none")
}

// check looks at what both flags say together.
func (k *known) check() error {
	if k.read != "" && k.write != "" {
		return errors.New("-baseline and -write-baseline contradict each other: writing drops entries that are gone as well")
	}
	return nil
}

// fresh returns the findings that are not known.
func (k *known) fresh(findings []load.Finding) []load.Finding {
	if k.read == "" {
		return findings
	}
	fresh, _, _ := k.old.Split(findings)
	return fresh
}

// readBaseline reads the file, also the one that is to be written: what is no
// baseline is left alone.
func (c *Command) readBaseline(k *known) (err error) {
	switch {
	case k.read != "":
		if k.old, err = baseline.Read(c.abs(k.read), k.read); err != nil {
			return fmt.Errorf("-baseline: %w", err)
		}
	case k.write != "":
		// A device or a pipe holds nothing that could be lost.
		if info, err := os.Stat(c.abs(k.write)); errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() && !info.IsDir() {
			return nil
		}
		if k.old, err = baseline.Read(c.abs(k.write), k.write); err != nil {
			return fmt.Errorf("-write-baseline: the file stays as it is: %w", err)
		}
	}
	return nil
}

// applyBaseline moves known findings out of the report's way.
func (c *Command) applyBaseline(ctx context.Context, req *request, report *render.Report) error {
	k := &req.known
	switch {
	case k.write != "":
		if report.Failed() {
			fmt.Fprintf(c.Stderr, "oauthvet: %s is not written: not everything could be looked at\n", k.write)
			return nil
		}
		return c.writeBaseline(k, report)
	case k.read != "":
		var gone []baseline.Entry
		report.Findings, report.Known, gone = k.old.Split(report.Findings)
		scope := c.scope(ctx, req, report)
		for _, e := range gone {
			if scope.Holds(e) {
				fmt.Fprintf(c.Stderr, "oauthvet: %s:%d: gone: %s; -write-baseline drops the entry\n", k.read, e.Line(), e)
			}
		}
	}
	return nil
}

// writeBaseline writes all findings to the file.
func (c *Command) writeBaseline(k *known, report *render.Report) error {
	b := baseline.Of(report.Findings)
	data, err := b.Encode()
	if err != nil {
		return err
	}
	dropped := 0
	if k.old != nil {
		_, _, gone := k.old.Split(report.Findings)
		for _, e := range gone {
			dropped += e.Count
		}
	}
	if err := atomicfile.Write(c.abs(k.write), data); err != nil {
		return fmt.Errorf("-write-baseline: can't write %s: %w", k.write, err)
	}
	fmt.Fprintf(c.Stderr, "oauthvet: %s: %d written, %d gone\n", k.write, b.Len(), dropped)
	report.Findings, report.Known = nil, report.Findings
	return nil
}

// scope returns what a run looked at.
func (c *Command) scope(ctx context.Context, req *request, report *render.Report) *baseline.Scope {
	level, err := analyzer.ParseLevel(c.Options.Level)
	if err != nil {
		level = analyzer.Warning
	}
	dir := c.abs(req.chdir)
	// A run over a whole module, in no workspace, tells that a package is no more.
	whole := slices.Equal(req.selection.patterns, []string{"./..."}) && !report.Failed() && slices.Equal(load.Roots(ctx, dir, c.Env), []string{dir})
	return &baseline.Scope{
		Package: func(path string) bool {
			return whole || slices.Contains(report.Named, strings.TrimSuffix(path, "_test"))
		},
		Runs: func(rule string) bool {
			_, err := analyzer.Explain(rule)
			return err != nil || c.Options.Runs(rule)
		},
		Level: level,
		Tests: c.Options.Test,
	}
}
