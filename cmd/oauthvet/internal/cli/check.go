package cli

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
)

// check looks for mistakes in the packages that the arguments name.
func (c *Command) check(ctx context.Context, args []string) int {
	req, err := c.parse(args)
	if err != nil {
		return c.wrong("check", err)
	}
	if len(req.patterns) == 0 && len(req.files) == 0 {
		fmt.Fprintln(c.Stderr, "oauthvet: no packages named: looking at ./...")
		req.patterns = []string{"./..."}
	}
	if info, err := os.Stat(c.abs(req.chdir)); err != nil || !info.IsDir() {
		return c.fail("-C: no such folder: %s", req.chdir)
	}
	if err := c.configure(ctx, c.abs(req.chdir), req.flags); err != nil {
		return c.fail("%v", err)
	}
	report := &render.Report{Version: version(), Dir: c.Dir, Link: c.Options.Link}
	c.run(ctx, req, report)
	if ctx.Err() != nil {
		return c.fail("interrupted")
	}
	if err := c.show(req, report); err != nil {
		return c.fail("%v", err)
	}
	switch {
	case report.Failed():
		return exitFailed
	case len(report.Findings) > 0:
		return exitFindings
	}
	return exitClean
}

// run loads and analyses what is asked for, and fills in the report.
func (c *Command) run(ctx context.Context, req *request, report *render.Report) {
	dir := c.abs(req.chdir)
	queries, problems := load.ByModule(dir, req.files)
	report.Problems = append(report.Problems, problems...)
	if len(req.patterns) > 0 {
		queries = append(queries, load.Query{Dir: dir, Patterns: req.patterns})
	}
	for _, q := range queries {
		if err := c.configure(ctx, q.Dir, req.flags); err != nil {
			report.Problems = append(report.Problems, load.Problem{Text: err.Error()})
			continue
		}
		q.Env, q.Flags = c.Env, req.build
		q.Tests, q.Matters = c.Options.Test, c.Options.Matters
		result, err := load.Run(ctx, q, c.Suite)
		if err != nil {
			report.Problems = append(report.Problems, load.Problem{Text: err.Error()})
			continue
		}
		report.Add(result)
	}
}

// show writes findings to stdout, and what else there is to say to stderr.
func (c *Command) show(req *request, report *render.Report) error {
	format := render.Text
	switch {
	case req.json:
		format = render.JSON
	case isTerminal(c.Stdout):
		format = render.Terminal
	}
	if err := format(c.Stdout, report); err != nil {
		return err
	}
	render.Problems(c.Stderr, report)
	render.Summary(c.Stderr, report)
	return nil
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
