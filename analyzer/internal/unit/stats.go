package unit

// Stats counts what the engine did for a package.
type Stats struct {
	Slots, SSABuilds int
	// Cut counts the slots whose values were not followed to the end, for want of
	// budget.
	Cut int
	// Exhausted counts the questions of any kind that the budget ended: about slots,
	// about what other packages are told, about what a call of a function value
	// calls.
	Exhausted int
	// Facts counts the exported facts by kind.
	Facts map[string]int
}
