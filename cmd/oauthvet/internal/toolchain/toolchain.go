// Package toolchain knows which go commands this binary can work with.
//
// A binary carries the parser, the type checker and the reader of export data
// of the Go release it was built with. They read what that release and older
// ones write, and fail on newer ones in ways that help nobody: once for each
// package of the standard library, or with a panic.
package toolchain

import (
	"fmt"
	"go/version"
	"runtime"
	"strings"
)

// Check returns an error that says what to do if the go command, whose version
// is that of "go env GOVERSION", is newer than the release that built this
// binary. Versions that can't be told apart are taken for equal.
func Check(goCommand string) error {
	return check(runtime.Version(), goCommand)
}

func check(builtWith, goCommand string) error {
	ours, theirs := language(builtWith), language(goCommand)
	if ours == "" || theirs == "" || version.Compare(theirs, ours) <= 0 {
		return nil
	}
	return fmt.Errorf("oauthvet was built with %s and can't read packages of %s: "+
		"rebuild it with `%sgo install github.com/oauthvet/oauthvet/cmd/oauthvet@latest`", ours, theirs, setting(goCommand))
}

// setting returns the setting of an environment variable that makes "go install"
// use a release, with a blank behind it. Without it a go command that switched
// to this release because go.mod says so would build with an older one again:
// "go install" of a version does not look at go.mod. It is empty for what can't
// be downloaded.
func setting(goCommand string) string {
	if !version.IsValid(goCommand) || version.Lang(goCommand) == goCommand || strings.Contains(goCommand, "-") {
		return ""
	}
	return "GOTOOLCHAIN=" + goCommand + " "
}

// language returns the language version in the text of a toolchain's version,
// "go1.26" for "go1.26.8", "go1.26.8 X:jsonv2" and "devel go1.26-abcdef Mon
// Jan 5", or "" if there is none.
func language(toolchain string) string {
	for _, word := range strings.Fields(toolchain) {
		if lang := version.Lang(word); lang != "" {
			return lang
		}
	}
	return ""
}
