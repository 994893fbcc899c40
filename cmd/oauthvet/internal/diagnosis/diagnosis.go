// Package diagnosis runs the troubleshooting guide on an error and a program:
// for each step that applies it puts together what was found in the code, what
// no code shows, and what the provider's portal or a command shows.
package diagnosis

import (
	"cmp"
	"slices"

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
	// Providers are the catalogue's words for the providers that the error may
	// come from: the one that alone answers so, or else those of the clients.
	Providers []string
	// Clients are those that the error may concern, the likeliest first. Those of
	// other providers are not among them if the error belongs to one provider.
	Clients []*load.Client
	Steps   []Step
	// Swallowed are findings about code that keeps the server's answer from the
	// log, those that a directive hides included.
	Swallowed []*load.Finding
	// Others are findings of rules that are no cause of the error, Elsewhere those
	// at clients that it can't concern, or at none beside such.
	Others, Elsewhere []*load.Finding
	// Placeholders are the variables in commands for values that the program does
	// not read from the environment.
	Placeholders []string

	concern concern
	causes  []string      // the rules, the likeliest first
	first   *load.Finding // to begin with, or nil
}

// A Step is a step of the guide.
type Step struct {
	analyzer.Check
	// Number counts the steps of the diagnosis, from 1.
	Number int
	// Found are the findings of the step's rules that no step before it has,
	// those that speak for the error first. Hidden are those that a directive
	// hides.
	Found, Hidden []*load.Finding
	// Silent are the rules that saw nothing in the code, Told those whose findings
	// an earlier step has. All rules here are about causes of the error.
	Silent, Told []string
	// Portals, Values and Commands are what no rule can see, in markdown: what
	// portals show, what a client secret looks like, what to run.
	Portals, Values, Commands []string
}

// New puts a diagnosis together from a report of all rules that [Causes] names, and of those that are on by default.
func New(e Error, report *render.Report) *Diagnosis {
	d := &Diagnosis{Error: e, Report: report, concern: newConcern(e, report.Clients), causes: Causes(e)}
	d.Clients, d.Providers = d.concern.ours, d.concern.providers
	d.first = d.likeliest()
	told := make(map[string]bool)
	for _, check := range analyzer.Checks(e.Codes...) {
		step := Step{Check: check, Number: len(d.Steps) + 1}
		for _, id := range d.causes {
			if slices.Contains(check.Rules, id) {
				d.ask(&step, id, told)
			}
		}
		d.sort(step.Found, d.causes)
		d.sort(step.Hidden, d.causes)
		d.advise(&step)
		if !step.empty() {
			d.Steps = append(d.Steps, step)
		}
	}
	d.rest(told)
	d.write()
	slices.Sort(d.Placeholders)
	return d
}

// Causes returns the rules about mistakes that can be the cause of an error, the
// likeliest first: those that the sections about its codes name.
func Causes(e Error) []string {
	var ids []string
	for _, code := range e.Codes {
		for _, id := range code.Rules {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	return ids
}

// ask puts into a step what a rule found, unless an earlier step has it.
func (d *Diagnosis) ask(step *Step, id string, told map[string]bool) {
	found, hidden := d.of(d.Report.Findings, id), d.of(d.Report.Hidden, id)
	switch {
	case len(found)+len(hidden) == 0:
		step.Silent = append(step.Silent, id)
	case told[id]:
		step.Told = append(step.Told, id)
	default:
		step.Found, step.Hidden = append(step.Found, found...), append(step.Hidden, hidden...)
	}
	told[id] = true
}

// of returns the findings of a rule that the error may concern.
func (d *Diagnosis) of(findings []load.Finding, id string) []*load.Finding {
	var found []*load.Finding
	for i := range findings {
		if findings[i].Rule == id && d.concern.rank(&findings[i]) != foreign {
			found = append(found, &findings[i])
		}
	}
	return found
}

// sort sorts findings: those at the likeliest clients first, and of these by
// rules.
func (d *Diagnosis) sort(findings []*load.Finding, rules []string) {
	slices.SortStableFunc(findings, func(a, b *load.Finding) int {
		return cmp.Or(d.concern.rank(a)-d.concern.rank(b), slices.Index(rules, a.Rule)-slices.Index(rules, b.Rule))
	})
}

// empty reports whether a step has nothing to say about this error.
func (s *Step) empty() bool {
	return len(s.Found)+len(s.Hidden)+len(s.Silent)+len(s.Told)+len(s.Portals)+len(s.Values)+len(s.Commands) == 0
}

// rest sorts out the findings that no step has, since none asked their rules.
func (d *Diagnosis) rest(told map[string]bool) {
	hiding := analyzer.Hiding()
	for i := range d.Report.Findings {
		f := &d.Report.Findings[i]
		rank := d.concern.rank(f)
		switch {
		case rank == foreign:
			d.Elsewhere = append(d.Elsewhere, f)
		case told[f.Rule]:
		case slices.Contains(hiding, f.Rule):
			d.Swallowed = append(d.Swallowed, f)
		case rank >= unlikely && len(d.concern.clients(f)) == 0:
			d.Elsewhere = append(d.Elsewhere, f)
		default:
			d.Others = append(d.Others, f)
		}
	}
	for i := range d.Report.Hidden {
		f := &d.Report.Hidden[i]
		if d.concern.rank(f) != foreign && slices.Contains(hiding, f.Rule) && !told[f.Rule] {
			d.Swallowed = append(d.Swallowed, f)
		}
	}
	d.sort(d.Swallowed, hiding)
	d.sort(d.Others, nil)
}
