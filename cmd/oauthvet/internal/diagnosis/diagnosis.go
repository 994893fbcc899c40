// Package diagnosis runs the troubleshooting guide on an error and a program:
// for each step that applies it puts together what was found in the code, what
// was looked at and is fine, and what only the provider's portal or a command
// shows.
package diagnosis

import (
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/render"
)

// An Error is what somebody wants to be diagnosed.
type Error struct {
	// Codes are the errors in a text that the guide knows, the most precise
	// first; Unknown are the others.
	Codes   []analyzer.Section
	Unknown []string
	// Incidents are for the provider's support.
	Incidents []analyzer.Incident
}

// A Diagnosis is the outcome.
type Diagnosis struct {
	Error
	// Report has all findings and the clients.
	Report *render.Report
	// Providers are those of the clients, or the one that the error is of.
	Providers []string
	// Clients are those that the error may concern: those of other providers it
	// does not.
	Clients []*load.Client
	Steps   []Step
	// Others are the findings that no step has: of rules that no step names, or
	// where the client of another provider is configured.
	Others []*load.Finding
}

// A Step is a step of the guide.
type Step struct {
	analyzer.Check
	// Found are the findings of the step's rules that no step before it has,
	// those that speak for the error first. Hidden are those that a directive
	// hides.
	Found, Hidden []*load.Finding
	// Fine are the rules that found nothing, Told those whose findings an
	// earlier step has.
	Fine, Told []string
	// Portals and Command are what no rule can see, in markdown; Command may be
	// empty.
	Portals []string
	Command string
}

// New puts a diagnosis together from a report of all rules that [Rules] names.
func New(e Error, report *render.Report) *Diagnosis {
	d := &Diagnosis{Error: e, Report: report, Providers: providers(e, report.Clients)}
	var speaking []string
	for _, code := range e.Codes {
		speaking = append(speaking, code.Rules...)
	}
	elsewhere := d.split(report.Clients)
	told := make(map[string]bool)
	for _, check := range analyzer.Checks(e.Codes...) {
		step := Step{Check: check, Portals: portals(check, d.Providers, len(d.Steps) == 0), Command: d.command(check)}
		rules := slices.Clone(check.Rules)
		slices.SortStableFunc(rules, func(a, b string) int { return rank(speaking, a) - rank(speaking, b) })
		for _, id := range rules {
			found, hidden := of(report.Findings, id, elsewhere), of(report.Hidden, id, elsewhere)
			switch {
			case told[id] && len(found)+len(hidden) > 0:
				step.Told = append(step.Told, id)
			case len(found)+len(hidden) == 0:
				step.Fine = append(step.Fine, id)
			default:
				step.Found, step.Hidden = append(step.Found, found...), append(step.Hidden, hidden...)
			}
			told[id] = true
		}
		d.Steps = append(d.Steps, step)
	}
	for i := range report.Findings {
		if f := &report.Findings[i]; !told[f.Rule] || elsewhere(f) {
			d.Others = append(d.Others, f)
		}
	}
	return d
}

// Rules returns the rules that the steps for an error name.
func Rules(e Error) []string {
	var ids []string
	for _, check := range analyzer.Checks(e.Codes...) {
		for _, id := range check.Rules {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// rank orders rules as the section about the error names them, others last.
func rank(ids []string, id string) int {
	if i := slices.Index(ids, id); i >= 0 {
		return i
	}
	return len(ids)
}

// split notes the clients that the error may concern, and returns what tells
// whether a finding stands where only others are configured.
func (d *Diagnosis) split(clients []load.Client) func(*load.Finding) bool {
	type place struct{ pkg, symbol string }
	ours, others := make(map[place]bool), make(map[place]bool)
	for i := range clients {
		c := &clients[i]
		at := place{c.Package, c.Symbol}
		if len(d.Providers) > 0 && c.Provider != "" && c.Provider != oidc && !slices.Contains(d.Providers, c.Provider) {
			others[at] = true
			continue
		}
		ours[at] = true
		d.Clients = append(d.Clients, c)
	}
	return func(f *load.Finding) bool {
		at := place{f.Package, f.Symbol}
		return others[at] && !ours[at]
	}
}

// of returns the findings of a rule that don't stand elsewhere.
func of(findings []load.Finding, id string, elsewhere func(*load.Finding) bool) []*load.Finding {
	var found []*load.Finding
	for i := range findings {
		if findings[i].Rule == id && !elsewhere(&findings[i]) {
			found = append(found, &findings[i])
		}
	}
	return found
}

// Words of the catalogue: Microsoft Entra ID, and whoever speaks OpenID Connect.
const (
	entra = "entra"
	oidc  = "oidc"
)

// providers returns the providers that the error may come from: Entra for its
// codes, else one that the heading about the code names, else those of the
// clients.
func providers(e Error, clients []load.Client) []string {
	for _, code := range e.Codes {
		if strings.HasPrefix(code.Code, "AADSTS") {
			return []string{entra}
		}
	}
	var named, all []string
	for i := range clients {
		name := clients[i].Provider
		if _, ok := analyzer.Provider(name); !ok || slices.Contains(all, name) {
			continue
		}
		all = append(all, name)
		if strings.Contains(strings.ToLower(e.Codes[0].Title), name) {
			named = append(named, name)
		}
	}
	if len(named) > 0 {
		return named
	}
	return all
}

// portals returns what the portals show. Steps speak of Entra's; other
// providers have one place, which is told with the first step.
func portals(check analyzer.Check, providers []string, first bool) []string {
	var all []string
	if len(providers) == 0 || slices.Contains(providers, entra) {
		all = append(all, check.Portal)
	}
	for _, name := range providers {
		section, ok := analyzer.Provider(name)
		if where := bullet(section.Text, "Where: "); ok && first && name != entra && where != "" {
			all = append(all, section.Title+": "+where)
		}
	}
	return all
}

// bullet returns the item of a list that begins with a label.
func bullet(text, label string) string {
	for item := range strings.SplitSeq("\n"+text, "\n- ") {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(item), label); ok {
			return strings.Join(strings.Fields(rest), " ")
		}
	}
	return ""
}

// Found returns how many findings the steps have, hidden ones not counted.
func (d *Diagnosis) Found() int {
	n := 0
	for i := range d.Steps {
		n += len(d.Steps[i].Found)
	}
	return n
}

// Next returns the thing to do next, in words: the worst finding of the first
// step that has one, or else the first command. Place names findings.
func (d *Diagnosis) Next() string {
	for i := range d.Steps {
		if found := d.Steps[i].Found; len(found) > 0 {
			worst := slices.MaxFunc(found, func(a, b *load.Finding) int { return int(a.Level) - int(b.Level) })
			return "put right what stands at " + d.Report.Place(worst) + ", then run this again; `oauthvet explain " + worst.Rule + "` shows how"
		}
	}
	for i := range d.Steps {
		if hidden := d.Steps[i].Hidden; len(hidden) > 0 {
			return "look at what a comment hides at " + d.Report.Place(hidden[0])
		}
	}
	switch {
	case len(d.Clients) == 0:
		return "run this where the OAuth client is: these packages have none that the error may concern"
	case d.Steps[0].Command != "":
		return "the code shows no reason: take the command of the first step, where the program runs"
	}
	return "the code shows no reason: compare the values that the program sends with the provider's portal"
}
