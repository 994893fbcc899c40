// Package ctrlflow answers questions about the blocks of a function: which can
// follow which, which conditions hold where one runs, whether two exclude each
// other, and what stays the same while a loop runs.
//
//	if mode == "dev" {      // Condition: "mode is \"dev\""
//		login(config)   // Compatible with nothing behind mode == "prod"
//	}
//
// It looks at one function at a time and knows nothing of values that come from
// elsewhere; those are dataflow's.
package ctrlflow
