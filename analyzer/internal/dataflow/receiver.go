package dataflow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// methods returns the methods that a call of an interface method can reach: those of
// the types that the value has, as far as the package tells, or all of the package.
func (w *Walk) methods(call ssa.CallInstruction, fr *Frame) []target {
	any := w.methodsIn(callSite{call: call})
	if fr == nil || any.settled {
		return any.targets
	}
	return w.methodsIn(callSite{call, fr}).targets
}

// A methodSet are the methods that a call can reach.
type methodSet struct {
	targets []target
	// settled says that a frame excludes none of them: there are none to choose from,
	// the search met no parameter, or there are too many types to look at.
	settled bool
	// outermost is the least depth of a frame that was asked for a parameter.
	outermost int
}

// methodsIn finds the methods that a call in a frame can reach.
func (w *Walk) methodsIn(key callSite) methodSet {
	known, ok := w.reached[key]
	if !ok {
		known = w.findMethods(key)
		w.reached[key] = known
	}
	if key.frame != nil {
		w.outermost = min(w.outermost, known.outermost)
	}
	return known
}

func (w *Walk) findMethods(key callSite) methodSet {
	common := key.call.Common()
	found := methodSet{settled: true, outermost: uncut}
	inPackage := w.Prog.Implementations(common)
	own := w.declaredHere(common.Value.Type())
	if len(inPackage) <= 1 || own { // not one of many errors, readers, handlers
		for _, fn := range inPackage {
			found.targets = append(found.targets, target{Fn: fn})
		}
	}
	if len(inPackage) == 1 || len(inPackage) == 0 && !own && !yieldsText(common) {
		return found
	}
	w.reached[key] = found // for calls that the search meets again
	before := w.outermost
	w.outermost = uncut
	boxed, ok, cut := w.dynamicTypes(common.Value, key.frame)
	found.outermost, w.outermost = w.outermost, before
	found.settled = cut || found.outermost == uncut || ok && len(boxed) == 1
	if ok {
		found.targets = nil
		for _, t := range boxed {
			if fn := w.Prog.Method(t, common.Method); fn != nil {
				found.targets = append(found.targets, target{Fn: fn})
			}
		}
	}
	return found
}

// yieldsText reports whether the first result of a call is a text.
func yieldsText(common *ssa.CallCommon) bool {
	results := common.Signature().Results()
	return results.Len() > 0 && gotypes.IsText(results.At(0).Type())
}

// declaredHere reports whether the package declares a type.
func (w *Walk) declaredHere(t types.Type) bool {
	tn := gotypes.TypeName(t)
	return tn != nil && tn.Pkg() == w.unit.Pass.Pkg
}

// dynamicTypes returns the types that a value of an interface type can have; ok is
// false where others may come, and cut is true where there was no end to the search.
func (w *Walk) dynamicTypes(v ssa.Value, fr *Frame) (boxed []types.Type, ok, cut bool) {
	type visit struct {
		value  ssa.Value
		path   string
		frame  *Frame
		memory bool
	}
	seen := make(map[visit]bool)
	left := w.unit.Budget.Meter(budget.Receivers)
	queue := []Point{{Value: v, Frame: fr}}
	for len(queue) > 0 {
		pt := queue[0]
		queue = queue[1:]
		key := visit{pt.Value, pt.Path.String(), pt.Frame, pt.Memory}
		if seen[key] {
			continue
		}
		if seen[key] = true; !left.Take() {
			return nil, false, true
		}
		if box, isBox := pt.Value.(*ssa.MakeInterface); isBox && pt.Path == nil {
			boxed = append(boxed, box.X.Type())
			continue
		}
		edges := w.Preds(pt)
		if len(edges) == 0 && w.isOpen(pt) || w.fromOutside(pt) {
			return nil, false, false
		}
		for _, e := range edges {
			if e.Part == nil && e.Point.Below == 0 {
				queue = append(queue, e.Point)
			}
		}
	}
	return boxed, len(boxed) > 0, false
}

// isOpen reports whether a point that no edge leads to may hold something all the
// same: it is neither a constant nor a variable that nothing is stored in.
func (w *Walk) isOpen(pt Point) bool {
	switch pt.Value.(type) {
	case *ssa.Const, *ssa.Alloc:
		return false
	}
	return !pt.Memory
}

// fromOutside reports whether another package may pass or store a value.
func (w *Walk) fromOutside(pt Point) bool {
	main := w.unit.Pass.Pkg.Name() == "main"
	switch v := pt.Value.(type) {
	case *ssa.Parameter:
		w.consult(pt.Frame)
		if pt.Frame != nil && pt.Frame.Fn == v.Parent() && pt.Frame.Call != nil {
			return false
		}
		obj := gotypes.Declared(v.Parent())
		return obj == nil || obj.Exported() && !main || len(w.Callers(v.Parent())) == 0
	case *ssa.Global:
		return v.Pkg != w.Prog.Package || v.Object() == nil || v.Object().Exported() && !main
	}
	return false
}
