package golangci

import (
	"encoding/json"
	"flag"
	"strings"
	"testing"

	"github.com/golangci/plugin-module-register/register"

	"github.com/oauthvet/oauthvet/analyzer"
)

// values are what the flags can be set to, as settings and as texts.
var values = map[string]struct {
	setting any
	text    string
}{
	"enable":   {[]any{"basicauth"}, "basicauth"},
	"disable":  {[]any{"leak", "whitespace, expired"}, "leak,whitespace, expired"},
	"only":     {[]any{"basicauth", "leak"}, "basicauth,leak"},
	"level":    {"note", "note"},
	"rows":     {[]any{"secret example.com/sso.Config.Key", "pass example.com/sso.Clean#0"}, "secret example.com/sso.Config.Key\npass example.com/sso.Clean#0"},
	"now":      {"2026-01-02", "2026-01-02"},
	"near":     {14, "14"},
	"lifetime": {"6", "6"},
	"test":     {true, "true"},
	"link":     {true, "true"},
}

// Every flag is a setting of the same name.
func TestSettingsAreFlags(t *testing.T) {
	fs := flag.NewFlagSet("", flag.ContinueOnError)
	new(analyzer.Options).Bind(fs)
	fs.VisitAll(func(f *flag.Flag) {
		value, ok := values[f.Name]
		if !ok {
			t.Errorf("no value for flag -%s in this test", f.Name)
			return
		}
		options, err := decode(map[string]any{f.Name: value.setting})
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			return
		}
		of := flag.NewFlagSet("", flag.ContinueOnError)
		options.Bind(of)
		of.VisitAll(func(other *flag.Flag) {
			want := fs.Lookup(other.Name).DefValue
			if other.Name == f.Name {
				want = value.text
			}
			if got := other.Value.String(); got != want {
				t.Errorf("%s: flag -%s is %q, want %q", f.Name, other.Name, got, want)
			}
		})
	})
}

func TestSettings(t *testing.T) {
	for name, tt := range map[string]struct{ settings, want string }{
		"none":              {`null`, ""},
		"empty":             {`{}`, ""},
		"a list as text":    {`{"enable": "basicauth", "rows": "secret a.b/c.D; secret a.b/c.E"}`, ""},
		"a day of YAML":     {`{"now": "2026-01-02T00:00:00Z"}`, ""},
		"both orders":       {`{"disable": ["leak"], "only": ["basicauth"]}`, ""},
		"unknown key":       {`{"levle": "note"}`, `settings: unknown key "levle": did you mean level?`},
		"case":              {`{"Rows": []}`, `settings: unknown key "Rows": did you mean rows?`},
		"nothing near":      {`{"frobnicate": 1}`, `settings: unknown key "frobnicate": the keys are disable, enable, level, lifetime, link, near, now, only, rows, test`},
		"flag, not option":  {`{"label": true}`, `settings: unknown key "label": did you mean`},
		"unknown rule":      {`{"disable": ["leek"]}`, `settings: disable: unknown rule "leek" (known: hardcoded, `},
		"level":             {`{"level": "fatal"}`, `settings: level: unknown level "fatal" (want error, warning or note)`},
		"rows":              {`{"rows": ["secret a.b/c.D", "secrte a.b/c.D"]}`, `settings: rows: rows:2: unknown verb "secrte"`},
		"now":               {`{"now": "tomorrow"}`, `settings: now: bad date "tomorrow" (want a day like 2006-01-02)`},
		"near":              {`{"near": 1.5}`, `settings: near: bad number of days "1.5"`},
		"contradiction":     {`{"disable": ["leak"], "enable": ["leak"]}`, `settings: disable: rule leak is enabled and disabled; leave one of the two`},
		"not a bool":        {`{"link": "yes"}`, `settings: link: want true or false`},
		"not a text":        {`{"level": true}`, `settings: level: want a text`},
		"a list for a text": {`{"level": ["note"]}`, `settings: level: want a text`},
		"not a list":        {`{"enable": 5}`, `settings: enable: want a list of texts`},
		"not texts":         {`{"rows": [5]}`, `settings: rows: want a list of texts`},
		"no value":          {`{"rows": null}`, `settings: rows: want a list of texts`},
		"no settings":       {`[]`, `settings: want keys and values, such as level: error`},
	} {
		t.Run(name, func(t *testing.T) {
			var conf any
			if err := json.Unmarshal([]byte(tt.settings), &conf); err != nil {
				t.Fatal(err)
			}
			p, err := New(conf)
			got := ""
			if err != nil {
				got = err.Error()
			} else if p == nil {
				t.Error("no linter and no error")
			}
			if (tt.want == "") != (got == "") || !strings.HasPrefix(got, tt.want) {
				t.Errorf("error %q, want %q", got, tt.want)
			}
		})
	}
}

// What can't be written as JSON is no setting.
func TestSettingsThatAreNone(t *testing.T) {
	if _, err := New(func() {}); err == nil || !strings.HasPrefix(err.Error(), "settings: want keys and values") {
		t.Errorf("error %v", err)
	}
}

func TestPlugin(t *testing.T) {
	build, err := register.GetPlugin("oauthvet")
	if err != nil {
		t.Fatal(err)
	}
	p, err := build(map[string]any{"link": true})
	if err != nil {
		t.Fatal(err)
	}
	if mode := p.GetLoadMode(); mode != register.LoadModeTypesInfo {
		t.Errorf("load mode %q", mode)
	}
	if o := p.(*plugin).options; !o.Plugin || o.Label || !o.Link {
		t.Errorf("options %+v", o)
	}
	analyzers, err := p.BuildAnalyzers()
	if err != nil {
		t.Fatal(err)
	}
	rules := analyzer.Rules()
	if len(analyzers) != len(rules) {
		t.Fatalf("%d analyzers for %d rules", len(analyzers), len(rules))
	}
	for i, a := range analyzers {
		if a.Name != rules[i].ID {
			t.Errorf("analyzer %s for rule %s", a.Name, rules[i].ID)
		}
	}
}
