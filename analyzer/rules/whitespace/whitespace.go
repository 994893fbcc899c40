// Package whitespace reports client secrets that keep the line end of the file
// that they were read from. It has no API but [Rule].
package whitespace

import (
	_ "embed"
	"go/ast"
	"go/token"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
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
	byRead := make(map[unit.Place][]rule.Mistake)
	var reads []unit.Place
	for s := range p.Slots() {
		if s.Weak || s.Inside != site.Whole {
			continue
		}
		for _, o := range p.Origins(s) {
			from := source(o)
			if from == "" || !o.Untrimmed() {
				continue
			}
			if byRead[o.Place] == nil {
				reads = append(reads, o.Place)
			}
			byRead[o.Place] = append(byRead[o.Place], rule.Mistake{
				At: s.Node(), Slot: s, Fix: p.Wrap(s.Expr, "strings", "TrimSpace", "take the white space off"), Origin: o, Message: rule.Messagef(
					"client secret for %s is read from %s (%s) and never trimmed: editors and echo end files with a line end, and the server answers invalid_client (AADSTS7000215); put strings.TrimSpace around it",
					rule.Name(s.Label), rule.Name(from), p.Where(o.Place))})
			break
		}
	}
	for _, read := range reads {
		mistakes := byRead[read]
		for _, m := range mistakes {
			// One read that many requests use is one mistake, at the read; so is one in
			// another function, which hands on what it should have trimmed.
			switch {
			case len(mistakes) > 1 && read.Here():
				m.At, m.Fix = nil, nil
			case read.Here() && enclosing(p, read.Pos) != enclosing(p, m.Slot.Pos()):
				m.At = nil
			}
			p.Report(m)
		}
	}
}

// enclosing returns the declaration around a place, or nil.
func enclosing(p *rule.Pass, pos token.Pos) ast.Decl {
	for _, f := range p.Files {
		if pos < f.FileStart || pos > f.FileEnd {
			continue
		}
		for _, d := range f.Decls {
			if d.Pos() <= pos && pos < d.End() {
				return d
			}
		}
	}
	return nil
}
