package dataflow

import (
	"go/token"
	"go/types"
	"math"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// Distinct is the function distinct with the limits of the walk: facts tell of
// maxSources origins only, constants before others. With more than the limit there is
// nothing to say about a value but its constants, and telling them apart would take the
// longer the more there are.
func (w *Walk) Distinct(origins []*Origin) []*Origin {
	if w.Summary {
		return distinct(origins, 2*facts.MaxSources, 2*facts.MaxSources)
	}
	return distinct(origins, math.MaxInt, budget.Origins.Max)
}

// distinct removes origins that differ in nothing that anybody asks about. What
// it leaves out beyond so many constants and others is one origin that is unknown.
func distinct(origins []*Origin, constants, others int) []*Origin {
	if len(origins) < 2 {
		return origins
	}
	type key struct {
		kind  facts.Kind
		pos   token.Pos
		text  string
		name  string
		obj   types.Object
		param int
		fn    *ssa.Function
		frame *Frame
		shape string
	}
	// A walk asks this of every value that it looks at. Mostly few are distinct,
	// and for those a list is cheaper than a map.
	const fewOrigins = 16
	list := make([]key, 0, min(len(origins), fewOrigins))
	var seen map[key]bool
	met := func(k key) bool {
		if seen[k] || seen == nil && slices.Contains(list, k) {
			return true
		}
		switch {
		case seen != nil:
			seen[k] = true
		case len(list) < fewOrigins:
			list = append(list, k)
		default:
			seen = map[key]bool{k: true}
			for _, k := range list {
				seen[k] = true
			}
		}
		return false
	}
	out := origins[:0:0]
	for _, o := range origins {
		k := key{kind: o.Kind, pos: o.Place.Pos, text: o.Place.Text, name: o.Name, obj: o.Object, param: o.Param, fn: o.fn, frame: o.frame}
		left := &others
		if o.Kind == facts.Const {
			left, k.shape = &constants, o.Text.String()
		}
		if *left == 0 || met(k) {
			continue
		}
		out = append(out, o)
		if *left--; *left == 0 {
			out = append(out, unknown(theBudget)...)
		}
	}
	return out
}

// concat joins every text of a with every text of b. What is not constant
// makes the whole not constant.
func concat(a, b []*Origin) []*Origin {
	const most = 6
	if len(a) == 0 || len(b) == 0 {
		return unknown("an addition")
	}
	var all []*Origin
	for _, x := range a[:min(len(a), most)] {
		for _, y := range b[:min(len(b), most)] {
			all = append(all, join(x, y))
		}
	}
	return all
}

// join joins two values.
func join(x, y *Origin) *Origin {
	switch {
	case x.Kind != facts.Const && y.Kind != facts.Const:
		if x.Kind == facts.Unknown {
			return y
		}
		return x
	case x.Kind != facts.Const:
		return x
	case y.Kind != facts.Const:
		return y
	}
	if x.Text.Len()+y.Text.Len() > budget.StringBytes.Max {
		return unknown("a long text")[0]
	}
	if empty(x) && !y.Text.Real() || empty(y) && !x.Text.Real() {
		return unknown("an addition")[0] // a prefix to nothing is no secret
	}
	main := *x
	if heavier(y, x) {
		main = *y
	}
	main.Text, _ = shape.Apply(func(v ...string) (string, error) { return v[0] + v[1], nil }, x.Text, y.Text)
	if !x.Text.Held() || !y.Text.Held() {
		known := x.Text
		if heavier(y, x) {
			known = y.Text
		}
		main.Text = known
	}
	return &main
}

func empty(o *Origin) bool { return o.Text.Class() == shape.Empty }

// heavier reports whether more of a secret comes from a than from b.
func heavier(a, b *Origin) bool {
	if nowhere := (unit.Place{}); (a.Place == nowhere) != (b.Place == nowhere) {
		return b.Place == nowhere // a separator, a digit
	}
	if a.Text.Real() != b.Text.Real() {
		return a.Text.Real()
	}
	return a.Text.Len() > b.Text.Len()
}
