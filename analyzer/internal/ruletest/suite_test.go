package ruletest

import (
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

// constants reports constants in slots and replaces them by a call.
var constants = &rule.Rule{
	ID: "constants", Level: rule.Warning,
	Check: func(p *rule.Pass) {
		for s := range p.Slots() {
			for _, o := range p.Origins(s) {
				if o.Kind == facts.Const {
					p.Report(rule.Mistake{Slot: s, Origin: o,
						Message: rule.Messagef("%s holds %s", rule.Name(s.Label), rule.Describe(o.Text)),
						Fix: &analysis.SuggestedFix{Message: "call secret", TextEdits: []analysis.TextEdit{
							{Pos: o.Place.Pos, End: o.Place.End, NewText: []byte("secret()")}}}})
				}
			}
		}
	},
}

// emptied reports constants and takes them away.
var emptied = &rule.Rule{ID: "emptied", Level: rule.Warning, Check: func(p *rule.Pass) {
	for s := range p.Slots() {
		for _, o := range p.Origins(s) {
			if o.Kind == facts.Const && o.Text.Test(func(s string) bool { return s != "" }) {
				p.Report(rule.Mistake{Slot: s, Origin: o, Message: rule.Messagef("a constant"),
					Fix: &analysis.SuggestedFix{Message: "leave it out", TextEdits: []analysis.TextEdit{
						{Pos: o.Place.Pos, End: o.Place.End, NewText: []byte(`""`)}}}})
			}
		}
	}
}}

// stubborn has a fix that leaves all as it is.
var stubborn = &rule.Rule{ID: "stubborn", Level: rule.Warning, Check: func(p *rule.Pass) {
	for s := range p.Slots() {
		for _, o := range p.Origins(s) {
			if o.Kind == facts.Const {
				p.Report(rule.Mistake{Slot: s, Origin: o, Message: rule.Messagef("a constant"),
					Fix: &analysis.SuggestedFix{Message: "put parentheses around it", TextEdits: []analysis.TextEdit{
						{Pos: o.Place.Pos, End: o.Place.Pos, NewText: []byte("(")}, {Pos: o.Place.End, End: o.Place.End, NewText: []byte(")")}}}})
			}
		}
	}
}}

// firstOnly reports one constant of a package, with what comes before it.
var firstOnly = &rule.Rule{ID: "firstOnly", Level: rule.Warning, Check: func(p *rule.Pass) {
	for s := range p.Slots() {
		for _, o := range p.Origins(s) {
			if o.Kind == facts.Const {
				p.Report(rule.Mistake{Slot: s, Origin: o, Message: rule.Messagef("the first constant")})
				return
			}
		}
	}
}}

// gossip reports what constants reports.
var gossip = &rule.Rule{ID: "gossip", Level: rule.Note, Check: func(p *rule.Pass) {
	for s := range p.Slots() {
		for _, o := range p.Origins(s) {
			if o.Kind == facts.Const {
				p.Report(rule.Mistake{Slot: s, Origin: o, Message: rule.Messagef("me too")})
			}
		}
	}
}}

// shouts has bad manners.
var shouts = &rule.Rule{ID: "shouts", Level: rule.Note, Check: func(p *rule.Pass) {
	for s := range p.Slots() {
		for _, o := range p.Origins(s) {
			if o.Kind == facts.Const {
				p.Report(rule.Mistake{Slot: s, Origin: o, Message: rule.Messagef("Don't do that.")})
			}
		}
	}
}}

const (
	badExample  = "package bad\n\nimport (\n\t\"os\"\n\n\t\"golang.org/x/oauth2\"\n)\n\nfunc secret() string { return os.Getenv(\"S\") }\n\nvar c = oauth2.Config{ClientSecret: \"Zm8xZ7tQp2LrVb9sKd4wXyNc\"}\n"
	goodExample = "package bad\n\nimport (\n\t\"os\"\n\n\t\"golang.org/x/oauth2\"\n)\n\nfunc secret() string { return os.Getenv(\"S\") }\n\nvar c = oauth2.Config{ClientSecret: secret()}\n"
)

func page(bad, good string) string {
	return "# constants: find constants\n\nIt does.\n\n## Bad\n\n```go\n" + bad + "```\n\n## Good\n\n```go\n" + good + "```\n"
}

// suite returns a suite of rules, with the shared stubs.
func suite(t *testing.T, pageOfFirst string, rules ...*rule.Rule) *Suite {
	t.Helper()
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	s := &Suite{Stubs: filepath.Join(root, "testdata", "stubs", "src")}
	for i, r := range rules {
		public := analyzer.Rule{ID: r.ID, Level: analyzer.Level(r.Level), Off: r.Off}
		if i == 0 {
			public.Page = pageOfFirst
		}
		s.Rules = append(s.Rules, public)
	}
	s.New = func(args ...string) ([]*analysis.Analyzer, error) {
		set := flag.NewFlagSet("suite", flag.ContinueOnError)
		level := set.String("level", "warning", "")
		tests := set.Bool("test", false, "")
		set.String("enable", "", "")
		if err := set.Parse(args); err != nil {
			return nil, err
		}
		threshold, err := rule.ParseLevel(*level)
		if err != nil {
			return nil, err
		}
		base := engine.New(engine.Options{Catalog: catalog.Builtin, Tests: func() bool { return *tests }, Generated: func() bool { return false }})
		policy := &rule.Policy{Level: threshold, Enabled: func(*rule.Rule) bool { return true }, Now: time.Now()}
		var all []*analysis.Analyzer
		for _, r := range rules {
			all = append(all, r.Analyzer(base, func() (*rule.Policy, error) { return policy, nil }))
		}
		return all, nil
	}
	return s
}

// A recorder keeps complaints.
type recorder []string

func (r *recorder) Errorf(format string, args ...any) { *r = append(*r, fmt.Sprintf(format, args...)) }

// check compares complaints with what they must hold; none are wanted where
// wants is empty.
func (r recorder) check(t *testing.T, wants ...string) {
	t.Helper()
	text := strings.Join(r, "\n")
	if len(wants) == 0 && text != "" {
		t.Errorf("complaints:\n%s", text)
	}
	for _, want := range wants {
		if !strings.Contains(text, want) {
			t.Errorf("no complaint %q in:\n%s", want, text)
		}
	}
}
