// Package panicpos finds the line that panicked, for errors that are made of
// panics.
package panicpos

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
)

// Place returns the first place below a panic that is not the runtime's:
// "file.go:12", or "" where none is known. It must be called in the deferred
// function that recovers, or below it.
func Place() string {
	callers := make([]uintptr, 64)
	frames := runtime.CallersFrames(callers[:runtime.Callers(1, callers)])
	below := false
	for {
		frame, more := frames.Next()
		if below && !strings.HasPrefix(frame.Function, "runtime.") {
			return fmt.Sprintf("%s:%d", filepath.Base(frame.File), frame.Line)
		}
		below = below || frame.Function == "runtime.gopanic"
		if !more {
			return ""
		}
	}
}
