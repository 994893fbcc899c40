package ssaindex

import (
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// mayReach reports whether a call of an interface method can reach a method of the
// package: the value that it is called on may have its type.
func (p *Program) mayReach(call ssa.CallInstruction, fn *ssa.Function) bool {
	return p.MayBe(call.Common().Value, call.Common().Method, fn)
}

// MayBe reports whether a value of an interface type may be one whose method is
// fn:
//
//	var s Store = Mem{}
//	s.Get(key) // may be Mem.Get, is not (*Disk).Get
func (p *Program) MayBe(v ssa.Value, method *types.Func, fn *ssa.Function) bool {
	d := &dynamicTypes{prog: p, seen: make(map[ssa.Value]bool)}
	if d.add(v); d.open || len(d.types) == 0 {
		return true
	}
	return slices.ContainsFunc(d.types, func(t types.Type) bool {
		obj, _, _ := types.LookupFieldOrMethod(t, true, method.Pkg(), method.Name())
		m, ok := obj.(*types.Func)
		return ok && types.Object(m.Origin()) == gotypes.Declared(fn)
	})
}

// A dynamicTypes collects the types that values of an interface type can have.
type dynamicTypes struct {
	prog  *Program
	types []types.Type
	seen  map[ssa.Value]bool
	// open says that there may be others.
	open bool
}

func (d *dynamicTypes) add(v ssa.Value) {
	if d.open || d.seen[v] {
		return
	}
	if d.seen[v] = true; len(d.seen) > budget.Receivers.Max {
		d.open = true
		return
	}
	switch v := v.(type) {
	case *ssa.MakeInterface:
		d.types = append(d.types, v.X.Type())
	case *ssa.ChangeInterface:
		d.add(v.X)
	case *ssa.Const: // nil
	case *ssa.Phi:
		for _, edge := range v.Edges {
			d.add(edge)
		}
	case *ssa.UnOp:
		d.open = d.open || v.Op != token.MUL
		d.stored(v.X)
	case *ssa.Call:
		d.result(v, 0)
	case *ssa.Extract:
		if call, ok := v.Tuple.(*ssa.Call); ok {
			d.result(call, v.Index)
			return
		}
		d.open = true
	case *ssa.Parameter:
		d.passed(v)
	default:
		d.open = true
	}
}

// stored adds what is stored in a variable that nothing else is done with than to
// read and set it.
func (d *dynamicTypes) stored(addr ssa.Value) {
	switch v := addr.(type) {
	case *ssa.Alloc:
	case *ssa.Global:
		if v.Pkg != d.prog.Package || v.Object() == nil || v.Object().Exported() && d.prog.unit.Pass.Pkg.Name() != "main" {
			d.open = true
		}
	default:
		d.open = true
	}
	if d.open {
		return
	}
	for _, instr := range d.prog.Uses(addr) {
		switch i := instr.(type) {
		case *ssa.Store:
			if i.Addr != addr {
				d.open = true
				return
			}
			d.add(i.Val)
		case *ssa.UnOp, *ssa.DebugRef:
		default:
			d.open = true
		}
	}
}

// result adds what a function of the package returns.
func (d *dynamicTypes) result(call *ssa.Call, index int) {
	fn := call.Common().StaticCallee()
	if fn == nil || fn.Blocks == nil {
		d.open = true
		return
	}
	for _, v := range gotypes.ReturnValues(fn, index) {
		d.add(v)
	}
}

// passed adds what is passed for a parameter, if all calls are known.
func (d *dynamicTypes) passed(v *ssa.Parameter) {
	fn := v.Parent()
	obj := gotypes.Declared(fn)
	if obj == nil || obj.Exported() && d.prog.unit.Pass.Pkg.Name() != "main" || fn.Signature.Recv() != nil || d.usedAsValue(fn) || len(d.prog.Calls[fn]) == 0 {
		d.open = true
		return
	}
	for _, call := range d.prog.Calls[fn] {
		d.add(gotypes.Argument(call.Common(), fn, slices.Index(fn.Params, v)))
	}
}

// usedAsValue reports whether a function is used otherwise than to be called.
func (d *dynamicTypes) usedAsValue(fn *ssa.Function) bool {
	return slices.ContainsFunc(d.prog.Mentions[fn], func(instr ssa.Instruction) bool {
		call, ok := instr.(ssa.CallInstruction)
		return !ok || call.Common().Value != fn || slices.Contains(call.Common().Args, ssa.Value(fn))
	})
}
