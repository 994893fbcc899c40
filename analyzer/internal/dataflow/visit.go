package dataflow

import "math"

// A memory is what a walk has found, and what it is looking at.
type memory struct {
	// active are the visits under way and their depths; cut is the least depth
	// at which one of them was met again.
	active map[Visit]int
	cut    int
	memo   map[Visit]finding
	// partial are the findings of visits that met one under way, until that is done:
	// what is part of a cycle is looked at once for the visit where the cycle began,
	// not once for each way through it. Order has them in the order in which they ended.
	partial map[Visit]finding
	order   []Visit
	// again are the depths of visits that were met again.
	again map[int]bool
	// givenUp are fields of any object for which the search was ended by its limit.
	givenUp map[Visit][]*Origin
	// outermost is the least depth of a frame that was asked for a parameter. What is
	// found without asking the own frame is the same in every other one.
	outermost int
}

// A finding is the result of a visit.
type finding struct {
	origins        []*Origin
	cut, outermost int
}

const (
	// uncut is the depth of no visit.
	uncut = math.MaxInt
	// outside is the depth of what is in no frame.
	outside = -1
)

func newMemory() memory {
	return memory{active: make(map[Visit]int), cut: uncut, memo: make(map[Visit]finding), partial: make(map[Visit]finding), again: make(map[int]bool), givenUp: make(map[Visit][]*Origin), outermost: uncut}
}

// consult notes that a frame was asked for a parameter or captured variable.
func (m *memory) consult(fr *Frame) { m.outermost = min(m.outermost, fr.depthOf()) }

func (f *Frame) depthOf() int {
	if f == nil {
		return outside
	}
	return f.depth
}

// forget drops the partial findings but the first.
func (m *memory) forget(from int) {
	for _, key := range m.order[from:] {
		delete(m.partial, key)
	}
	m.order = m.order[:from]
}

// postpone makes the partial findings but the first wait for a visit at a lesser depth.
func (m *memory) postpone(from, cut int) {
	for _, key := range m.order[from:] {
		f := m.partial[key]
		f.cut = min(f.cut, cut)
		m.partial[key] = f
	}
}

// recall returns what is known of a visit.
func (m *memory) recall(key Visit) (finding, bool) {
	if f, ok := m.memo[key]; ok {
		return f, true
	}
	if key.Frame != nil {
		anywhere := key
		anywhere.Frame = nil
		if f, ok := m.memo[anywhere]; ok && f.outermost > outside {
			f.outermost = uncut
			return f, true
		}
	}
	f, ok := m.partial[key]
	return f, ok
}

// visit guards against cycles, repetition and endless work.
func (w *Walk) visit(key Visit, look func() []*Origin) []*Origin {
	if known, ok := w.recall(key); ok {
		w.cut, w.outermost = min(w.cut, known.cut), min(w.outermost, known.outermost)
		return known.origins
	}
	if depth, ok := w.active[key]; ok {
		w.cut = min(w.cut, depth)
		w.again[depth] = true
		return nil
	}
	if !w.left.Take() {
		w.cut = 0
		return unknown(theBudget)
	}
	// What was cut short by a cycle is right only below the visit where the
	// cycle began, and what the budget cut short is right nowhere else.
	depth, before, partial := len(w.active)+1, finding{cut: w.cut, outermost: w.outermost}, len(w.order)
	w.active[key], w.cut, w.outermost = depth, uncut, uncut
	found := finding{origins: w.Distinct(look())}
	found.cut, found.outermost = w.cut, w.outermost
	delete(w.active, key)
	if found.cut >= depth {
		w.forget(partial)
		if found.cut = uncut; found.outermost > key.Frame.depthOf() {
			key.Frame, found.outermost = nil, uncut
		}
		w.memo[key] = found
	} else if found.cut > 0 {
		if w.again[depth] { // what waited for this visit waits for an outer one now
			w.postpone(partial, found.cut)
		}
		w.partial[key] = found
		w.order = append(w.order, key)
	}
	delete(w.again, depth)
	w.cut, w.outermost = min(before.cut, found.cut), min(before.outermost, found.outermost)
	return found.origins
}
