package dataflow

import (
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/ctrlflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// Get returns the origins of the part of v that the path leads to.
func (w *Walk) Get(v ssa.Value, p *Path, fr *Frame) []*Origin {
	return w.ask(Point{Value: v, Path: p, Frame: fr})
}

// Memory returns the origins of what is stored where the pointer v points to,
// at the path below. It looks at everything that is done with v: order and
// conditions do not count.
func (w *Walk) Memory(v ssa.Value, p *Path, fr *Frame) []*Origin {
	return w.ask(Point{Value: v, Path: Through(p), Frame: fr, Memory: true})
}

// ask returns the origins of the value at a point: where edges lead no further.
func (w *Walk) ask(pt Point) []*Origin {
	if pt.Path.length() > budget.PathSteps.Max {
		return unknown("a long way")
	}
	if _, ok := pt.Value.(*ssa.Alloc); ok && pt.Path != nil {
		pt.Memory = true // a variable is what is stored in it
	}
	ended := w.debug.point(pt)
	found := w.visit(pt.Visit(), func() []*Origin {
		var all []*Origin
		if !pt.Memory {
			all = w.made(pt)
		}
		if w.sharesMemory(pt) {
			all = append(all[:len(all):len(all)], w.stored(pt)...)
		}
		if len(all) == 0 && !pt.Memory && pt.Path == nil && isBuffer(pt.Value) {
			return unknown("a buffer")
		}
		return all
	})
	ended(found)
	return found
}

// isBuffer reports whether a value is a slice that something unknown may fill.
func isBuffer(v ssa.Value) bool {
	switch v.(type) {
	case *ssa.MakeSlice, *ssa.Slice:
		return true
	}
	return false
}

// made returns the origins of what the value at a point is made from.
func (w *Walk) made(pt Point) []*Origin {
	if pt.Below == 0 {
		if found, ok := w.born(pt); ok {
			return found
		}
	}
	if box, ok := pt.Value.(*ssa.MakeInterface); ok && pt.excludes(box.X.Type()) {
		return nil
	}
	var all []*Origin
	var operands [][]*Origin // of a sum
	edges := 0
	w.comesFrom(pt, func(e Edge) {
		if e.Part != nil {
			return
		}
		edges++
		found := w.along(e)
		if e.Kind == Join {
			operands = append(operands, found)
			return
		}
		all = append(all, found...)
	})
	switch {
	case pt.Below > 0:
		return all
	case operands != nil && pt.Path == nil:
		return w.sum(pt.Value, operands)
	}
	return w.rounded(pt, all, edges)
}

// along returns the origins at the other end of an edge, with what the edge does to
// them.
func (w *Walk) along(e Edge) []*Origin {
	found := w.ask(e.Point)
	if e.Point.Below > 0 {
		return found
	}
	switch {
	case e.Between == Argument && !e.Point.Memory:
		found = w.Stepped(found, Called, e.Pos())
	case e.Kind == Branch:
		if phi, ok := e.Instr.(*ssa.Phi); ok {
			if where := ctrlflow.Condition(phi.Block(), e.Index); where != "" {
				found = onBranch(found, where)
			}
		}
	case e.Kind == Convert && e.Point.Path == nil:
		found = converted(e.Point.Value, found)
	case e.Kind == Cut && e.Point.Path == nil:
		found = w.sliced(e.Instr.(*ssa.Slice), found)
	case e.Kind == Store && !e.Point.Memory:
		if _, call := e.Instr.(ssa.CallInstruction); !call {
			found = w.Stepped(found, Stored, e.Pos())
		}
	}
	if e.Guess {
		found = plausibleOnly(found)
	}
	return found
}

// sum returns the texts that the operands make.
func (w *Walk) sum(v ssa.Value, operands [][]*Origin) []*Origin {
	if call, ok := v.(*ssa.Call); ok && isNil(call.Common().Args[0]) {
		return operands[1] // append([]byte(nil), s...)
	}
	return w.Stepped(concatAll(operands), Concat, v.Pos())
}

func isNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.Value == nil
}

