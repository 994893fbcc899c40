package cli

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
)

//go:embed usage.txt
var usage string

// help writes the usage, the page of a rule, the guide, or its section about
// an error.
func (c *Command) help(args []string) int {
	if len(args) == 0 {
		c.usage(c.Stdout)
		return exitClean
	}
	topic := strings.Join(args, " ")
	if topic == "guide" {
		fmt.Fprint(c.Stdout, analyzer.Guide())
		return exitClean
	}
	rule, err := analyzer.Explain(topic)
	if err == nil {
		fmt.Fprint(c.Stdout, rule.Page)
		return exitClean
	}
	if section, ok := analyzer.Code(topic); ok {
		fmt.Fprintf(c.Stdout, "%s\n\n%s\n", section.Title, section.Text)
		return exitClean
	}
	var known []string
	for _, r := range analyzer.Rules() {
		known = append(known, r.ID)
	}
	if id := nearest(topic, known); id != "" {
		return c.fail("no help on %q: did you mean `oauthvet help %s`?", topic, id)
	}
	return c.fail("no help on %q: it is neither a rule nor a known error; run `oauthvet help` for the rules", topic)
}

// usage writes the usage with the flags and the rules.
func (c *Command) usage(w io.Writer) {
	fmt.Fprint(w, usage)
	fmt.Fprint(w, "\nFlags:\n\n")
	c.flags(new(request)).VisitAll(func(f *flag.Flag) {
		name, text := flag.UnquoteUsage(f)
		if name != "" {
			name = " " + name
		}
		fmt.Fprintf(w, "  %-18s %s\n", "-"+f.Name+name, text)
	})
	family := ""
	for _, r := range analyzer.Rules() {
		if r.Family != family {
			family = r.Family
			fmt.Fprintf(w, "\nRules (%s):\n\n", family)
		}
		off := ""
		if r.Off {
			off = " (off by default)"
		}
		fmt.Fprintf(w, "  %-18s %s%s\n", r.ID, r.Summary, off)
	}
}

// version writes what this binary is.
func (c *Command) version(args []string) int {
	if len(args) > 0 {
		return c.fail("version takes no arguments")
	}
	libraries, err := analyzer.Catalogue()
	if err != nil {
		return c.fail("%v", err)
	}
	fmt.Fprintf(c.Stdout, "oauthvet %s (built with %s; %d rules; %d libraries)\n",
		version(), runtime.Version(), len(analyzer.Rules()), len(libraries))
	return exitClean
}

// version returns the version of the module that this binary was built from.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}
