package engine

import (
	"cmp"
	"fmt"
	"runtime"

	"github.com/oauthvet/oauthvet/internal/panicpos"
)

// Panicked describes a value that was recovered, and the line that panicked. It
// repeats what the runtime says and only the type of anything else, which may hold
// a secret. It must be called below the deferred function that recovers.
func Panicked(v any) string {
	what := fmt.Sprintf("%T", v)
	if e, ok := v.(runtime.Error); ok {
		what = e.Error()
	}
	return fmt.Sprintf("%s (%s)", what, cmp.Or(panicpos.Place(), "unknown place"))
}
