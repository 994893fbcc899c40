package cleartext

import (
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/fmtstr"
)

// maxHint is the number of characters of a secret that may be shown to tell it
// from another one.
const maxHint = 4

// A verb is what a format does with one argument.
type verb struct {
	arg int
	how manner
}

type verbs []verb

// at returns how an argument is shown.
func (v verbs) at(arg int) manner {
	for _, one := range v {
		if one.arg == arg {
			return one.how
		}
	}
	return unshown
}

// parseVerbs returns what a format does with its arguments.
func parseVerbs(format string) verbs {
	var all verbs
	for _, op := range fmtstr.Parse(format) {
		if op.Arg != fmtstr.None {
			all = append(all, verb{op.Arg, mannerOf(op)})
		}
	}
	return all
}

// mannerOf returns how a verb shows a text or struct. A width or precision that an
// argument says may be any.
func mannerOf(op fmtstr.Operation) manner {
	switch op.Verb {
	case 'v':
		if strings.Contains(op.Flags, "#") {
			return goSyntax
		}
		return plain
	case 's', 'q', 'x', 'X':
		if op.Precision >= 0 && op.Precision <= maxHint {
			return unshown
		}
		return plain
	}
	return unshown
}
