package load

import (
	"go/token"
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
