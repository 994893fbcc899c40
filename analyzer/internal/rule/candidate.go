package rule

import (
	"cmp"
	"fmt"
	"go/token"
	"slices"

	"github.com/oauthvet/oauthvet/internal/printable"
)

// A candidate is a mistake that the policy lets through, before those at one
// place are made one finding.
type candidate struct {
	Finding
	// slot is where the credential goes, or NoPos.
	slot token.Pos
	// weak says that only a name makes the slot.
	weak bool
	// origin is the place in another package where the value was born, or
	// empty.
	origin string
}

// consider applies the policy to a mistake.
func (p *Pass) consider(m Mistake) (candidate, bool) {
	level := m.Level
	if level == 0 {
		level = p.rule.Level
	}
	at, ok := p.place(&m)
	if !ok {
		return candidate{}, false
	}
	hidden := p.suppressed(p.ends(&m, at)) // a directive is of use at any level
	if level < p.policy.Level {
		return candidate{}, false
	}
	c := candidate{Finding: Finding{
		Rule: p.rule.ID, URL: p.rule.URL(), Level: level,
		Pos: at.Pos, End: at.End,
		Message:    m.Message.text,
		Credential: cmp.Or(m.Credential, "client secret"),
		Client:     m.Client,
		Origin:     origin(&m),
		Path:       p.path(&m),
		Masks:      p.sources.masks(at),
		Symbol:     p.sources.symbol(at.Pos),
		Fix:        m.Fix,
		Suppressed: hidden,
	}}
	if m.Origin != nil {
		c.origin = m.Origin.Place.Text
	}
	if m.Slot != nil {
		c.slot, c.weak = m.Slot.Pos(), m.Slot.Weak
		c.Client = cmp.Or(m.Client, m.Slot.Label)
	}
	redact(&c.Finding, texts(&m))
	// Names were written by strangers, and not every driver escapes what a
	// terminal or a CI system would obey.
	c.Message = printable.Text(c.Message)
	return c, true
}

// origin describes the value that a mistake is about where it was born.
func origin(m *Mistake) string {
	if m.Origin == nil {
		return ""
	}
	kind := string(m.Origin.Kind)
	if m.Origin.Text.Len() > 0 {
		return kind + " " + m.Origin.Text.String()
	}
	return kind
}

// findings makes one finding of all candidates at one place and sorts them.
func (p *Pass) findings() []Finding {
	slices.SortStableFunc(p.found, p.before)
	var findings []Finding
	for _, group := range p.groups() {
		first := group[0]
		others := make(map[token.Pos]bool)
		for _, c := range group[1:] {
			if c.slot.IsValid() && c.slot != first.slot && (c.Suppressed == "") == (first.Suppressed == "") {
				others[c.slot] = true
			}
		}
		f := first.Finding
		switch n := len(others); {
		case n == 1:
			f.Message += "; 1 other slot takes the same value"
		case n > 1:
			f.Message += fmt.Sprintf("; %d other slots take the same value", n)
		}
		findings = append(findings, f)
	}
	count := make(map[string]int)
	for i := range findings {
		f := &findings[i]
		count[f.Symbol]++
		f.Ordinal = count[f.Symbol]
	}
	return findings
}

// groups divides the sorted candidates into those that make one finding. The
// first of a group speaks for it.
func (p *Pass) groups() [][]candidate {
	var groups [][]candidate
	byOrigin := make(map[string]int)
	for i, c := range p.found {
		if n, ok := byOrigin[c.origin]; ok && c.origin != "" {
			groups[n] = append(groups[n], c)
			continue
		}
		if i > 0 && p.found[i-1].Pos == c.Pos && len(groups) > 0 && groups[len(groups)-1][0].Pos == c.Pos {
			groups[len(groups)-1] = append(groups[len(groups)-1], c)
		} else {
			groups = append(groups, []candidate{c})
		}
		if c.origin != "" {
			byOrigin[c.origin] = len(groups) - 1
		}
	}
	// Hidden ones and weak ones do not speak for a group.
	for _, g := range groups {
		slices.SortStableFunc(g, func(a, b candidate) int {
			return cmp.Or(cmp.Compare(min(len(a.Suppressed), 1), min(len(b.Suppressed), 1)), cmp.Compare(b.Level, a.Level), weaker(a, b))
		})
	}
	slices.SortStableFunc(groups, func(a, b []candidate) int { return p.sources.compare(a[0].Pos, b[0].Pos) })
	return groups
}

func weaker(a, b candidate) int {
	switch {
	case a.weak == b.weak:
		return 0
	case a.weak:
		return 1
	}
	return -1
}

// before orders candidates by file, place and then by which one should speak
// for the place: one that is not hidden, the worst, the one whose slot comes
// first. File names and not positions decide: drivers parse in parallel.
func (p *Pass) before(a, b candidate) int {
	if c := p.sources.compare(a.Pos, b.Pos); c != 0 {
		return c
	}
	hidden := func(c candidate) int { return min(len(c.Suppressed), 1) }
	return cmp.Or(
		cmp.Compare(hidden(a), hidden(b)),
		cmp.Compare(b.Level, a.Level),
		p.sources.compare(a.slot, b.slot),
	)
}
