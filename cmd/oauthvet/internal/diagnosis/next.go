package diagnosis

import (
	"fmt"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/load"
)

// Explained reports whether the code shows a mistake that can be the cause of
// the error: more than a note, and not hidden by a comment.
func (d *Diagnosis) Explained() bool {
	return d.first != nil && d.first.Level > analyzer.Note
}

// likeliest returns the finding to begin with, or nil: no note if there is anything
// else, at the likeliest client, of the likeliest cause, and the worst of these.
func (d *Diagnosis) likeliest() *load.Finding {
	var all []*load.Finding
	for _, id := range d.causes {
		for _, f := range d.of(d.Report.Findings, id) {
			if d.concern.decides(f) {
				all = append(all, f)
			}
		}
	}
	return d.best(all)
}

func (d *Diagnosis) best(findings []*load.Finding) *load.Finding {
	if len(findings) == 0 {
		return nil
	}
	order := func(f *load.Finding) []int {
		note := 0
		if f.Level == analyzer.Note {
			note = 1
		}
		return []int{note, d.concern.rank(f), slices.Index(d.causes, f.Rule), -int(f.Level)}
	}
	return slices.MinFunc(findings, func(a, b *load.Finding) int { return slices.Compare(order(a), order(b)) })
}

// hidden returns the finding to begin with among those that a comment hides.
func (d *Diagnosis) hidden() *load.Finding {
	var all []*load.Finding
	for i := range d.Steps {
		for _, f := range d.Steps[i].Hidden {
			if d.concern.decides(f) {
				all = append(all, f)
			}
		}
	}
	return d.best(all)
}

// compare says what to do where the code shows nothing.
func (d *Diagnosis) compare() string {
	i := slices.IndexFunc(d.Steps, func(s Step) bool { return len(s.Commands) > 0 })
	if i < 0 {
		return "compare the values that the program sends with the provider's portal"
	}
	return fmt.Sprintf("run the commands of step %d where the program runs", d.Steps[i].Number)
}

// Next returns the thing to do next, in words.
func (d *Diagnosis) Next() string {
	if d.Explained() {
		place, rule := d.Report.Place(d.first), d.first.Rule
		if d.concern.unsure(d.first) {
			return fmt.Sprintf("if %s is about a client of %s, fix it; `oauthvet explain %s` shows how. Else %s",
				place, d.concern.owner.Title, rule, d.compare())
		}
		return fmt.Sprintf("fix %s, then run this again; `oauthvet explain %s` shows how", place, rule)
	}
	if f := d.hidden(); f != nil && f.Level > analyzer.Note {
		return "look at what a comment hides at " + d.Report.Place(f)
	}
	switch {
	case len(d.Clients) == 0:
		return "run this where the OAuth client is: these packages have none that the error may concern"
	case d.first != nil:
		return fmt.Sprintf("the code shows no mistake that explains the error; the note about %s says what may", d.Report.Place(d.first))
	}
	where := ""
	if owner := d.concern.owner; owner != nil && d.concern.likeliest() == certain && !d.concern.alone {
		where = " at the clients of " + owner.Title
	}
	next := "the code shows no reason" + where + ": " + d.compare()
	if len(d.Swallowed) > 0 && !d.concern.unsure(d.Swallowed[0]) {
		next += fmt.Sprintf("; %s keeps the error from your log", d.Report.Place(d.Swallowed[0]))
	}
	return next
}
