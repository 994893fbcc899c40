// Package logger matters by these words: client secret. What facts tell of it has
// nothing to do with one.
package logger

import "log"

func Info(text string) { log.Print(text) } // want Info:"^wrapper .*prints"

func Same(text string) string { return text } // want Same:"yields"
