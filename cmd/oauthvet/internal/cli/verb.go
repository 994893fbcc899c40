package cli

import (
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/internal/spelling"
)

// A verb is what oauthvet can be told to do.
type verb struct {
	name string
	// summary is one line of the overview.
	summary string
	// flags registers the verb's flags. It is for the help; verbs without flags
	// of their own have none.
	flags func(*Command) *flag.FlagSet
	// run takes the arguments behind the verb and returns the exit code.
	run func(*Command, context.Context, []string) int
}

// verbs returns all verbs in the order of the overview.
func verbs() []verb {
	return []verb{
		{"check", "look for mistakes in packages (the default)", checkFlags, (*Command).check},
		{"explain", "tell about a rule, or what an error means", jsonOnly, (*Command).explain},
		{"diagnose", "run the troubleshooting guide on an error and packages", diagnoseFlags, (*Command).diagnose},
		{"clients", "list the OAuth clients in packages", clientsFlags, (*Command).clients},
		{"rules", "list the rules", jsonOnly, (*Command).rules},
		{"vetflags", "print the settings for go vet and golangci-lint", vetflagsFlags, (*Command).vetflags},
		{"version", "tell what this binary is", jsonOnly, (*Command).version},
		{"help", "tell how to use a verb", nil, (*Command).help},
	}
}

// verbNamed returns the verb of that name.
func verbNamed(name string) (verb, bool) {
	for _, v := range verbs() {
		if v.name == name {
			return v, true
		}
	}
	return verb{}, false
}

func verbNames() []string {
	var names []string
	for _, v := range verbs() {
		names = append(names, v.name)
	}
	return names
}

//go:embed help/*.txt
var helpTexts embed.FS

// helpText returns the text of a verb, or the overview's.
func helpText(name string) string {
	text, _ := helpTexts.ReadFile("help/" + name + ".txt")
	return string(text)
}

// help writes the overview, or how to use one verb.
func (c *Command) help(_ context.Context, args []string) int {
	switch {
	case len(args) == 0:
		return c.print(overview())
	case len(args) == 1 && isHelp(args[0]):
		return c.usage("help")
	case len(args) == 1 && args[0] == rowsTopic:
		return c.print(analyzer.RowsGuide())
	case len(args) == 1:
		if _, ok := verbNamed(args[0]); ok {
			return c.usage(args[0])
		}
	}
	// The words may be a line of a log, with a secret in it: they are not
	// repeated.
	topic := strings.Join(args, " ")
	switch name := explained(topic); {
	case name != "":
		return c.fail("help is for verbs: `oauthvet explain %s` tells about that", quoted(name))
	default:
		if name := spelling.Word(topic, append(verbNames(), rowsTopic)); name != "" {
			return c.fail("no such verb: did you mean `oauthvet help %s`?", name)
		}
	}
	return c.fail("no such verb: help is for %s and %s; `oauthvet explain` is for rules and errors", strings.Join(verbNames(), ", "), rowsTopic)
}

// rowsTopic is what help tells about beside verbs.
const rowsTopic = "rows"

func isHelp(arg string) bool { return arg == "-h" || arg == "-help" || arg == "--help" }

// overview returns what oauthvet can do.
func overview() string {
	var b strings.Builder
	fmt.Fprint(&b, helpText("overview"), "Verbs:\n\n")
	for _, v := range verbs() {
		fmt.Fprintf(&b, "  %-10s %s\n", v.name, v.summary)
	}
	fmt.Fprint(&b, "\n\"oauthvet help VERB\" tells more, and \"oauthvet help check\" lists the flags.\n",
		"\"oauthvet help rows\" is about libraries that the catalogue does not know.\n", exitCodes)
	return b.String()
}

const exitCodes = `
Exit codes:

  0  nothing found
  1  findings
  2  wrong usage, or something could not be looked at; findings on the rest are shown
`

// usage writes how to use a verb.
func (c *Command) usage(name string) int {
	v, _ := verbNamed(name)
	var b strings.Builder
	b.WriteString(helpText(name))
	if v.flags != nil {
		b.WriteString("\nFlags:\n\n")
		v.flags(c).VisitAll(func(f *flag.Flag) {
			name, text := flag.UnquoteUsage(f)
			if name != "" {
				name = " " + name
			}
			fmt.Fprintf(&b, "  %-18s %s\n", "-"+f.Name+name, text)
		})
	}
	if name == "check" {
		b.WriteString(exitCodes)
	}
	return c.print(b.String())
}

// wrong answers arguments that could not be read: with the verb's help if that
// is what they ask for, else with one line that says what is wrong.
func (c *Command) wrong(verb string, err error) int {
	if errors.Is(err, flag.ErrHelp) {
		return c.usage(verb)
	}
	return c.fail("%v", err)
}

// newFlags returns an empty set of flags that prints nothing itself.
func newFlags(verb string) *flag.FlagSet {
	fs := flag.NewFlagSet(verb, flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

// jsonFlag registers -json.
func jsonFlag(fs *flag.FlagSet) *bool {
	return fs.Bool("json", false, "write one JSON document instead of text")
}

// jsonOnly are the flags of verbs that have no other.
func jsonOnly(*Command) *flag.FlagSet {
	fs := newFlags("")
	jsonFlag(fs)
	return fs
}
