// Package budget holds every limit of the engine in one table, and counts what ends at
// one.
//
// A search through a program can be endless, or as good as that. Each search takes its
// steps from a [Meter] of its [Limit]; when it is used up, the search ends, its question
// is answered as Beyond says, and the package's [Account] counts it. So no limit cuts
// without a word: what is counted for a limit that can hide a finding is said in the
// summary, JSON and SARIF.
//
//	m := account.Meter(budget.Values)
//	for m.Take() {
//		// look at one more value
//	}
//
// A limit that only keeps a result small (how long a text may get, how many dates a call
// may yield) has no meter; its Max is used as it is.
package budget

import (
	"maps"
	"slices"
	"sync"
)

// A Limit is how far one kind of search goes.
type Limit struct {
	// Name is one or two words, for people.
	Name string
	// Max is how many there may be.
	Max int
	// Of says what is counted, and for which question.
	Of string
	// Beyond says what holds for the rest.
	Beyond string
	// Hides says that a finding may be missing where the limit ended a search.
	Hides bool
}

// An Account counts the searches in one package that limits ended. The zero value is
// ready for use, also by several goroutines at a time.
type Account struct {
	mu    sync.Mutex
	ended map[string]int
}

// End notes that a limit ended a search.
func (a *Account) End(l Limit) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.ended == nil {
		a.ended = make(map[string]int)
	}
	a.ended[l.Name]++
}

// Ended returns how many searches a limit ended.
func (a *Account) Ended(l Limit) int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.ended[l.Name]
}

// Hiding returns the limits that ended searches and so may hide findings, in the order
// of the table.
func (a *Account) Hiding() []Limit {
	a.mu.Lock()
	defer a.mu.Unlock()
	var all []Limit
	for _, l := range All() {
		if l.Hides && a.ended[l.Name] > 0 {
			all = append(all, l)
		}
	}
	return all
}

// Names returns the names of all limits that ended searches, sorted.
func (a *Account) Names() []string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return slices.Sorted(maps.Keys(a.ended))
}

// Meter returns a meter for one search.
func (a *Account) Meter(l Limit) Meter { return Meter{limit: l, left: l.Max, account: a} }

// A Meter counts the steps of one search.
type Meter struct {
	limit   Limit
	left    int
	account *Account
	over    bool
}

// Take takes one step, and reports whether there was one left.
func (m *Meter) Take() bool {
	if m.left > 0 {
		m.left--
		return true
	}
	if !m.over {
		m.over = true
		m.account.End(m.limit)
	}
	return false
}

// Over reports whether the limit ended the search.
func (m *Meter) Over() bool { return m.over }

// Left returns how many steps are left.
func (m *Meter) Left() int { return m.left }

// Spend takes what another meter has taken: that of a search within this one.
func (m *Meter) Spend(inner Meter) { m.left -= min(m.left, inner.limit.Max-inner.left) }
