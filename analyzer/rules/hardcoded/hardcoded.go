// Package hardcoded reports client secrets that stand in the source. It has no
// API but [Rule].
package hardcoded

import (
	_ "embed"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

//go:embed hardcoded.md
var page string

// Rule reports a constant that reaches a place for a client secret, and a text
// in a provider's unmistakable format anywhere.
var Rule = rule.Rule{ID: "hardcoded", Family: "hardcoded", Page: page, Level: rule.Error, Check: check}

func check(p *rule.Pass) {
	var said places
	for s := range p.Slots() {
		for _, o := range p.Origins(s) {
			verdict := p.Clients().Judge(s, o)
			if verdict != client.Silent {
				said = append(said, o.Place) // by this rule or another one
			}
			if verdict == client.Hardcoded && !o.ReportedElsewhere {
				p.Report(rule.Mistake{Level: level(s, o), Slot: s, Origin: o, Message: message(p, s, o)})
			}
		}
	}
	for _, l := range p.Loose() {
		if !said.cover(l.Origin.Place) {
			said = append(said, l.Origin.Place)
			p.Report(rule.Mistake{Origin: l.Origin, Message: loose(l)})
		}
	}
	for _, o := range p.EmbeddedSecrets() {
		if !said.cover(o.Place) {
			p.Report(rule.Mistake{Origin: o, Message: rule.Messagef(
				"the file that go:embed puts into %s holds a client secret %s: it is in the repository and in every copy of the program; replace it and read the new one at run time",
				rule.Name(o.Name), rule.Describe(o.Text))})
		}
	}
}

// places are where a secret was reported already.
type places []unit.Place

// cover reports whether one of the places and at have a part in common.
func (said places) cover(at unit.Place) bool {
	return slices.ContainsFunc(said, func(p unit.Place) bool {
		return p.Here() && at.Here() && p.Pos < max(at.End, at.Pos+1) && at.Pos < max(p.End, p.Pos+1)
	})
}

// level is warning where only a name says that the place is for a client
// secret, where the value is too plain to be one for certain, and for native
// apps, whose secrets are not confidential.
func level(s *site.Slot, o *dataflow.Origin) rule.Level {
	switch {
	case s.Native():
		return rule.Warning
	case o.Text.Class() == shape.Secret:
		return rule.Error
	case s.Weak, !o.Text.Real():
		return rule.Warning
	}
	return rule.Error
}

func message(p *rule.Pass, s *site.Slot, o *dataflow.Origin) rule.Message {
	from := origin(p, o)
	switch {
	case s.Native():
		return rule.Messagef("client secret of a native app for %s is %s: it is no secret in a program that is handed out (RFC 8252 8.5); prefer a public client with PKCE",
			rule.Name(s.Label), from)
	case o.When != "":
		return rule.Messagef("client secret for %s is %s when %s: the program then runs with a secret that everybody can read; fail instead, and replace that secret",
			rule.Name(s.Label), from, rule.Name(o.When))
	case s.Weak && s.Inside == site.BasicHeader:
		return rule.Messagef("the Basic header for Authorization has an ID and a secret in it, and is %s: whoever can read the source or the program has them; replace the secret, and read the new one from the environment or a secret store",
			from)
	case s.Weak:
		return rule.Messagef("%s looks like a client secret and is %s: whoever can read the source or the program has it; replace it, and read the new one from the environment or a secret store",
			rule.Name(s.Label), from)
	}
	return rule.Messagef("client secret for %s is %s: whoever can read the source or the program has it, and once it is rotated the server answers invalid_client; replace it, and read the new one from the environment or a secret store",
		rule.Name(s.Label), from)
}

// origin says what the constant is and where it stands.
func origin(p *rule.Pass, o *dataflow.Origin) rule.Arg {
	what := rule.Messagef("a literal %s", rule.Describe(o.Text))
	switch {
	case o.Has(dataflow.Embedded):
		what = rule.Messagef("in the embedded file of %s %s", rule.Name(o.Name), rule.Describe(o.Text))
	case o.Has(dataflow.Default):
		what = rule.Messagef("the default %s of a setting", rule.Describe(o.Text))
	case o.Name != "":
		what = rule.Messagef("the constant %s %s", rule.Name(o.Name), rule.Describe(o.Text))
	}
	if where := p.Where(o.Place); !o.Place.Here() {
		what = rule.Messagef("%s at %s", rule.Text(what), where)
	}
	if o.Branch != "" && o.When == "" {
		what = rule.Messagef("%s where %s", rule.Text(what), rule.Name(o.Branch))
	}
	return rule.Text(what)
}

func loose(l *dataflow.Loose) rule.Message {
	o := l.Origin
	if l.Key != "" {
		return rule.Messagef("a text holds a client secret %s under %s: whoever can read the source or the program has it; replace it, and read the new one from the environment or a secret store",
			rule.Describe(o.Text), rule.Name(l.Key))
	}
	return rule.Messagef("a literal has the format of a client secret of %s %s: whoever can read the source or the program has it; replace it, and read the new one from the environment or a secret store",
		rule.Name(o.Text.Recognized().Provider), rule.Describe(o.Text))
}
