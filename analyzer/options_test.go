package analyzer

import (
	"flag"
	"io"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

// withRules replaces the registry for one test.
func withRules(t *testing.T, rules ...*rule.Rule) {
	t.Helper()
	was := registry
	registry = rules
	t.Cleanup(func() { registry = was })
}

var (
	usual = &rule.Rule{ID: "usual", Page: "# usual: find the usual\n\nText.\n", Level: rule.Warning, Check: func(*rule.Pass) {}}
	extra = &rule.Rule{ID: "extra", Page: "# extra: find more\n\nText.\n", Level: rule.Warning, Off: true, Check: func(*rule.Pass) {}}
)

func TestValidate(t *testing.T) {
	withRules(t, usual, extra)
	for name, tt := range map[string]struct {
		options *Options
		want    string
	}{
		"zero":               {&Options{}, ""},
		"all":                {&Options{Enable: " extra ,", Disable: "usual", Level: "note", Now: "2026-02-28", Near: "0", Lifetime: "6", Rows: "secret example.com/x.Config.Key"}, ""},
		"enable":             {&Options{Enable: "extra,exrta"}, `-enable: unknown rule "exrta" (known: usual, extra)`},
		"disable":            {&Options{Disable: "x"}, `-disable: unknown rule "x" (known: usual, extra)`},
		"both":               {&Options{Enable: "extra", Disable: "extra"}, "-disable: rule extra is enabled and disabled; leave one of the two"},
		"only":               {&Options{Only: "extra", Disable: "usual"}, ""},
		"only what":          {&Options{Only: "exrta"}, `-only: unknown rule "exrta" (known: usual, extra)`},
		"only, but disabled": {&Options{Only: "extra,usual", Disable: "usual"}, "-only: rule usual is disabled too; leave one of the two"},
		"only, and enabled":  {&Options{Only: "extra", Enable: "extra"}, "-only: rule extra is enabled too; only is enough"},
		"only, and others":   {&Options{Only: "usual", Enable: "extra"}, "-only: rule extra is enabled and not among the only ones; add it to them"},
		"level":              {&Options{Level: "fatal"}, `-level: unknown level "fatal" (want error, warning or note)`},
		"date":               {&Options{Now: "28.2.2026"}, `-now: bad date "28.2.2026" (want a day like 2006-01-02)`},
		"near":               {&Options{Near: "soon"}, `-near: bad number of days "soon" (want a whole number from 0 to 10000)`},
		"negative":           {&Options{Near: "-1"}, `-near: bad number of days "-1"`},
		"lifetime":           {&Options{Lifetime: "0"}, `-lifetime: bad number of months "0" (want a whole number from 1 to 10000)`},
		"years":              {&Options{Lifetime: "2y"}, `-lifetime: bad number of months "2y"`},
		"rows":               {&Options{Rows: "secret example.com/x.Config.Key; secrte a.b/c.D"}, `-rows: rows:2: unknown verb "secrte"`},
		"no index":           {&Options{Rows: "pass a.b/c.D"}, "-rows: rows:1: pass: the symbol needs a parameter"},
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			if err := tt.options.Validate(); err != nil {
				got = err.Error()
			}
			if (tt.want == "") != (got == "") || !strings.HasPrefix(got, tt.want) {
				t.Errorf("error %q, want %q", got, tt.want)
			}
			if _, err := tt.options.policy(); (err != nil) != (tt.want != "") {
				t.Errorf("the analyzers say %v", err)
			}
		})
	}
}

