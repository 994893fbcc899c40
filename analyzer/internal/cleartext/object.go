package cleartext

import (
	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// inside are Preds that do not leave an open function: of a parameter, only what is
// stored through it.
func (c *tracer) inside(pt dataflow.Point) []dataflow.Edge {
	if !c.steps.Take() {
		return nil
	}
	pt.Memory = pt.Memory || c.isOpen(pt)
	return c.Preds(pt)
}

// preds are those, and the steps that the catalogue's rows add for objects: what a
// function passes on is the same object, or a copy with the same contents.
func (c *tracer) preds(pt dataflow.Point) []dataflow.Edge {
	all := c.inside(pt)
	call, ok := pt.Value.(*ssa.Call)
	if !ok || pt.Memory {
		return all
	}
	result, path := pt.Result()
	obj := gotypes.Callee(call.Common())
	if obj == nil || result > 0 {
		return all
	}
	rc := dataflow.RowCall{Walk: c.Walk, Call: call, Common: call.Common(), Frame: pt.Frame}
	if fn := call.Common().StaticCallee(); fn != nil {
		rc.Recv = gotypes.ReceiverCount(fn)
	}
	for _, r := range c.Unit().Site.Rows(obj) {
		if rc.Row = r; r.Verb == catalog.Pass && rc.Subject() != nil {
			all = append(all, dataflow.Edge{Point: dataflow.Point{Value: rc.Subject(), Path: path, Frame: pt.Frame}, Instr: call})
		}
	}
	return all
}

// names returns the points that are the object at a point, by whatever name: what is
// done with one of them is done with the object. The point is that of the memory: what
// a pointer leads to, the elements of a map.
func (c *tracer) names(pt dataflow.Point) []dataflow.Point {
	if known, ok := c.objects[pt.Visit()]; ok {
		return known
	}
	seen := map[dataflow.Visit]bool{pt.Visit(): true}
	queue := []dataflow.Point{pt}
	left := c.meter(budget.ObjectNames)
	var all []dataflow.Point
	for len(queue) > 0 && left.Take() {
		next := queue[0]
		queue = queue[1:]
		if next.Path.Steps() == 1 {
			all = append(all, next)
		} else if result, path := next.Result(); path.Steps() == 1 && result == 0 && next.Path.Steps() == 2 {
			all = append(all, next) // req, err := http.NewRequest(...)
		}
		for _, e := range c.preds(next) {
			if key := e.Point.Visit(); e.Part == nil && e.Point.Path != nil && !seen[key] {
				seen[key] = true
				queue = append(queue, e.Point)
			}
		}
	}
	c.objects[pt.Visit()] = all
	return all
}

// reaches reports whether one of the points that a value comes from is what a
// question looks for.
func (c *tracer) reaches(pt dataflow.Point, is func(dataflow.Point) bool) bool {
	seen := map[dataflow.Visit]bool{pt.Visit(): true}
	queue := []dataflow.Point{pt}
	left := c.meter(budget.ObjectNames)
	for len(queue) > 0 && left.Take() {
		next := queue[0]
		queue = queue[1:]
		if is(next) {
			return true
		}
		for _, e := range c.preds(next) {
			if key := e.Point.Visit(); !seen[key] {
				seen[key] = true
				queue = append(queue, e.Point)
			}
		}
	}
	return false
}
