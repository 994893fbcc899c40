// Package alias finds the names of one object: the values that are it, or point to
// it, in every function that it reaches, and what is done with it under each of
// them.
//
//	req, _ := http.NewRequest(...)  // the object
//	sign(req)                       // also r in func sign(r *http.Request)
//	holder.req = req                // leaked, where holder is not local
//
// The trace goes forward and backward at once, and ends where an object is handed
// to a function that is not known.
package alias
