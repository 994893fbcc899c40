// Package gotypes has the predicates on types and SSA values that the engine
// asks in many places: what a struct's field is, what a call calls, what is
// stored at an address. Each looks at one type, one value or its direct uses;
// how a value travels is dataflow's.
//
//	gotypes.FieldOf(addr.X.Type(), addr.Field) // the field of a *ssa.FieldAddr, as declared
package gotypes
