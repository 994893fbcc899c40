// Package malformed reports client secrets that can't be right as they arrive.
// It has no API but [Rule].
package malformed

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

//go:embed malformed.md
var page string

// Rule reports placeholders that were left in, values that hold what no secret
// holds, and values that are changed on their way.
var Rule = rule.Rule{ID: "malformed", Family: "wrong value", Page: page, Level: rule.Error, Check: check}

func check(p *rule.Pass) {
	for s := range p.Slots() {
		if s.Weak {
			continue
		}
		for _, o := range p.Origins(s) {
			verdict := p.Clients().Judge(s, o)
			word := o.Mangled()
			if s.Inside != site.Whole {
				word = "" // the quotes and escapes are those of the text around
			}
			switch {
			case o.ReportedElsewhere:
			case verdict == client.Placeholder:
				p.Report(rule.Mistake{Level: rule.Warning, Slot: s, Origin: o, Message: placeholder(s, o)})
			case verdict == client.Malformed && len(o.Text.Defects()) > 0:
				p.Report(rule.Mistake{Slot: s, Origin: o, Message: rule.Messagef(
					"client secret for %s can't be right %s: %s; the server compares every character and answers invalid_client (AADSTS7000215); take the value as the provider shows it, and keep it out of the source",
					rule.Name(s.Label), rule.Describe(o.Text), rule.Name(defects[o.Text.Defects()[0]]))})
			case verdict == client.Malformed, verdict == client.Silent && word != "" && o.Kind != facts.Const && (o.Kind != facts.Unknown || word == dataflow.CutEquals):
				p.Report(rule.Mistake{Slot: s, Message: rule.Messagef(
					"client secret for %s is changed on its way: %s; the server compares every character and answers invalid_client (AADSTS7000215); pass it on as it is",
					rule.Name(s.Label), rule.Name(manglings[word]))})
			}
		}
	}
}

func placeholder(s *site.Slot, o *dataflow.Origin) rule.Message {
	what := "a placeholder"
	if o.Text.Class() == shape.Masked {
		what = "the masked form that a portal or log shows"
	}
	if o.When != "" {
		return rule.Messagef("client secret for %s is %s %s when %s: the server answers invalid_client (AADSTS7000215); fail with a clear message instead",
			rule.Name(s.Label), rule.Name(what), rule.Describe(o.Text), rule.Name(o.When))
	}
	return rule.Messagef("client secret for %s is %s %s: the server answers invalid_client (AADSTS7000215); read the real one from the environment or a secret store",
		rule.Name(s.Label), rule.Name(what), rule.Describe(o.Text))
}

// defects say in words what is wrong with a value.
var defects = map[shape.Defect]string{
	shape.Quoted:         "the quotes are part of the value",
	shape.Spaced:         "there is white space around it",
	shape.Control:        "it holds a control or invisible character (RFC 6749 A.2 allows %x20-7E only)",
	shape.NonASCII:       "it holds a character beyond ASCII (RFC 6749 A.2 allows %x20-7E only)",
	shape.PercentEscaped: "it is percent-escaped already, and whoever sends it escapes it again",
	shape.Entity:         "it holds an HTML entity",
	shape.Unexpanded:     "it holds a variable that nothing expands here",
	shape.WrongLength:    "it has the format of a provider, but not the length",
	shape.Prefixed:       "it begins with a parameter's name or an authentication scheme",
}

// manglings say in words what happens to a value.
var manglings = map[string]string{
	"lower":            "it is put into lower case",
	"upper":            "it is put into upper case",
	"title":            "it is put into title case",
	"expand":           "what looks like a variable in it is replaced",
	dataflow.Stripped:  "characters that may belong to it are cut off",
	dataflow.CutEquals: "a line NAME=VALUE is split at every =, and what the secret has behind one (base64 ends in it) is lost; use strings.Cut",
	"json":             "it is put into quotes as JSON",
	dataflow.Quoted:    "it is put into quotes",
	dataflow.Bytes:     "its bytes are printed as numbers",
}
