// Package secretid reports IDs of client secrets that are used as the secret.
// It has no API but [Rule].
package secretid

import (
	_ "embed"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
)

//go:embed secretid.md
var page string

// Rule reports a GUID, or a setting named like an ID, where the value of a
// client secret belongs.
var Rule = rule.Rule{ID: "secretid", Family: "wrong value", Page: page, Level: rule.Error, Check: check}

func check(p *rule.Pass) {
	for s := range p.Slots() {
		for _, o := range p.Origins(s) {
			switch {
			case p.Clients().Judge(s, o) == client.Identifier && !o.ReportedElsewhere:
				p.Report(rule.Mistake{Slot: s, Origin: o, Message: rule.Messagef(
					"client secret for %s is a GUID %s: Entra ID shows a Secret ID and a Value, and takes the Value only; it answers AADSTS7000215 (invalid_client); put the Value there, and not into the source",
					rule.Name(s.Label), rule.Describe(o.Text))})
			case named(o) && !s.Weak:
				p.Report(rule.Mistake{Slot: s, Origin: at(o), Message: rule.Messagef(
					"client secret for %s is read from %s, which is named for the ID of a secret: the server takes the secret's value only and answers invalid_client (AADSTS7000215); read the value",
					rule.Name(s.Label), rule.Name(o.Name))})
			}
		}
	}
}

// named reports whether a value that is read at run time has the name of an
// ID.
func named(o *dataflow.Origin) bool {
	switch o.Kind {
	case facts.Env, facts.Flag, facts.Config, facts.Field, facts.Param, facts.Variable:
		return lexicon.IsSecretIDName(o.Name)
	}
	return false
}

// at keeps the finding at the slot where the origin has no place of its own.
func at(o *dataflow.Origin) *dataflow.Origin {
	if o.Kind == facts.Env || o.Kind == facts.Config {
		return o
	}
	return nil
}