func flagSet() *flag.FlagSet {
	fs := flag.NewFlagSet("test", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	return fs
}

func TestBind(t *testing.T) {
	withRules(t, usual, extra)
	o, fs := new(Options), flagSet()
	o.Bind(fs)
	if err := fs.Parse([]string{"-enable=extra", "-level=error", "-test", "-link", "-now=2026-01-02", "-near=14", "-lifetime=6", "-rows=secret a.b/c.D"}); err != nil {
		t.Fatal(err)
	}
	if o.Enable != "extra" || o.Level != "error" || !o.Test || !o.Link || o.Now != "2026-01-02" || o.Near != "14" || o.Lifetime != "6" || o.Rows != "secret a.b/c.D" {
		t.Errorf("options %+v", o)
	}
	err := fs.Parse([]string{"-enable=other"})
	if err == nil || !strings.Contains(err.Error(), `unknown rule "other" (known: usual, extra)`) {
		t.Errorf("a bad flag: %v", err)
	}
	if o.Enable != "extra" {
		t.Errorf("a bad flag changed the options to %q", o.Enable)
	}
	fs.PrintDefaults() // asks the zero value of the flags' type
}

// Under go vet the driver registers a flag for every rule, true when unset.
type triState string

func (s *triState) String() string {
	if *s == "" {
		return "true"
	}
	return string(*s)
}
func (s *triState) Set(v string) error { *s = triState(v); return nil }
func (s *triState) IsBoolFlag() bool   { return true }

func TestEnabled(t *testing.T) {
	withRules(t, usual, extra)
	for name, tt := range map[string]struct {
		args         []string
		usual, extra bool
	}{
		"default":              {nil, true, false},
		"enable":               {[]string{"-enable=extra"}, true, true},
		"disable":              {[]string{"-disable=usual"}, false, false},
		"selected":             {[]string{"-extra"}, true, true},
		"deselected":           {[]string{"-extra=false"}, true, false},
		"other selected":       {[]string{"-usual"}, true, false},
		"only":                 {[]string{"-only=extra"}, false, true},
		"only usual":           {[]string{"-only=usual"}, true, false},
		"only both":            {[]string{"-only=usual, extra"}, true, true},
		"only, other disabled": {[]string{"-only=usual", "-disable=extra"}, true, false},
		"disable selected":     {[]string{"-extra", "-disable=extra"}, true, false},
	} {
		t.Run(name, func(t *testing.T) {
			o, fs := new(Options), flagSet()
			o.Bind(fs)
			fs.Var(new(triState), "usual", "")
			fs.Var(new(triState), "extra", "")
			if err := fs.Parse(tt.args); err != nil {
				t.Fatal(err)
			}
			p, err := o.policy()
			if err != nil {
				t.Fatal(err)
			}
			if p.Enabled(usual) != tt.usual || p.Enabled(extra) != tt.extra {
				t.Errorf("usual %v, extra %v; want %v, %v", p.Enabled(usual), p.Enabled(extra), tt.usual, tt.extra)
			}
		})
	}
}

func TestPolicy(t *testing.T) {
	p, err := (&Options{Plugin: true, Label: true, Link: true, Now: "2026-01-02"}).policy()
	if err != nil {
		t.Fatal(err)
	}
	if p.Near != 30 || p.Lifetime != 24 {
		t.Errorf("near %d, lifetime %d; want 30 days and 24 months", p.Near, p.Lifetime)
	}
	if p, err := (&Options{Near: "7", Lifetime: "12"}).policy(); err != nil || p.Near != 7 || p.Lifetime != 12 {
		t.Errorf("near %d, lifetime %d, %v; want 7 days and 12 months", p.Near, p.Lifetime, err)
	}
	if p.NoLint || !p.Label || !p.Link || p.Level != rule.Warning || p.Now.Format("2006-01-02") != "2026-01-02" {
		t.Errorf("policy %+v", p)
	}
}

// Options are read again when they change between two analyses.
func TestOptionsAreReadLate(t *testing.T) {
	o := new(Options)
	New(o)
	o.Level = "error"
	p, err := o.policy()
	if err != nil || p.Level != rule.Error {
		t.Errorf("level %v, %v", p.Level, err)
	}
	o.Level = "note"
	if p, err = o.policy(); err != nil || p.Level != rule.Note {
		t.Errorf("level %v, %v", p.Level, err)
	}
	o.Near, o.Lifetime = "3", "9"
	if p, err = o.policy(); err != nil || p.Near != 3 || p.Lifetime != 9 {
		t.Errorf("near %d, lifetime %d, %v", p.Near, p.Lifetime, err)
	}
}

func TestDescribes(t *testing.T) {
	const rows = "secret example.com/sso.Config.Key"
	for _, tt := range []struct {
		rows, path    string
		foreign, want bool
	}{
		{"", "golang.org/x/oauth2", false, true},
		{"", "golang.org/x/oauth2/internal", true, true},
		{"", "golang.org/x/oauth2/internal", false, false},
		{"", "golang.org/x/oauth2/google/internal/stsexchange", true, true},
		{"", "golang.org/x/oauth2/internals", true, false},
		{"", "golang.org/x/net/internal/sso", true, false},
		{"", "example.com/sso", true, false},
		{rows, "example.com/sso", false, false}, // a row of the user's is about one symbol
		{rows, "example.com/sso/internal/wire", true, false},
		{rows, "golang.org/x/oauth2", false, true},
		{"secrte", "golang.org/x/oauth2", true, false},
	} {
		if got := (&Options{Rows: tt.rows}).Describes(tt.path, tt.foreign); got != tt.want {
			t.Errorf("rows %q: Describes(%s, %t) = %t", tt.rows, tt.path, tt.foreign, got)
		}
	}
}

func TestMatters(t *testing.T) {
	source := []byte("package p\n\nimport \"example.com/sso\"\n\nvar c = sso.Config{Key: k}\n")
	for name, tt := range map[string]struct {
		options *Options
		source  string
		want    bool
	}{
		"nothing":     {&Options{}, string(source), false},
		"name":        {&Options{}, "package p\n\nvar clientSecret string\n", true},
		"library":     {&Options{}, "package p\n\nimport \"golang.org/x/oauth2\"\n", true},
		"row":         {&Options{Rows: "secret example.com/sso.Config.Key"}, string(source), true},
		"broken rows": {&Options{Rows: "secrte"}, string(source), true},
	} {
		if got := tt.options.Matters([]byte(tt.source)); got != tt.want {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
}
