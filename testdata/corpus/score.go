package main

import (
	"path"
	"slices"
	"strings"
)

// A tally counts what is judged, and what is reported of it.
type tally struct {
	Bad, Found              int // mistakes
	Debatable, AlsoReported int // mistakes that reasonable people leave as they are
	Good, Trapped           int // what only looks like a mistake
	Unexplained             int // other reports in packages that were judged in full
}

func (t *tally) add(u tally) {
	t.Bad += u.Bad
	t.Found += u.Found
	t.Debatable += u.Debatable
	t.AlsoReported += u.AlsoReported
	t.Good += u.Good
	t.Trapped += u.Trapped
	t.Unexplained += u.Unexplained
}

// recall is the part of the mistakes that is reported; ok is false without any.
func (t tally) recall() (part float64, ok bool) { return ratio(t.Found, t.Bad) }

// precision is the part of the reports that is right.
func (t tally) precision() (part float64, ok bool) {
	right := t.Found + t.AlsoReported
	return ratio(right, right+t.Trapped+t.Unexplained)
}

func ratio(a, b int) (float64, bool) {
	if b == 0 {
		return 0, false
	}
	return float64(a) / float64(b), true
}

// A place is one that the lists name.
type place struct {
	In   string // the module and its version, or the commit
	File string
	Line int
	Rule string
	Text string
}

// figures are what is counted.
type figures struct {
	Rules       map[string]*tally
	Missed      []place
	Left        []place // debatable mistakes that are not reported
	Trapped     []place
	Unexplained []place
	NotRun      []string
	Peers       []peerFigures `json:",omitempty"`
}

// peerFigures are those of another linter, on the labels of one rule.
type peerFigures struct {
	Peer, Version, Rule string
	Tally               tally
}

func newFigures() *figures { return &figures{Rules: make(map[string]*tally)} }

func (f *figures) rule(id string) *tally {
	if f.Rules[id] == nil {
		f.Rules[id] = new(tally)
	}
	return f.Rules[id]
}

func (f *figures) total() tally {
	var all tally
	for _, t := range f.Rules {
		all.add(*t)
	}
	return all
}

// score compares reports on one source with its labels.
func (f *figures) score(src source, labels []*label, sweeps []sweep, reports []report) {
	used := make(map[report]bool)
	for _, l := range labels {
		hits := hitsOf(l, reports)
		t := f.rule(l.Rule)
		at := place{In: src.String(), File: path.Join(src.Dir, l.File), Line: l.Line, Rule: l.Rule}
		if l.Verdict == "good" {
			t.Good++
			if len(hits) > 0 {
				t.Trapped++
				at.Text = l.Why
				f.Trapped = append(f.Trapped, at)
			}
			continue
		}
		for _, r := range hits {
			used[r] = true
		}
		switch {
		case l.Debatable:
			t.Debatable++
			t.AlsoReported += min(len(hits), 1)
			if len(hits) == 0 {
				at.Text = missed(l, reports)
				f.Left = append(f.Left, at)
			}
		case len(hits) > 0:
			t.Bad++
			t.Found++
		default:
			t.Bad++
			at.Text = missed(l, reports)
			f.Missed = append(f.Missed, at)
		}
	}
	for _, r := range reports {
		if !used[r] && !r.note() && !strings.HasSuffix(r.File, "_test.go") && swept(sweeps, r) {
			f.rule(r.Rule).Unexplained++
			f.Unexplained = append(f.Unexplained, place{src.String(), path.Join(src.Dir, r.File), r.Line, r.Rule, r.Message})
		}
	}
}

// hitsOf returns the reports of a label's place, as users see them by default.
func hitsOf(l *label, reports []report) []report {
	var hits []report
	for _, r := range reports {
		if r.Rule == l.Rule && !r.note() && l.covers(r) {
			hits = append(hits, r)
		}
	}
	return hits
}

// missed says what a missed mistake is, and why it is missed.
func missed(l *label, reports []report) string {
	text := l.Why
	if l.Missed != "" {
		text += "; missed: " + l.Missed
	}
	for _, r := range reports {
		switch {
		case !l.covers(r):
		case r.Rule != l.Rule:
			return text + "; reported there: " + r.Rule
		case r.note():
			return text + "; reported with -level=note"
		}
	}
	return text
}

// swept reports whether a report is of a rule whose places in its package are
// all judged.
func swept(sweeps []sweep, r report) bool {
	return slices.ContainsFunc(sweeps, func(w sweep) bool {
		return path.Clean(w.Pkg) == path.Dir(r.File) && slices.Contains(w.Rules, r.Rule)
	})
}
