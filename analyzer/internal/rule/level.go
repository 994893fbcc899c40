package rule

import (
	"fmt"

	"github.com/oauthvet/oauthvet/internal/printable"
)

// A Level says how sure a finding is, and how bad. Levels are ordered.
type Level uint8

const (
	// Note is worth knowing: the provider documents it so, a best-effort call.
	Note Level = iota + 1
	// Warning is wrong unless the author knows more.
	Warning
	// Error is wrong for certain.
	Error
)

// String returns "note", "warning" or "error".
func (l Level) String() string {
	switch l {
	case Note:
		return "note"
	case Warning:
		return "warning"
	case Error:
		return "error"
	}
	return fmt.Sprintf("level %d", uint8(l))
}

// ParseLevel reads what String returns.
func ParseLevel(s string) (Level, error) {
	for l := Note; l <= Error; l++ {
		if s == l.String() {
			return l, nil
		}
	}
	return 0, fmt.Errorf("unknown level %s (want error, warning or note)", printable.Word(s))
}
