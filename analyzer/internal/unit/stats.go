package unit

// Stats counts what the engine did for a package.
type Stats struct {
	Slots, SSABuilds int
	// Cut counts the slots whose values were not followed to the end, for want of
	// budget.
	Cut int
	// Facts counts the exported facts by kind.
	Facts map[string]int
}
