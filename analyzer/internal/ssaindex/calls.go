package ssaindex

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// Uses returns the instructions that use a value, also of a package variable, which
// SSA keeps no list of:
//
//	var secret = "..."
//	func init() { use(secret) } // a load of it
func (p *Program) Uses(v ssa.Value) []ssa.Instruction {
	if g, ok := v.(*ssa.Global); ok {
		return p.Globals[g]
	}
	if refs := v.Referrers(); refs != nil {
		return *refs
	}
	return nil
}

// NamedCalls returns the calls that name a function or, through an interface, its
// method. A generic function is called by the wrappers of its instances, each of which
// has its own calls:
//
//	func keep[E any](e E) {}
//	keep(secret) // NamedCalls(keep) is in the wrapper keep[string], and NamedCalls of that is here
func (p *Program) NamedCalls(fn *ssa.Function) []ssa.CallInstruction {
	sites, ok := p.sites[fn]
	if ok {
		return sites
	}
	sites = p.Calls[fn]
	if recv := fn.Signature.Recv(); recv != nil {
		for _, call := range p.Invokes[fn.Name()] {
			iface, ok := call.Common().Value.Type().Underlying().(*types.Interface)
			if ok && implements(recv.Type(), iface) && p.mayReach(call, fn) {
				sites = append(sites[:len(sites):len(sites)], call)
			}
		}
	}
	p.sites[fn] = sites
	return sites
}

// implements reports whether a receiver's type, or a pointer to it, implements an
// interface: a method of a value is a method of the pointer too, and the other methods
// may be declared for the pointer alone.
func implements(recv types.Type, iface *types.Interface) bool {
	return types.Implements(recv, iface) || types.Implements(types.NewPointer(recv), iface)
}

// Implementations returns the methods of the package that a call of an interface
// method can reach, if the value that it is called on may have any type:
//
//	type source interface{ Secret() string } // which two types of the package implement
//	func use(s source) { s.Secret() }
func (p *Program) Implementations(common *ssa.CallCommon) []*ssa.Function {
	key := methodKey{common.Value.Type(), common.Method.Name()}
	all, ok := p.methods[key]
	if !ok {
		all = p.implementations(common)
		p.methods[key] = all
	}
	return all
}

// A methodKey is an interface and a method of it.
type methodKey struct {
	iface types.Type
	name  string
}

func (p *Program) implementations(common *ssa.CallCommon) []*ssa.Function {
	iface, ok := common.Value.Type().Underlying().(*types.Interface)
	if !ok {
		return nil
	}
	var all []*ssa.Function
	for _, t := range p.concrete {
		for _, t := range []types.Type{t, types.NewPointer(t)} {
			if !types.Implements(t, iface) {
				continue
			}
			fn := p.Method(t, common.Method)
			if fn != nil && !slices.ContainsFunc(all, func(other *ssa.Function) bool { return gotypes.Declared(other) == gotypes.Declared(fn) }) {
				all = append(all, fn)
			}
		}
	}
	return all
}

// Method returns the method of a type that a call of an interface method reaches, or
// nil.
func (p *Program) Method(t types.Type, method *types.Func) *ssa.Function {
	if types.IsInterface(t) || types.NewMethodSet(t).Lookup(method.Pkg(), method.Name()) == nil {
		return nil
	}
	return p.Prog.LookupMethod(t, method.Pkg(), method.Name())
}
