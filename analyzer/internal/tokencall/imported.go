package tokencall

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// Interfaces that are declared here and implemented in a package that is imported.

// implementedElsewhere reports whether a function is a method of an interface of this
// package, and an imported package has a type that implements the interface with a method
// whose error is that of a token call.
func implementedElsewhere(u *unit.Package, obj types.Object, known map[types.Object]bool) bool {
	found, ok := known[obj]
	if !ok {
		found = isImplementedElsewhere(u, obj)
		known[obj] = found
	}
	return found
}

func isImplementedElsewhere(u *unit.Package, obj types.Object) bool {
	method, ok := obj.(*types.Func)
	if !ok || method.Pkg() != u.Pass.Pkg {
		return false
	}
	iface := interfaceOf(method)
	if iface == nil {
		return false
	}
	for _, imp := range u.Pass.Pkg.Imports() {
		if site.Standard(imp.Path()) {
			continue
		}
		for _, name := range imp.Scope().Names() {
			tn, ok := imp.Scope().Lookup(name).(*types.TypeName)
			if !ok || types.IsInterface(tn.Type()) {
				continue
			}
			ptr := types.NewPointer(tn.Type())
			if told, _, _ := types.LookupFieldOrMethod(ptr, true, imp, method.Name()); len(failures(u, told)) > 0 && types.Implements(ptr, iface) {
				return true
			}
		}
	}
	return false
}

// interfaceOf returns the interface that a method is declared in, or nil.
func interfaceOf(method *types.Func) *types.Interface {
	recv := method.Signature().Recv()
	if recv == nil {
		return nil
	}
	iface, _ := recv.Type().Underlying().(*types.Interface)
	return iface
}

// boxedFailures returns what facts say of the methods that a call through an interface of
// this package may reach: those of the types that the package puts into that interface.
//
//	var g grants = &uaa.Client{}
//	token, err := g.Grant(id, secret)
func (f *failureFinder) boxedFailures(call *ssa.CallCommon) []facts.Failure {
	if !call.IsInvoke() || !implementedElsewhere(f.unit, call.Method, f.elsewhere) {
		return nil
	}
	for _, fn := range f.prog.Functions {
		for _, b := range fn.Blocks {
			for _, instr := range b.Instrs {
				box, ok := instr.(*ssa.MakeInterface)
				if !ok || !types.Identical(box.Type(), call.Value.Type()) {
					continue
				}
				if told := failures(f.unit, methodOf(box.X.Type(), call.Method)); len(told) > 0 {
					return told
				}
			}
		}
	}
	return nil
}

// methodOf returns the method of a type that implements an interface's, or nil.
func methodOf(t types.Type, method *types.Func) types.Object {
	tn := gotypes.TypeName(t)
	if tn == nil || tn.Pkg() == nil {
		return nil
	}
	obj, _, _ := types.LookupFieldOrMethod(t, true, tn.Pkg(), method.Name())
	return obj
}
