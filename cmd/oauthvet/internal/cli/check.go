package cli

import (
	"context"
	"fmt"
	"os"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
)

// check looks for mistakes in the packages that the arguments name.
func (c *Command) check(ctx context.Context, args []string) int {
	req, err := c.parse(args)
	if err != nil {
		return c.wrong("check", err)
	}
	outcome, err := c.begin(ctx, req)
	if err != nil {
		return c.fail("%v", err)
	}
	req.outcome = *outcome
	req.complete("text")
	if err := c.readBaseline(&req.known); err != nil {
		return c.fail("%v", err)
	}
	report := c.look(ctx, req, c.Suite, nil)
	if req.fixing.write || req.fixing.diff {
		report = c.fix(ctx, req, report)
	}
	if ctx.Err() != nil {
		return c.fail("interrupted")
	}
	if err := c.applyBaseline(ctx, req, report); err != nil {
		return c.fail("%v", err)
	}
	if err := c.show(req, report); err != nil {
		return c.fail("%v", err)
	}
	return exitCode(report, req.outcome.level())
}

// begin completes a request, makes sure that it can be carried out, and returns
// what settings and flags say about the outcome of check.
func (c *Command) begin(ctx context.Context, req *request) (*outcome, error) {
	if req.selection.empty() {
		fmt.Fprintln(c.Stderr, "oauthvet: no packages named: looking at ./...")
		req.selection.patterns = []string{"./..."}
	}
	if info, err := os.Stat(c.abs(req.chdir)); err != nil || !info.IsDir() {
		return nil, fmt.Errorf("-C: no such folder: %s", req.chdir)
	}
	return c.configure(ctx, c.abs(req.chdir), c.Env, req.flags)
}

// look loads what is asked for, with these contents in the place of files, runs
// a suite on it and returns the report.
func (c *Command) look(ctx context.Context, req *request, suite load.Suite, overlay map[string][]byte) *render.Report {
	report := &render.Report{Version: version(), Rules: analyzer.Rules(), Dir: c.root(ctx, req), Link: c.Options.Link}
	progress := startProgress(c.Stderr)
	defer progress.end()
	queries, problems := req.selection.queries(ctx, c.abs(req.chdir), c.Env)
	report.Problems = append(report.Problems, problems...)
	var rows userRows
	c.Options.RowsChecked = true
	for _, q := range queries {
		said, err := c.configure(ctx, q.Dir, q.Env, req.flags)
		if err != nil {
			report.Problems = append(report.Problems, load.Problem{Text: err.Error()})
			continue
		}
		if req.adjust != nil {
			req.adjust(c.Options)
		}
		q.Flags, q.Overlay = req.build, overlay
		q.Tests, q.Matters, q.Describes, q.Progress = c.Options.Test, c.Options.Matters, c.Options.Describes, progress.tell
		q.Declares, q.CheckRows = c.Options.Declares, c.Options.CheckRows
		result, err := load.Run(ctx, q, suite)
		if err != nil {
			report.Problems = append(report.Problems, load.Failed(err))
			continue
		}
		report.Add(result)
		rows.add(said, c.Options.Rows, result)
	}
	report.Problems = append(report.Problems, rows.problems(req.selection.wide())...)
	return report
}
