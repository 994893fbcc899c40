package cli

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/atomicfile"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
	"github.com/oauthvet/oauthvet/internal/printable"
)

// An output is what the flags say about the report, but for the format.
type output struct {
	json  bool
	file  string // or empty for stdout
	paths string // or empty
}

// bind registers the flags.
func (o *output) bind(fs *flag.FlagSet) {
	o.bindFor(fs, "findings", "text")
}

// bindFor registers the flags for a verb whose documents are something else;
// standard is its format for people.
func (o *output) bindFor(fs *flag.FlagSet, what, standard string) {
	fs.BoolVar(&o.json, "json", false, "write one JSON document instead of "+standard+": short for -format=json")
	fs.StringVar(&o.file, "o", "", "write the "+what+" to this `file`, as a whole or not at all")
	fs.Func("paths", "show file names relative to `what`: dir, where oauthvet was started (default of "+standard+"), module or workspace (of the other formats), repo, or abs for absolute ones", func(what string) error {
		o.paths = what
		switch what {
		case "dir", "module", "repo", "abs":
			return nil
		}
		return fmt.Errorf("unknown root %s (want dir, module, repo or abs)", printable.Word(what))
	})
}

// check looks at what the flags say together.
func (o *output) check(format string) error {
	if o.json && format != "" && format != "json" {
		return fmt.Errorf("-json and -format=%s contradict each other", format)
	}
	return nil
}

// complete decides what flags leave open: the format is what a settings file
// says, unless a flag asks for JSON or for differences, which are text; else it
// is the standard one, for people.
func (req *request) complete(standard string) {
	o, format := &req.output, &req.outcome.format
	switch {
	case o.json:
		*format = "json"
	case req.fixing.diff || *format == "":
		*format = standard
	}
	if o.paths == "" {
		o.paths = "module"
		if *format == standard {
			o.paths = "dir"
		}
	}
}

// root returns the folder that file names are relative to, or "".
func (c *Command) root(ctx context.Context, req *request) string {
	dir := c.abs(req.chdir)
	var root string
	switch req.output.paths {
	case "abs":
		return ""
	case "module":
		if roots := load.Roots(ctx, dir, c.Env); len(roots) > 0 {
			root = roots[0]
		}
	case "repo":
		root = load.Above(dir, ".git")
	}
	if root == "" {
		return c.Dir
	}
	return root
}

// show writes findings to stdout or a file, and what else there is to say to
// stderr.
func (c *Command) show(req *request, report *render.Report) error {
	write, err := render.ByName(req.outcome.format)
	if err != nil {
		return err
	}
	if req.fixing.diff {
		write = render.Diff
	}
	if req.output.file == "" && req.outcome.format == "text" && !req.fixing.diff && c.coloured(c.Stdout) {
		write = render.Colour
	}
	if err := c.write(req, "findings", func(w io.Writer) error { return write(w, report) }); err != nil {
		return err
	}
	render.Problems(c.Stderr, report)
	render.Summary(c.Stderr, report)
	return nil
}

// write writes a document: to stdout, or as a whole to the file that is asked
// for. What names it in errors.
func (c *Command) write(req *request, what string, document func(io.Writer) error) error {
	if req.output.file == "" {
		if err := document(c.Stdout); err != nil {
			return fmt.Errorf("can't write the %s: %w", what, err)
		}
		return nil
	}
	var b bytes.Buffer
	if err := document(&b); err != nil {
		return err
	}
	if err := atomicfile.Write(c.abs(req.output.file), b.Bytes()); err != nil {
		return fmt.Errorf("-o: can't write %s: %w", req.output.file, err)
	}
	return nil
}

// getenv returns a variable of the run's environment.
func (c *Command) getenv(name string) string {
	if c.Env == nil {
		return os.Getenv(name)
	}
	value := ""
	for _, entry := range c.Env {
		if key, v, _ := strings.Cut(entry, "="); key == name {
			value = v // the last one counts
		}
	}
	return value
}
