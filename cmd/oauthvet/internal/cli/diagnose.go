package cli

import (
	"context"
	"errors"
	"flag"
	"io"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/diagnosis"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
)

// diagnosisFlags returns the flags of diagnose, which set the request and the
// options. What rules run and from which level on is not the user's choice: all
// that look at the error do, and tell everything.
func diagnosisFlags(req *request, options *analyzer.Options) *flag.FlagSet {
	fs := newFlags("diagnose")
	bindSome(fs, options, "rows", "now", "near", "lifetime", "test")
	req.output.bindFor(fs, "diagnosis", "text")
	req.bindScope(fs)
	return fs
}

// diagnoseFlags are the flags of diagnose, for the help.
func diagnoseFlags(*Command) *flag.FlagSet {
	return diagnosisFlags(new(request), new(analyzer.Options))
}

// diagnose runs the troubleshooting guide on an error and the packages that the
// arguments name.
func (c *Command) diagnose(ctx context.Context, args []string) int {
	req := new(request)
	req.flags = diagnosisFlags(req, new(analyzer.Options))
	words, err := operands(req.flags, args)
	if err != nil {
		return c.wrong("diagnose", err)
	}
	what, names, err := c.errorIn(words)
	if err == nil {
		err = c.place(&req.selection, names, false)
	}
	req.complete("text")
	if err == nil {
		_, err = c.begin(ctx, req)
	}
	if err != nil {
		return c.fail("%v", err)
	}
	causes := diagnosis.Causes(what)
	req.adjust = func(o *analyzer.Options) {
		var off []string
		for _, r := range analyzer.Rules() {
			if r.Off && slices.Contains(causes, r.ID) {
				off = append(off, r.ID)
			}
		}
		o.Only, o.Disable, o.Enable, o.Level = "", "", strings.Join(off, ","), analyzer.Note.String()
	}
	suite := c.Suite
	suite.Analyzers = append(slices.Clip(suite.Analyzers), c.Inventory)
	suite.Clients = analyzer.Inventory
	suite.Stale = nil
	d := diagnosis.New(what, c.look(ctx, req, suite, nil))
	if ctx.Err() != nil {
		return c.fail("interrupted")
	}
	write := diagnosis.Text
	if req.output.json {
		write = diagnosis.JSON
	}
	if err := c.write(req, "diagnosis", func(w io.Writer) error { return write(w, d) }); err != nil {
		return c.fail("%v", err)
	}
	render.Problems(c.Stderr, d.Report)
	switch {
	case d.Report.Failed():
		return exitFailed
	case d.Explained():
		return exitFindings
	}
	return exitClean
}

// errorIn takes the error from the operands, and returns the rest.
func (c *Command) errorIn(words []string) (diagnosis.Error, []string, error) {
	var e diagnosis.Error
	if len(words) == 0 || strings.TrimSpace(words[0]) == "" {
		return e, nil, errors.New("diagnose wants the code of an error, or its text in quotes (- reads it from standard input), and then packages")
	}
	text := words[0]
	if text == "-" {
		var err error
		if text, err = readText(c.Stdin); err != nil {
			return e, nil, err
		}
	}
	text = strings.TrimSpace(text)
	e.Incidents = analyzer.Incidents(text)
	if e.Codes, e.Unknown = analyzer.Codes(text); len(e.Codes) == 0 {
		if rule, err := analyzer.Explain(text); err == nil {
			return e, nil, errors.New("diagnose wants the code of an error; `oauthvet -only=" + rule.ID + "` runs a rule")
		}
		return e, nil, nothingKnown(text, e.Unknown)
	}
	return e, words[1:], nil
}
