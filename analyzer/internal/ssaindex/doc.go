// Package ssaindex has the SSA of the package under analysis, with the indexes
// that every question needs: who calls a function, which addresses a field has,
// what uses a package variable, which expression a value comes from.
//
//	prog := ssaindex.Build(u)                 // once per package
//	for _, call := range prog.NamedCalls(fn)  // also through an interface
//	for _, addr := range prog.FieldAddrs[f]   // every p.f, of any object
//	call := prog.CallSource(instr)            // back to the syntax
//
// The index says where something is; what it means that a value is there is
// dataflow's.
package ssaindex
