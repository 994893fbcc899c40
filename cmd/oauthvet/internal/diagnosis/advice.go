package diagnosis

import (
	"fmt"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// advise adds to a step what the portals show and what to run: for every
// provider that the error may come from what it has, and nothing that it has
// not.
func (d *Diagnosis) advise(step *Step) {
	portals := d.parts(&step.Check, step.Portal, func(p analyzer.ProviderCheck) string { return p.Portal })
	step.Commands = d.parts(&step.Check, step.Command, func(p analyzer.ProviderCheck) string { return p.Command })
	for _, name := range d.Providers {
		section, ok := analyzer.Provider(name)
		if !ok {
			continue
		}
		if where := bullet(section.Text, "Where:"); where != "" && step.Number == 1 && d.own(&step.Check, name).Portal == "" {
			step.Portals = append(step.Portals, d.named(name, where))
		}
		if value := bullet(section.Text, "The value:"); value != "" && step.Value {
			step.Values = append(step.Values, d.named(name, value))
		}
	}
	step.Portals = append(step.Portals, portals...)
}

// parts returns a part of a step: what holds everywhere, what single providers
// have, and what those have that have nothing of their own.
func (d *Diagnosis) parts(check *analyzer.Check, common string, part func(analyzer.ProviderCheck) string) []string {
	var texts []string
	if common != "" {
		texts = append(texts, d.fill(common, ""))
	}
	others := d.concern.unknown || len(d.Providers) == 0
	for _, name := range d.Providers {
		if text := part(d.own(check, name)); text != "" {
			texts = append(texts, d.named(name, d.fill(text, name)))
		} else {
			others = true
		}
	}
	if text := part(d.own(check, analyzer.Others)); text != "" && others {
		texts = append(texts, d.fill(text, ""))
	}
	return texts
}

// own returns what a step has for a provider alone.
func (d *Diagnosis) own(check *analyzer.Check, name string) analyzer.ProviderCheck {
	i := slices.IndexFunc(check.Providers, func(p analyzer.ProviderCheck) bool { return p.Provider == name })
	if i < 0 {
		return analyzer.ProviderCheck{}
	}
	return check.Providers[i]
}

// named puts the provider's name before a text, unless there is only one that it
// can be about.
func (d *Diagnosis) named(name, text string) string {
	section, ok := analyzer.Provider(name)
	if !ok || d.concern.owner != nil || len(d.Providers) == 1 && !d.concern.unknown {
		return text
	}
	if strings.HasPrefix(text, "```") {
		text = "\n\n" + text
	}
	return section.Title + ": " + text
}

// bullet returns the item of a list that begins with a label, in one line.
func bullet(text, label string) string {
	for item := range strings.SplitSeq("\n"+text, "\n- ") {
		if rest, ok := strings.CutPrefix(item, label); ok {
			return strings.Join(strings.Fields(rest), " ")
		}
	}
	return ""
}

var guideLink = lazyregexp.New(`\[([^\]]+)\]\(#([^)]+)\)`)

// write finishes the texts of the steps, when their numbers are known: links to
// other steps name these.
func (d *Diagnosis) write() {
	numbers := make(map[string]string)
	for i := range d.Steps {
		_, anchor, _ := strings.Cut(d.Steps[i].URL, "#")
		numbers[anchor] = fmt.Sprint("step ", d.Steps[i].Number)
	}
	refer := func(text string) string {
		return guideLink.ReplaceAllStringFunc(text, func(link string) string {
			m := guideLink.FindStringSubmatch(link)
			if number := numbers[m[2]]; number != "" {
				return number
			}
			return m[1]
		})
	}
	for i := range d.Steps {
		s := &d.Steps[i]
		s.Unseen = refer(s.Unseen)
		for _, list := range [][]string{s.Portals, s.Values, s.Commands} {
			for j := range list {
				list[j] = refer(list[j])
			}
		}
	}
}
