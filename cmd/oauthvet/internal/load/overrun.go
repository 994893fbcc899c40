package load

import (
	"go/token"
	"maps"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer"
)

// An Overrun is a value that was not followed to the end, because that would have
// taken too long.
type Overrun struct {
	// Start is where the value goes. File names are absolute.
	Start token.Position
	// Rules are those that looked at it.
	Rules []string
}

// overran adds overruns to those of a package.
func (r *run) overran(s *source, overruns []analyzer.Overrun) {
	for _, o := range overruns {
		s.overruns = append(s.overruns, Overrun{r.place(o.Pos), []string{o.Rule}})
	}
}

// overruns returns the overruns of all packages by place, one for each.
func (r *run) overruns() []Overrun {
	var all []Overrun
	for _, s := range r.order {
		all = append(all, s.overruns...)
	}
	return MergeOverruns(all)
}

// MergeOverruns sorts overruns by place, and makes one of those at one place: of
// several rules, or of a package that was looked at twice.
func MergeOverruns(all []Overrun) []Overrun {
	slices.SortStableFunc(all, func(a, b Overrun) int { return ComparePlaces(a.Start, b.Start) })
	var merged []Overrun
	for _, o := range all {
		if n := len(merged); n > 0 && merged[n-1].Start == o.Start {
			merged[n-1].Rules = append(merged[n-1].Rules, o.Rules...)
			continue
		}
		merged = append(merged, Overrun{o.Start, slices.Clone(o.Rules)})
	}
	for i := range merged {
		slices.Sort(merged[i].Rules)
		merged[i].Rules = slices.Compact(merged[i].Rules)
	}
	return merged
}

// Ended are the limits that ended searches in one package.
type Ended struct {
	Package string
	// Limits are their names, sorted.
	Limits []string
}

// ended returns the packages in which limits ended searches.
func (r *run) ended() []Ended {
	var all []Ended
	for _, s := range r.order {
		if len(s.ended) > 0 {
			all = append(all, Ended{s.listed.path(), s.ended})
		}
	}
	return MergeEnded(all)
}

// MergeEnded sorts by package, and makes one of those about one package: with and
// without its tests.
func MergeEnded(all []Ended) []Ended {
	byPath := make(map[string][]string)
	for _, e := range all {
		byPath[e.Package] = append(byPath[e.Package], e.Limits...)
	}
	var merged []Ended
	for _, path := range slices.Sorted(maps.Keys(byPath)) {
		limits := byPath[path]
		slices.Sort(limits)
		merged = append(merged, Ended{path, slices.Compact(limits)})
	}
	return merged
}
