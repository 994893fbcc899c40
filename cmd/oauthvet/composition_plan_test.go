package main_test

import (
	"math/rand/v2"
	"slices"
)

// How the plans of programs are drawn: steps, boundaries between packages, and
// which can follow each other.

// draw draws a plan.
func draw(rng *rand.Rand) *plan {
	packages := []int{1, 1, 1, 2, 2, 3}[rng.IntN(6)]
	n := 1 + rng.IntN(4)
	for {
		p := &plan{origin: origins[max(0, rng.IntN(len(origins)+2)-2)], slot: slots[rng.IntN(len(slots))]}
		for range n {
			p.steps = append(p.steps, drawStep(rng))
		}
		p.crossing = make([]crossing, n+1)
		if p.possible() && p.cross(rng, packages-1) {
			return p
		}
	}
}

var stepWeights = func() (sum int) {
	for _, s := range steps {
		sum += max(1, s.weight)
	}
	return sum
}()

func drawStep(rng *rand.Rand) *step {
	n := rng.IntN(stepWeights)
	for _, s := range steps {
		if n -= max(1, s.weight); n < 0 {
			return s
		}
	}
	panic("unreachable")
}

// possible reports whether the steps can follow each other.
func (p *plan) possible() bool {
	open, altered := false, false
	for i, s := range p.steps {
		switch {
		case s.needs&literal != 0 && (i > 0 || p.slot.dress != nil),
			s.needs&outside != 0 && open,
			s.does&alters != 0 && p.slot.dress != nil,
			s.encode != nil && (altered || p.slot.dress != nil):
			return false
		}
		open = open && s.does&closes == 0 || s.does&leavesOpen != 0
		altered = altered || s.does&alters != 0
	}
	return true
}

// cross draws where the packages end.
func (p *plan) cross(rng *rand.Rand, boundaries int) bool {
	for _, i := range rng.Perm(len(p.crossing)) {
		if boundaries == 0 {
			break
		}
		var ways []crossing
		if i > 0 && p.steps[i-1].does&exposes != 0 {
			ways = append(ways, pull)
		}
		if i < len(p.steps) && p.steps[i].does&takes != 0 {
			ways = append(ways, push)
		}
		if len(ways) > 0 {
			p.crossing[i] = ways[rng.IntN(len(ways))]
			boundaries--
		}
	}
	asides := 0
	for i, s := range p.steps {
		if s.needs&early != 0 && p.late(i) {
			return false
		}
		if s.does&aside != 0 {
			asides++
		}
	}
	return boundaries == 0 && p.packages()+asides <= 3
}

// late reports whether the value may not be there yet when the variables of
// the package of a stage get theirs.
func (p *plan) late(stage int) bool {
	init, set := false, false
	for i, s := range p.steps[:min(stage+1, len(p.steps))] {
		if p.crossing[i] == pull {
			init = false // the other package is initialized before
		}
		if i < stage {
			init = init || s.does&late != 0
			set = set || s.does&closes != 0
		}
	}
	if stage == len(p.steps) && p.crossing[stage] == pull {
		init = false
	}
	return init || set
}

// literal draws a secret and returns what stands in the source for it.
func (p *plan) literal(rng *rand.Rand) string {
	text := secret(rng)
	if p.slot.dress != nil {
		text = p.slot.dress(text)
	}
	for _, s := range slices.Backward(p.steps) {
		if s.encode != nil {
			text = s.encode(rng, text)
		}
	}
	return text
}
