// Package expired reports client secrets that the code says are at their end,
// and ones that it creates for too long. It has no API but [Rule].
//
// Which places say when a secret ends is in the page and found by site, as slots are;
// which dates stand there is computed by constdate. Whether one counts, and what is wrong
// with it, is decided here.
package expired

import (
	_ "embed"
	"strings"
	"time"

	"github.com/oauthvet/oauthvet/analyzer/internal/constdate"
	"github.com/oauthvet/oauthvet/analyzer/internal/rule"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

//go:embed expired.md
var page string

// Rule reports recorded dates that have passed or are near, and dates too far
// away at the creation of a secret. What it says changes with the day.
var Rule = rule.Rule{ID: "expired", Family: "wrong value", Page: page, Level: rule.Error, Check: check}

func check(p *rule.Pass) {
	for d := range p.Directives() {
		if d.Name == rule.Expires && !d.Loose {
			directive(p, d)
		}
	}
	for _, e := range p.Expiries() {
		p.Look(e.At.Pos())
		worst := rule.Mistake{}
		for _, end := range e.Ends {
			if !counts(p, e, end) {
				continue
			}
			if m := judge(p, end, e.Label, e.Kind == site.Creating); m.Level > worst.Level {
				worst = m
			}
		}
		if worst.Level > 0 {
			worst.At, worst.Client = e.At, e.Label
			p.Report(worst)
		}
	}
}

// counts reports whether an end is one that the rule judges. What a program records in
// tests and examples is a dummy, as all values there; what somebody wrote for people is
// none. What is not given at the creation of a secret is a day, and no time counted from
// the present:
//
//	clientSecretExpiresAt := time.Now().Add(ttl) // of something else
func counts(p *rule.Pass, e *constdate.Expiry, end constdate.End) bool {
	switch e.Kind {
	case site.Creating:
		return true
	case site.Recorded:
		return !end.Relative && !p.Unit().Example() && !p.Unit().IsTest(e.At.Pos())
	}
	return !end.Relative
}

func directive(p *rule.Pass, d *rule.Directive) {
	day, _, _ := strings.Cut(d.Argument, " -- ")
	end, err := time.Parse(time.DateOnly, strings.TrimSpace(day))
	if err != nil {
		p.Report(rule.Mistake{At: d.Comment, Credential: "directive", Message: rule.Messagef(
			"directive oauthvet:expires has no date that can be read, and the end of the secret goes unseen: write the day as year-month-day, //oauthvet:expires 2006-01-02")})
		return
	}
	says, client := "//oauthvet:expires", ""
	if s := p.SlotAt(d); s != nil {
		says, client = says+" beside "+s.Label, s.Label
	}
	if m := judge(p, constdate.End{Time: end}, says, false); m.Level > 0 {
		m.At, m.Client = d.Comment, client
		p.Report(m)
	}
}

// judge says what is wrong with an end, if anything. A day has passed from the
// day after on, in UTC.
func judge(p *rule.Pass, end constdate.End, says string, created bool) rule.Mistake {
	today := p.Today
	if end.Relative {
		today = constdate.Present // a date that moves on with the day never comes near
	}
	day := end.Time.UTC().Truncate(24 * time.Hour)
	left := int(day.Sub(today).Hours() / 24)
	date := rule.Name(day.Format(time.DateOnly))
	switch {
	case created && day.After(today.AddDate(0, p.Lifetime, 0)):
		return rule.Mistake{Level: rule.Warning, Message: rule.Messagef(
			"a secret is created for longer than %s months (%s): whoever gets hold of it can use it that long, providers refuse or cut such dates, and nobody practises the change; let it end earlier, and rotate it",
			rule.Count(p.Lifetime), rule.Name(says))}
	case end.Relative:
		return rule.Mistake{}
	case left < 0 && created:
		return rule.Mistake{Level: rule.Error, Message: rule.Messagef(
			"a secret is created that ended on %s (%s): the provider refuses the date, or answers invalid_client (AADSTS7000222) from the first request on; count the end from the day of creation",
			date, rule.Name(says))}
	case left < 0:
		return rule.Mistake{Level: rule.Error, Message: rule.Messagef(
			"the client secret expired on %s (%s): the server answers invalid_client (AADSTS7000222); create a new one, deploy it, and write down its date",
			date, rule.Name(says))}
	case left <= p.Near:
		return rule.Mistake{Level: rule.Warning, Message: rule.Messagef(
			"the client secret expires on %s, %s (%s): after that the server answers invalid_client (AADSTS7000222); create a new one in time, deploy it, and write down its date",
			date, in(left), rule.Name(says))}
	}
	return rule.Mistake{}
}

// in says how long it is to a day.
func in(days int) rule.Arg {
	switch days {
	case 0:
		return rule.Name("today")
	case 1:
		return rule.Name("tomorrow")
	}
	return rule.Text(rule.Messagef("in %s days", rule.Count(days)))
}