// rounded adds what is no edge to what edges found: what others may pass or store
// that nobody sees here.
func (w *Walk) rounded(pt Point, found []*Origin, edges int) []*Origin {
	switch v := pt.Value.(type) {
	case *ssa.Parameter:
		return w.passedByOthers(v, pt, found, edges)
	case *ssa.FreeVar:
		if edges == 0 {
			return unknown("a captured variable")
		}
	case *ssa.Phi:
		if ctrlflow.TestsEmpty(v.Block().Idom()) {
			return fallback(found)
		}
	case *ssa.Call:
		if edges == 0 {
			return unknown("a call of " + v.Common().Value.Name()) // a builtin
		}
	case *ssa.Field:
		return w.withAnyObject(found, Into(v.X.Type(), v.Field, pt.Path))
	case *ssa.UnOp:
		if fa, ok := v.X.(*ssa.FieldAddr); ok && v.Op == token.MUL {
			return w.withAnyObject(found, Into(fa.X.Type(), fa.Field, pt.Path))
		}
	}
	if edges == 0 {
		return unknown("an operation")
	}
	return found
}

// born returns the origins of a value that is made from no other, or in a way that
// the catalogue or facts know; ok is false for all others.
func (w *Walk) born(pt Point) (found []*Origin, ok bool) {
	p := pt.Path
	switch v := pt.Value.(type) {
	case *ssa.Const:
		if p == nil {
			return w.constant(v), true
		}
		return nil, true
	case *ssa.Function:
		if p == nil {
			return []*Origin{{Kind: facts.Function, fn: v}}, true
		}
	case *ssa.MakeClosure:
		if p == nil {
			w.consult(pt.Frame)
			return []*Origin{{Kind: facts.Function, fn: v.Fn.(*ssa.Function), bind: v, frame: pt.Frame}}, true
		}
	case *ssa.Global:
		if p.is(deref) {
			return w.Global(v, p.rest), true
		}
	case *ssa.Field:
		return unknown("another kind of secret"), w.Trap(gotypes.FieldOf(v.X.Type(), v.Field))
	case *ssa.UnOp:
		if fa, isField := v.X.(*ssa.FieldAddr); isField && v.Op == token.MUL {
			return unknown("another kind of secret"), w.Trap(gotypes.FieldOf(fa.X.Type(), fa.Field))
		}
	case *ssa.Slice:
		if ptr, isArray := v.X.Type().Underlying().(*types.Pointer); isArray && p == nil {
			if found := w.spelled(v, ptr.Elem()); !lost(found) {
				return found, true
			}
		}
	case *ssa.MakeMap, *ssa.MakeSlice, *ssa.MakeChan:
		return nil, true
	case *ssa.Call:
		if _, builtin := v.Common().Value.(*ssa.Builtin); builtin {
			return nil, false
		}
		result := 0
		if v.Common().Signature().Results().Len() > 1 {
			k, ok := p.component()
			if !ok {
				return unknown("an operation"), true
			}
			result, p = k, p.rest
		}
		return w.call(v, result, p, pt.Frame), true
	}
	return nil, false
}

// Trap reports whether the catalogue says that a field holds no OAuth secret,
// whatever its name.
func (w *Walk) Trap(f *types.Var) bool { return f != nil && w.unit.Site.Row(f, catalog.Trap) != nil }

// constant returns the origin of a constant.
func (w *Walk) constant(c *ssa.Const) []*Origin {
	if c.Value == nil || c.Value.Kind() != constant.String {
		return nil
	}
	if e, ok := w.Prog.Constants[c.Value]; ok {
		return w.constantAt(e)
	}
	return []*Origin{TextOrigin(shape.Of(""), "", unit.Place{})}
}

// AParameter is why the walk stopped at a parameter that nobody in the package
// passes anything for.
const AParameter = "a parameter"

func unknown(what string) []*Origin { return []*Origin{{Kind: facts.Unknown, Name: what}} }

// passedByOthers adds to what the callers in the package pass for a parameter what
// others may.
func (w *Walk) passedByOthers(v *ssa.Parameter, pt Point, found []*Origin, edges int) []*Origin {
	fn, fr := v.Parent(), pt.Frame
	index := slices.Index(fn.Params, v)
	if fr != nil && fr.Fn == fn && (fr.Call != nil || fr.self != nil && index == 0) {
		if edges == 0 {
			return unknown("an argument")
		}
		return found
	}
	obj, _ := gotypes.Declared(fn).(*types.Func)
	switch {
	case obj != nil && obj.Exported():
		o := &Origin{Kind: facts.Param, Name: v.Name(), Object: obj, Param: index}
		if obj.Signature().Recv() != nil {
			o.Param-- // facts count without the receiver, which is -1
		}
		fields, plain := pt.Path.fields()
		if o.Fields = fields; plain {
			return append(found, o)
		}
		return append(found, unknown(AParameter)...)
	case edges == 0:
		return append(found, unknown(AParameter)...)
	}
	return found
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
