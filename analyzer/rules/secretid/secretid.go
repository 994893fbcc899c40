// Package secretid reports IDs of client secrets that are used as the secret.
// It has no API but [Rule].
package secretid

import (
	_ "embed"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
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
			case p.Clients().NamesSecretID(o) && o.Whole():
				p.Report(rule.Mistake{Slot: s, Message: rule.Messagef(
					"client secret for %s is the field %s, the ID of a secret: the server takes the secret's value only and answers invalid_client (AADSTS7000215); take SecretText, which the answer has once",
					rule.Name(s.Label), rule.Name(o.Name))})
			case named(o) && !s.Weak:
				p.Report(rule.Mistake{Slot: s, Origin: at(o), Message: rule.Messagef(
					"client secret for %s is read from %s, which is named for the ID of a secret: the server takes the secret's value only and answers invalid_client (AADSTS7000215); read the value",
					rule.Name(s.Label), rule.Name(o.Name))})
			}
		}
	}
	for r := range p.Requests() {
		for _, f := range r.Parameters {
			if at := p.Beside(f); f.Raw && f.As == "secret" && r.Provider() == client.Entra && at != nil && slices.ContainsFunc(f.Origins, isGUID) {
				p.Report(rule.Mistake{At: at, Client: r.Provider(), Message: rule.Messagef(
					"client secret in the body of a token request to Entra ID is a GUID: Entra ID shows a Secret ID and a Value, and takes the Value only; it answers AADSTS7000215 (invalid_client); send the Value, and read it from the environment or a secret store")})
			}
		}
	}
}

// isGUID reports whether a constant in the text of a body, where no slot is, is a
// GUID.
func isGUID(o *dataflow.Origin) bool {
	return o.Kind == facts.Const && o.Text.Class() == shape.GUID
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
