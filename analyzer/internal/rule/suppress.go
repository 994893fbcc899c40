package rule

import (
	"cmp"
	"go/token"
	"iter"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// Directives returns the directives in the files that count, in source order,
// those of golangci-lint left out.
func (p *Pass) Directives() iter.Seq[*Directive] {
	return func(yield func(*Directive) bool) {
		for _, f := range p.sources.files {
			all := f.directives()
			for i := range all {
				d := &all[i]
				if d.NoLint || !p.counts(d.Comment.Pos()) {
					continue
				}
				p.at = d.Comment.Pos()
				if !yield(d) {
					return
				}
			}
		}
	}
}

// SlotAt returns the first slot that a directive covers, or nil.
func (p *Pass) SlotAt(d *Directive) *site.Slot {
	for _, s := range p.engine.Unit().Slots() {
		f := p.sources.file(s.Pos())
		if f != nil && f == p.sources.file(d.Comment.Pos()) && d.covers(s.Pos(), f.line(s.Pos())) {
			return s
		}
	}
	return nil
}

// Known returns the IDs of the rules that a directive can hide.
func (p *Pass) Known() []string {
	var ids []string
	for _, r := range p.policy.Rules {
		if !r.Visible {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// A hit says that a directive hid a mistake of a rule, or would have if the
// level had let it through.
type hit struct {
	directive token.Pos
	rule      string
}

// A doubt is a finding that counts if the directive hid nothing of the rule.
type doubt struct {
	hit
	finding Finding
}

// Doubt takes a mistake that counts only if the directive hid no mistake of the
// rule in the whole package. What other rules found is known when all are
// done: see [Stale].
func (p *Pass) Doubt(d *Directive, rule string, m Mistake) {
	if c, ok := p.consider(m); ok {
		p.doubts = append(p.doubts, doubt{hit{d.Comment.Pos(), rule}, c.Finding})
	}
}

// suppressed returns the text of the directive that hides the rule's mistake at
// one of the places, or "". Every directive that would is noted.
func (p *Pass) suppressed(places []token.Pos) string {
	if p.rule.Visible {
		return ""
	}
	text := ""
	for _, pos := range places {
		f := p.sources.file(pos)
		if f == nil {
			continue
		}
		all := f.directives()
		for i := range all {
			d := &all[i]
			if d.hides(p.rule.ID) && (p.policy.NoLint || !d.NoLint) && d.covers(pos, f.line(pos)) {
				p.hits = append(p.hits, hit{d.Comment.Pos(), p.rule.ID})
				text = cmp.Or(text, d.Comment.Text)
			}
		}
	}
	return text
}

// Stale returns findings about the directives that hid nothing, by place. The
// results are those of the analyzers that ran on one package. A directive is
// not stale for a rule that did not run.
func Stale(results ...any) []Finding {
	ran, hits := make(map[string]bool), make(map[hit]bool)
	count := make(map[string]int)
	var doubts []doubt
	for _, r := range results {
		r, ok := r.(*result)
		if !ok || r == nil {
			continue
		}
		for _, id := range r.ran {
			ran[id] = true
		}
		for _, h := range r.hits {
			hits[h] = true
		}
		for _, f := range r.findings {
			count[f.Rule+" "+f.Symbol]++
		}
		doubts = append(doubts, r.doubts...)
	}
	var stale []Finding
	for _, d := range doubts {
		if f := d.finding; ran[d.rule] && !hits[d.hit] {
			count[f.Rule+" "+f.Symbol]++
			f.Ordinal = count[f.Rule+" "+f.Symbol]
			stale = append(stale, f)
		}
	}
	return slices.Clip(stale)
}
