package dataflow

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// maxReceivers is how many points are looked at for the types that one value of an
// interface type can have.
const maxReceivers = 200

// methods returns the methods that a call of an interface method can reach: those of
// the types that the value has, as far as the package tells, or all of the package.
func (w *Walk) methods(call ssa.CallInstruction, fr *Frame) []target {
	key := callSite{call, fr}
	for _, at := range []callSite{key, {call: call}} {
		if known, ok := w.reached[at]; ok && (at == key || known.outermost > outside) {
			if at == key {
				w.outermost = min(w.outermost, known.outermost)
			}
			return known.targets
		}
	}
	before := w.outermost
	w.outermost = uncut
	all := w.methodsIn(key)
	if w.outermost > fr.depthOf() {
		key.frame, w.outermost = nil, uncut
	}
	w.reached[key] = methodSet{all, w.outermost}
	w.outermost = min(before, w.outermost)
	return all
}

// A methodSet are the methods that a call can reach, and the least depth of a frame
// that was asked for a parameter to find them.
type methodSet struct {
	targets   []target
	outermost int
}

// methodsIn finds the methods that a call in a frame can reach.
func (w *Walk) methodsIn(key callSite) []target {
	call, fr := key.call, key.frame
	var all []target
	common := call.Common()
	inPackage := w.Prog.Implementations(common)
	for _, fn := range inPackage {
		all = append(all, target{Fn: fn})
	}
	own := w.declaredHere(common.Value.Type())
	if len(inPackage) > 1 && !own {
		all = nil // one of many errors, readers, handlers
	}
	w.reached[key] = methodSet{all, outside} // for calls that the search meets again
	if len(inPackage) > 1 || own && len(inPackage) == 0 {
		if boxed, ok := w.dynamicTypes(common.Value, fr); ok {
			all = nil
			for _, t := range boxed {
				if fn := w.Prog.Method(t, common.Method); fn != nil {
					all = append(all, target{Fn: fn})
				}
			}
		}
	}
	return all
}

// declaredHere reports whether the package declares a type.
func (w *Walk) declaredHere(t types.Type) bool {
	tn := gotypes.TypeName(t)
	return tn != nil && tn.Pkg() == w.unit.Pass.Pkg
}

// dynamicTypes returns the types that a value of an interface type can have; ok is
// false where others may come.
func (w *Walk) dynamicTypes(v ssa.Value, fr *Frame) (boxed []types.Type, ok bool) {
	type visit struct {
		value  ssa.Value
		path   string
		frame  *Frame
		memory bool
	}
	seen := make(map[visit]bool)
	queue := []Point{{Value: v, Frame: fr}}
	for len(queue) > 0 {
		pt := queue[0]
		queue = queue[1:]
		key := visit{pt.Value, pt.Path.String(), pt.Frame, pt.Memory}
		if seen[key] {
			continue
		}
		if seen[key] = true; len(seen) > maxReceivers {
			return nil, false
		}
		if box, isBox := pt.Value.(*ssa.MakeInterface); isBox && pt.Path == nil {
			boxed = append(boxed, box.X.Type())
			continue
		}
		edges := w.Preds(pt)
		if len(edges) == 0 && w.isOpen(pt) || w.fromOutside(pt) {
			return nil, false
		}
		for _, e := range edges {
			if e.Part == nil && e.Point.Below == 0 {
				queue = append(queue, e.Point)
			}
		}
	}
	return boxed, len(boxed) > 0
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
