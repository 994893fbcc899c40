package tokencall

import "github.com/oauthvet/oauthvet/analyzer/internal/errflow"

// A Handling is what the engine knows of the way an error is handled.
type Handling struct {
	Outcome errflow.Outcome
	// Minor says why the loss matters little, or is empty: a best-effort call, or
	// another login that follows.
	Minor Excuse
}

// A Excuse is a reason why a lost error matters little.
type Excuse string

// The reasons.
const (
	BestEffort   Excuse = "best effort"
	AnotherLogin Excuse = "another login"
)

// Lost reports whether the cause of the failure reaches nobody.
func (h Handling) Lost() bool {
	return h.Outcome.Lost()
}
