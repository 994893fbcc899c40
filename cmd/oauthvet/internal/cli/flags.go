package cli

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
)

// A request is what the arguments of check ask for.
type request struct {
	output   output
	known    known
	fixing   fixing
	failOn   analyzer.Level
	chdir    string
	build    []string // flags for the go command
	patterns []string
	files    []string // names of Go files
}

// buildFlags are the flags that are passed on to the go command, and whether
// they need no value.
var buildFlags = []struct {
	name   string
	isBool bool
	usage  string
}{
	{"tags", false, "build `tags`, separated by commas"},
	{"mod", false, "module download `mode`: readonly, vendor or mod"},
	{"modfile", false, "read this `file` instead of go.mod"},
	{"modcacherw", true, "leave downloaded modules writable"},
	{"buildvcs", true, "has no effect on findings"},
	{"trimpath", true, "has no effect on findings"},
	{"race", true, "build as for the race detector"},
	{"msan", true, "build as for the memory sanitizer"},
	{"asan", true, "build as for the address sanitizer"},
	{"p", false, "run this `number` of compilers in parallel"},
}

// A buildFlag collects one of these flags.
type buildFlag struct {
	name   string
	isBool bool
	to     *[]string
}

func (f *buildFlag) String() string   { return "" }
func (f *buildFlag) IsBoolFlag() bool { return f.isBool }
func (f *buildFlag) Set(value string) error {
	*f.to = append(*f.to, "-"+f.name+"="+value)
	return nil
}

// flags returns the flags of check, which set the request and the options.
func (c *Command) flags(req *request) *flag.FlagSet {
	fs := flag.NewFlagSet("oauthvet", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	c.Options.Bind(fs)
	req.output.bind(fs)
	req.known.bind(fs)
	req.fixing.bind(fs)
	fs.Func("fail-on", "end with exit code 1 for findings from this `level` on: error, warning, note or none (default note)", func(s string) (err error) {
		req.failOn, err = parseFailOn(s)
		return err
	})
	fs.StringVar(&req.chdir, "C", "", "change to this `folder` first")
	for _, f := range buildFlags {
		fs.Var(&buildFlag{f.name, f.isBool, &req.build}, f.name, f.usage)
	}
	return fs
}

// parse reads the arguments of check. Flags may stand between packages.
func (c *Command) parse(args []string) (*request, error) {
	req := new(request)
	fs := c.flags(req)
	var operands []string
	for len(args) > 0 {
		if args[0] == "--" {
			operands = append(operands, args[1:]...)
			break
		}
		if !strings.HasPrefix(args[0], "-") || args[0] == "-" {
			operands = append(operands, args[0])
			args = args[1:]
			continue
		}
		one := args[:1]
		if needsValue(fs, args[0]) && len(args) > 1 {
			one = args[:2]
		}
		if err := fs.Parse(one); err != nil {
			return nil, c.flagError(args[0], err)
		}
		args = args[len(one):]
	}
	if err := c.Options.Validate(); err != nil {
		return nil, err
	}
	if err := cmp.Or(req.output.check(), req.known.check(), req.fixing.check(&req.output)); err != nil {
		return nil, err
	}
	for i, arg := range operands {
		switch {
		case strings.HasSuffix(arg, ".go"):
			req.files = append(req.files, arg)
		case isPattern(arg):
			req.patterns = append(req.patterns, arg)
		default:
			return nil, c.notPattern(arg, i == 0)
		}
	}
	return req, nil
}

// needsValue reports whether the value of a flag is the next argument.
func needsValue(fs *flag.FlagSet, arg string) bool {
	f := fs.Lookup(strings.TrimLeft(arg, "-"))
	if f == nil {
		return false // unknown, or with its value
	}
	b, ok := f.Value.(interface{ IsBoolFlag() bool })
	return !ok || !b.IsBoolFlag()
}

// flagError says what is wrong with a flag.
func (c *Command) flagError(arg string, err error) error {
	name, _, _ := strings.Cut(strings.TrimLeft(arg, "-"), "=")
	switch {
	case errors.Is(err, flag.ErrHelp):
		return errors.New("run `oauthvet help` for the flags")
	case !strings.HasPrefix(err.Error(), "flag provided but not defined"):
		// Package flag says: invalid value "x" for flag -name: what is wrong.
		if _, what, ok := strings.Cut(err.Error(), " for flag "); ok {
			return errors.New(what)
		}
		return err
	}
	if rule, err := analyzer.Explain(name); err == nil {
		return fmt.Errorf("-%s is a flag of go vet; here it is -enable=%s or -disable=%s", rule.ID, rule.ID, rule.ID)
	}
	return fmt.Errorf("unknown flag -%s; run `oauthvet help` for the flags", name)
}

// isPattern reports whether an argument can name packages. A word without dot
// or slash can't, except for the go command's own: the import path of a module
// may be one, but a mistyped verb is far more likely.
func isPattern(arg string) bool {
	return strings.ContainsAny(arg, `./\`) || slices.Contains([]string{"all", "cmd", "std", "tool", "work"}, arg)
}

// notPattern says what an argument is not, and what was probably meant.
func (c *Command) notPattern(arg string, first bool) error {
	what := "package"
	if first {
		what = "verb or package"
	}
	hint := "run `oauthvet help`"
	if info, err := os.Stat(filepath.Join(c.Dir, arg)); err == nil && info.IsDir() {
		hint = fmt.Sprintf("the folder is written ./%s", arg)
	} else if _, err := analyzer.Explain(arg); err == nil {
		hint = fmt.Sprintf("`oauthvet help %s` tells about the rule", arg)
	} else if _, ok := analyzer.Code(arg); ok {
		hint = fmt.Sprintf("`oauthvet help %s` tells about the error", arg)
	} else if first {
		if verb := nearest(arg, []string{"check", "help", "version"}); verb != "" {
			hint = fmt.Sprintf("did you mean `oauthvet %s`?", verb)
		}
	}
	return fmt.Errorf("unknown %s %q: %s", what, arg, hint)
}
