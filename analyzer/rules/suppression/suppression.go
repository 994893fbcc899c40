// Package suppression reports comments for oauthvet that do not say what they
// mean. It has no API but [Rule].
package suppression

import (
	_ "embed"
	"slices"
	"strings"
	"time"

	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

//go:embed suppression.md
var page string

// Rule reports directives with a fault. No directive hides its findings.
var Rule = rule.Rule{ID: "suppression", Family: "suppression", Page: page, Level: rule.Warning, Visible: true, Check: check}

func check(p *rule.Pass) {
	known := p.Known()
	for d := range p.Directives() {
		report := func(m rule.Message) {
			p.Report(rule.Mistake{At: d.Comment, Credential: "directive", Message: m})
		}
		faults := faults(d, known)
		switch {
		case d.Loose && len(faults) == 0:
			report(rule.Messagef("directive oauthvet:%s is written like prose and does nothing: a directive is a line comment without a blank before oauthvet, as in //oauthvet:%s", rule.Name(d.Name), rule.Name(d.Name)))
		case d.Loose:
		case len(faults) > 0:
			report(faults[0]) // one comment, one finding
		case d.Name == rule.Allow:
			for _, id := range d.Rules {
				p.Doubt(d, id, rule.Mistake{At: d.Comment, Credential: "directive", Message: rule.Messagef(
					"directive oauthvet:allow hides no finding of %s: what it was written for is gone, or stands elsewhere, and the next mistake here would go unseen; delete it", rule.Name(id))})
			}
		}
	}
}

// faults returns what is wrong with a directive.
func faults(d *rule.Directive, known []string) []rule.Message {
	switch d.Name {
	case rule.Expires:
		if _, err := time.Parse(time.DateOnly, d.Argument); err != nil && d.Loose {
			return []rule.Message{rule.Messagef("no date")} // prose; without the blank it is what rule expired reports
		}
		return nil
	case rule.Allow:
		return allowFaults(d, known)
	}
	near := nearest(strings.ToLower(d.Name), []string{rule.Allow, rule.Expires})
	if slices.Contains([]string{"ignore", "nolint", "disable", "suppress", "skip"}, d.Name) {
		near = rule.Allow
	}
	if near == "" {
		return []rule.Message{rule.Messagef("unknown directive%s: oauthvet knows //oauthvet:allow RULE -- reason and //oauthvet:expires 2006-01-02", quoted(d.Name))}
	}
	return []rule.Message{rule.Messagef("unknown directive%s does nothing: did you mean //oauthvet:%s?", quoted(d.Name), rule.Name(near))}
}

func allowFaults(d *rule.Directive, known []string) []rule.Message {
	if len(d.Rules) == 0 {
		return []rule.Message{rule.Messagef("directive oauthvet:allow names no rule and hides nothing: write //oauthvet:allow RULE -- reason")}
	}
	var faults []rule.Message
	for _, id := range d.Rules {
		name := strings.Fields(id)[0]
		switch near := nearest(strings.ToLower(name), known); {
		case slices.Contains(known, id), name != id && slices.Contains(known, name):
		case name == "suppression":
			faults = append(faults, rule.Messagef("directive oauthvet:allow can't hide findings of suppression: correct the comment that it reports"))
		case near != "":
			faults = append(faults, rule.Messagef("directive oauthvet:allow names an unknown rule%s and hides nothing of it: did you mean %s?", quoted(name), rule.Name(near)))
		default:
			faults = append(faults, rule.Messagef("directive oauthvet:allow names an unknown rule%s and hides nothing of it: the rules are %s", quoted(name), rule.Name(strings.Join(known, ", "))))
		}
	}
	if d.Reason == "" && len(faults) == 0 {
		faults = append(faults, rule.Messagef("directive oauthvet:allow has no reason and hides nothing: write one behind two dashes, //oauthvet:allow %s -- reason", rule.Name(strings.Fields(d.Rules[0])[0])))
	}
	if len(faults) == 0 && strings.ContainsAny(strings.Join(d.Rules, ""), " \t") {
		faults = append(faults, rule.Messagef("directive oauthvet:allow separates its rules by blanks and hides nothing: write //oauthvet:allow RULE,RULE -- reason"))
	}
	return faults
}

// nearest returns the word that the typed one is nearly, or "".
func nearest(typed string, words []string) string {
	for _, w := range words {
		if typed == w || httpreq.Nearly(typed, w) {
			return w
		}
	}
	return ""
}

var word = lazyregexp.New(`^[A-Za-z_-]{1,20}$`)

// quoted inserts what was typed, if it is a word: a mistake may have put
// anything there.
func quoted(typed string) rule.Arg {
	if !word.MatchString(typed) {
		return rule.Name("")
	}
	return rule.Name(` "` + typed + `"`)
}
