package dataflow

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
)

// phi returns what the branches bring together, and says of each constant on
// which branch it counts.
func (w *Walk) phi(v *ssa.Phi, p *Path, fr *Frame) []*Origin {
	var all []*Origin
	for i, edge := range v.Edges {
		found := w.Get(edge, p, fr)
		if where := ctrlflow.Condition(v.Block(), i); where != "" {
			found = onBranch(found, where)
		}
		all = append(all, found...)
	}
	if ctrlflow.TestsEmpty(v.Block().Idom()) {
		all = fallback(all)
	}
	return all
}

func onBranch(found []*Origin, where string) []*Origin {
	out := slices.Clone(found)
	for i, o := range found {
		if o.Kind == facts.Const && o.Branch == "" {
			c := *o
			c.Branch = where
			out[i] = &c
		}
	}
	return out
}
