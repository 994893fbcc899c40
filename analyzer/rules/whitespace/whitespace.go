// Package whitespace reports client secrets that keep the line end of the file
// that they were read from. It has no API but [Rule].
package whitespace

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

//go:embed whitespace.md
var page string

// Rule reports client secrets that are read from a file, standard input or a
// command and used with the white space around them.
var Rule = rule.Rule{ID: "whitespace", Family: "wrong value", Page: page, Level: rule.Warning, Fix: true, Check: check}

var sources = map[facts.Kind]string{
	facts.File:  "a file",
	facts.Stdin: "standard input",
	facts.Exec:  "a command's output",
}

// source says what a secret is read from that keeps its line end, or "".
func source(o *dataflow.Origin) string {
	if o.Kind == facts.Reader && o.Has(dataflow.Line) {
		return "a line"
	}
	return sources[o.Kind]
}

func check(p *rule.Pass) {
	for s := range p.Slots() {
		if s.Weak || s.Inside != site.Whole {
			continue
		}
		for _, o := range p.Origins(s) {
			from := source(o)
			if from == "" || !o.Untrimmed() {
				continue
			}
			p.Report(rule.Mistake{At: s.Node(), Slot: s, Fix: p.Wrap(s.Expr, "strings", "TrimSpace", "take the white space off"), Message: rule.Messagef(
				"client secret for %s is read from %s (%s) and never trimmed: editors and echo end files with a line end, and the server answers invalid_client (AADSTS7000215); put strings.TrimSpace around it",
				rule.Name(s.Label), rule.Name(from), p.Where(o.Place))})
			break
		}
	}
}
