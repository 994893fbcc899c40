package cli

import (
	"cmp"
	"flag"

	"github.com/oauthvet/oauthvet/analyzer"
)

// A request is what the arguments of check ask for.
type request struct {
	output    output
	known     known
	fixing    fixing
	outcome   outcome
	chdir     string
	build     []string // flags for the go command
	selection selection
	flags     *flag.FlagSet
	// adjust changes the options that the settings and flags make, if it is set.
	adjust func(*analyzer.Options)
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
func flags(req *request, options *analyzer.Options) *flag.FlagSet {
	fs := newFlags("check")
	options.Bind(fs)
	req.output.bind(fs)
	req.known.bind(fs)
	req.fixing.bind(fs)
	req.outcome.bind(fs)
	req.bindScope(fs)
	return fs
}

// bindSome registers some of the flags that all drivers share.
func bindSome(fs *flag.FlagSet, options *analyzer.Options, names ...string) {
	all := newFlags("")
	options.Bind(all)
	for _, name := range names {
		f := all.Lookup(name)
		fs.Var(f.Value, f.Name, f.Usage)
	}
}

// bindScope registers the flags that say what is looked at, and how it is
// built.
func (req *request) bindScope(fs *flag.FlagSet) {
	req.selection.bind(fs)
	fs.StringVar(&req.chdir, "C", "", "change to this `folder` first")
	for _, f := range buildFlags {
		fs.Var(&buildFlag{f.name, f.isBool, &req.build}, f.name, f.usage)
	}
}

// checkFlags are the flags of check, for the help.
func checkFlags(*Command) *flag.FlagSet { return flags(new(request), new(analyzer.Options)) }

// parse reads the arguments of check.
func (c *Command) parse(args []string) (*request, error) {
	req := new(request)
	options := new(analyzer.Options) // configure makes c.Options of them
	req.flags = flags(req, options)
	names, err := operands(req.flags, args)
	if err != nil {
		return nil, err
	}
	if err := options.Validate(); err != nil {
		return nil, err
	}
	if err := cmp.Or(req.output.check(req.outcome.format), req.known.check(), req.fixing.check(req.outcome.format, req.output.json)); err != nil {
		return nil, err
	}
	return req, c.place(&req.selection, names, true)
}
