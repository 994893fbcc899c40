package constdate

import (
	"slices"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// contents returns what is stored at an address. Of a field and of a package
// variable it is the one value that the package stores there, of a local
// struct the time in it.
//
// go/ssa: see follow.
func (c *clock) contents(addr ssa.Value) []ssa.Value {
	switch a := addr.(type) {
	case *ssa.Alloc:
		return c.local(a)
	case *ssa.FieldAddr:
		if f := gotypes.FieldOf(a.X.Type(), a.Field); f != nil {
			var all []ssa.Value
			for _, other := range c.flow.Program().FieldAddrs[f] {
				all = append(all, gotypes.StoredValues(other)...)
			}
			return single(all)
		}
	case *ssa.Global:
		var all []ssa.Value
		for _, instr := range c.flow.Program().Globals[a] {
			if s, ok := instr.(*ssa.Store); ok && s.Addr == a {
				all = append(all, s.Val)
			}
		}
		return single(all)
	}
	// A pointer that somebody made of a value.
	return []ssa.Value{addr}
}

// local returns what is stored in a variable of a function, or in the field of
// such a variable that is a time.
func (c *clock) local(a *ssa.Alloc) []ssa.Value {
	all := gotypes.StoredValues(a)
	for _, instr := range *a.Referrers() {
		if fa, ok := instr.(*ssa.FieldAddr); ok && gotypes.IsTimePointer(fa.Type()) {
			all = append(all, gotypes.StoredValues(fa)...)
		}
	}
	return all
}

func single(all []ssa.Value) []ssa.Value {
	if len(all) != 1 {
		return nil
	}
	return all
}

// passed returns the arguments for a parameter: that of the call that led into
// its function, else those of all calls in the package. Outer is where they
// stand.
func (c *clock) passed(v *ssa.Parameter, from *arguments) (args []ssa.Value, outer *arguments) {
	fn := v.Parent()
	index := slices.Index(fn.Params, v)
	if from != nil && from.fn == fn {
		if arg := gotypes.Argument(from.call, fn, index); arg != nil {
			return []ssa.Value{arg}, from.outer
		}
		return nil, nil
	}
	for _, call := range c.flow.Program().Calls[fn] {
		if arg := gotypes.Argument(call.Common(), fn, index); arg != nil {
			args = append(args, arg)
		}
	}
	return args, nil
}

// enter notes the call through which a function is looked into.
func enter(call *ssa.Call, from *arguments) *arguments {
	depth := 1
	if from != nil {
		depth = from.depth + 1
	}
	return &arguments{fn: call.Common().StaticCallee(), call: call.Common(), outer: from, depth: depth}
}

// returned returns what a function of the package gives for a result.
func (c *clock) returned(call *ssa.Call, result int, from *arguments) []ssa.Value {
	fn := call.Common().StaticCallee()
	if fn == nil || fn.Blocks == nil || from != nil && from.depth >= budget.DateCalls.Max {
		return nil
	}
	return gotypes.ReturnValues(fn, result)
}
