package analyzer

import (
	"flag"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

// Options configure the analyzers that are made from them. The zero Options
// are the defaults. They are read when a package is analysed, so flags may be
// parsed after the analyzers were made; they must not change while packages
// are analysed, nor be copied.
//
// The first ten fields are the text of the flags that [Options.Bind]
// registers.
type Options struct {
	// Enable names rules that are off by default, separated by commas.
	Enable string
	// Disable names rules that shall not run, separated by commas.
	Disable string
	// Only names the rules that run, separated by commas, whether they are on
	// by default or not; all others don't run.
	Only string
	// Level is the lowest level that is reported: "error", "warning" (also if
	// empty) or "note".
	Level string
	// Rows are additional rows of the catalogue, separated by line ends or
	// semicolons: "secret example.com/sso.Config.Key". See [RowsGuide].
	Rows string
	// Now is the date that counts as today, "2006-01-02"; empty is today.
	Now string
	// Near is how many days before its end a client secret is about to expire;
	// empty is 30.
	Near string
	// Lifetime is how many months a client secret may live that the program
	// creates; empty is 24.
	Lifetime string
	// Test makes findings in test files count.
	Test bool
	// Link ends every message with the address of the rule's page, for drivers
	// that drop the URL of a diagnostic.
	Link bool

	// Label ends every message with the rule in parentheses, for drivers that
	// don't show which analyzer found what.
	Label bool
	// Plugin leaves //nolint comments to golangci-lint.
	Plugin bool
	// RowsChecked says that the driver calls [Options.CheckRows]. Without it the
	// analysis of a package fails if one of the rows is about what the package, or
	// one that it imports, does not have.
	RowsChecked bool

	flags *flag.FlagSet
	once  sync.Once
	made  *analysis.Analyzer
	cache settingsCache
}

// Bind registers the flags -enable, -disable, -only, -level, -rows, -now, -near,
// -lifetime, -test and -link in a flag set. Their values are checked when they
// are set.
//
// A true flag of the same set that has a rule's name turns that rule on, even
// one that is off by default: under go vet the driver registers such flags and
// runs the named rules alone.
func (o *Options) Bind(fs *flag.FlagSet) {
	o.flags = fs
	text := func(name string, field *string, usage string) {
		fs.Var(&checked{field, func() error { return o.validate(name) }}, name, usage)
	}
	text("enable", &o.Enable, "turn on `rules` that are off by default, separated by commas")
	text("disable", &o.Disable, "turn off `rules`, separated by commas")
	text("only", &o.Only, "run these `rules` alone, separated by commas, also those that are off by default")
	text("level", &o.Level, "report findings from this `level` on: error, warning or note (default warning)")
	text("rows", &o.Rows, "add `rows` to the catalogue of OAuth libraries, separated by ; or line ends")
	text("now", &o.Now, "the `date` that counts as today, as 2006-01-02")
	text("near", &o.Near, "warn this number of `days` before a client secret expires (default 30)")
	text("lifetime", &o.Lifetime, "warn of client secrets that are created for more `months` than this (default 24)")
	fs.BoolVar(&o.Test, "test", o.Test, "report findings in test files too")
	fs.BoolVar(&o.Link, "link", o.Link, "end every message with the address of the rule's page")
}

// checked is the value of a flag that is validated when it is set.
type checked struct {
	field    *string
	validate func() error
}

func (c *checked) String() string {
	if c.field == nil {
		return "" // package flag asks the zero value
	}
	return *c.field
}

func (c *checked) Set(s string) error {
	was := *c.field
	*c.field = s
	if err := c.validate(); err != nil {
		*c.field = was
		return err
	}
	return nil
}

// Matters reports whether a Go source file can hold anything to report, or to
// tell other packages, by its bytes alone. A driver may skip a package without such
// a file unless facts that reach it can matter there (see [FactNames]) or rows are
// about symbols of it ([Options.Declares]). When the rows are wrong everything
// matters.
func (o *Options) Matters(source []byte) bool {
	if o.Rows == "" {
		return catalog.Tells(source) != catalog.Nothing
	}
	c, err := o.catalog()
	return err != nil || c.Tells(source) != catalog.Nothing
}

// Describes reports whether the built-in catalogue tells of the package with the
// import path what importers have to know. A driver may skip such a package where
// findings in it are not asked for, if it does with facts what [RelayFact] says.
// Foreign says that nobody works on the package's module: its internal packages
// are described if the package is that they belong to. When the rows are wrong
// nothing is described.
func (o *Options) Describes(path string, foreign bool) bool {
	c, err := o.catalog()
	if err != nil {
		return false
	}
	owner, _, internal := strings.Cut(path+"/", "/internal/")
	return c.Describes(path) || foreign && internal && c.Describes(owner)
}

// engine returns the analyzer that the rules share. There is one for each
// Options: two engines do not run together.
func (o *Options) engine() *analysis.Analyzer {
	o.once.Do(func() {
		o.made = engine.New(engine.Options{
			Catalog:     o.checkedCatalog,
			RowsChecked: func() bool { return o.RowsChecked },
			Tests:       func() bool { return o.Test },
			Generated:   func() bool { return false },
		})
	})
	return o.made
}

// catalog returns the catalogue with the user's rows.
func (o *Options) catalog() (*catalog.Catalog, error) {
	return o.settings().catalog()
}

// checkedCatalog is catalog for the engine, which every rule waits for: what
// is wrong with the options is told there, once, and not by every rule.
func (o *Options) checkedCatalog() (*catalog.Catalog, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	return o.catalog()
}

// policy returns what the options mean for the rules.
func (o *Options) policy() (*rule.Policy, error) {
	if err := o.Validate(); err != nil {
		return nil, err
	}
	s := o.settings()
	return &rule.Policy{
		Level:    s.level,
		Now:      s.now,
		Near:     s.near,
		Lifetime: s.lifetime,
		Rules:    registry,
		Enabled:  func(r *rule.Rule) bool { return o.enabled(s, r) },
		NoLint:   !o.Plugin,
		Label:    o.Label,
		Link:     o.Link,
	}, nil
}

// Runs reports whether a rule runs, by its ID.
func (o *Options) Runs(id string) bool {
	r := find(id)
	return r != nil && o.enabled(o.settings(), r)
}

func (o *Options) enabled(s *settings, r *rule.Rule) bool {
	if s.disabled[r.ID] {
		return false
	}
	if len(s.only) > 0 {
		return s.only[r.ID]
	}
	return !r.Off || s.enabled[r.ID] || o.selected(r.ID)
}

// selected reports whether the user set the flag that go vet's driver generates
// for a rule. It is there only after the driver parsed the command line, and
// one that nobody set says true as well.
func (o *Options) selected(id string) bool {
	yes := false
	if o.flags != nil {
		o.flags.Visit(func(f *flag.Flag) { yes = yes || f.Name == id && f.Value.String() == "true" })
	}
	return yes
}
