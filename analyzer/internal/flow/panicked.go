package flow

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

// Panicked describes a value that was recovered, and the line that panicked. It
// repeats what the runtime says and only the type of anything else, which may hold
// a secret. It must be called below the deferred function that recovers.
func Panicked(v any) string {
	what := fmt.Sprintf("%T", v)
	if e, ok := v.(runtime.Error); ok {
		what = e.Error()
	}
	return fmt.Sprintf("%s (%s)", what, culprit())
}

// culprit returns the place in the code that panicked: the first frame below
// the runtime's.
func culprit() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	below := false
	for {
		f, more := frames.Next()
		inRuntime := strings.HasPrefix(f.Function, "runtime.")
		if below && !inRuntime {
			return fmt.Sprintf("%s:%d", filepath.Base(f.File), f.Line)
		}
		below = below || f.Function == "runtime.gopanic"
		if !more {
			return "unknown place"
		}
	}
}
