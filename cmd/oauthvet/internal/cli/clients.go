package cli

import (
	"context"
	"flag"
	"fmt"
	"io"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
)

// clientFlags returns the flags of clients, which set the request and the
// options.
func clientFlags(req *request, options *analyzer.Options) *flag.FlagSet {
	fs := newFlags("clients")
	bindSome(fs, options, "rows", "test") // the others are about rules
	fs.Lookup("test").Usage = "list clients in test files too"
	fs.Var(&checkedText{&req.outcome.format, func(s string) error { _, err := render.ClientsByName(s); return err }},
		"format", "write the clients as `name`: text, json, csv, markdown or mermaid (default text)")
	req.output.bindFor(fs, "clients", "text")
	req.bindScope(fs)
	return fs
}

// clientsFlags are the flags of clients, for the help.
func clientsFlags(*Command) *flag.FlagSet { return clientFlags(new(request), new(analyzer.Options)) }

// clients lists the OAuth clients in the packages that the arguments name.
func (c *Command) clients(ctx context.Context, args []string) int {
	req := new(request)
	req.flags = clientFlags(req, new(analyzer.Options))
	names, err := operands(req.flags, args)
	if err == nil {
		err = req.output.check(req.outcome.format)
	}
	if err == nil {
		err = c.place(&req.selection, names, false)
	}
	if err != nil {
		return c.wrong("clients", err)
	}
	req.complete("text")
	if _, err := c.begin(ctx, req); err != nil {
		return c.fail("%v", err)
	}
	report := c.look(ctx, req, load.Suite{
		Analyzers: []*analysis.Analyzer{c.Inventory}, Findings: analyzer.Findings, Clients: analyzer.Inventory,
	}, nil)
	if ctx.Err() != nil {
		return c.fail("interrupted")
	}
	write, err := render.ClientsByName(req.outcome.format)
	if req.output.file == "" {
		report.Width = width(c.Stdout)
		if req.outcome.format == "text" && c.coloured(c.Stdout) {
			write = render.ClientColour
		}
	}
	if err == nil {
		err = c.write(req, "clients", func(w io.Writer) error { return write(w, report) })
	}
	if err != nil {
		return c.fail("%v", err)
	}
	render.Problems(c.Stderr, report)
	if len(report.Named) > 0 {
		fmt.Fprintf(c.Stderr, "oauthvet: %s\n", report.ClientsScope())
	}
	if report.Failed() {
		return exitFailed
	}
	return exitClean
}
