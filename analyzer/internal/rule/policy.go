package rule

import "time"

// A Policy is what the user decided, the same for all rules of a run. Whether
// test files count is the engine's to know: it does not look into them.
type Policy struct {
	// Level is the lowest level that counts.
	Level Level
	// Enabled says whether a rule runs.
	Enabled func(*Rule) bool
	// NoLint makes //nolint hide findings. The golangci-lint plugin leaves that
	// to its host, which would call the comment unused otherwise.
	NoLint bool
	// Label ends the message of a diagnostic with the rule in parentheses, for
	// drivers that don't show it.
	Label bool
	// Link ends the message of a diagnostic with the address of the rule's
	// page, for drivers that drop it.
	Link bool
	// Now is today. Near and Lifetime are the days and months of [Pass].
	Now            time.Time
	Near, Lifetime int
	// Rules are all rules there are.
	Rules []*Rule
}
