package flow

import "github.com/oauthvet/oauthvet/analyzer/internal/errflow"

// A Handling is what the engine knows of the way an error is handled.
type Handling struct {
	Outcome errflow.Outcome
	// Minor says why the loss matters little, or is empty: a best-effort call, or
	// another login that follows.
	Minor Minor
}

// A Minor is a reason why a lost error matters little.
type Minor string

// The reasons.
const (
	BestEffort   Minor = "best effort"
	AnotherLogin Minor = "another login"
)

// Lost reports whether the cause of the failure reaches nobody.
func (h Handling) Lost() bool {
	return h.Outcome.Lost()
}
