package dataflow

import (
	slashpath "path"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
)

// Constant returns the text of an origin that is a constant, put together from
// nothing else.
func (o *Origin) Constant() (string, bool) {
	text, ok := "", false
	if o.Kind == facts.Const {
		o.Text.Test(func(s string) bool { text, ok = s, true; return true })
	}
	return text, ok
}

// Fixed returns the text of a constant that counts under all circumstances.
func (o *Origin) Fixed() (string, bool) {
	if o.When != "" || o.Branch != "" || o.Has(Default) || o.Has(Fallback) || o.Has(Concat) || o.Has(Formatted) {
		return "", false
	}
	return o.Constant()
}

// Given returns the name that the program gives the value of an origin: of the
// variable, flag, setting, file, constant, parameter or field, or "".
func (o *Origin) Given() string {
	switch o.Kind {
	case facts.Env, facts.Flag, facts.Config, facts.Vault, facts.Keyring, facts.Param, facts.Field, facts.Variable:
		return o.Name
	case facts.File, facts.Embed:
		return strings.TrimSuffix(slashpath.Base(strings.ReplaceAll(o.Name, `\`, "/")), slashpath.Ext(o.Name))
	case facts.Const:
		if o.Decl != nil {
			return o.Decl.Name
		}
		return o.Name
	}
	return ""
}

// Whole reports whether the value arrives as it was born: nothing was joined to
// it, cut out of it or made of it.
func (o *Origin) Whole() bool {
	for _, s := range o.Steps {
		switch s.Word {
		case Called, Returned, Stored, Fallback, Default, Trimmed, Clipped, Line, Stripped:
		default:
			return false
		}
	}
	return !o.Opaque
}

// Untrimmed reports whether a value that was read from somewhere may still have
// white space around it.
func (o *Origin) Untrimmed() bool {
	for _, s := range o.Steps {
		switch s.Word {
		case Trimmed, Stripped, "cut", "replace", "map", Member, Embedded, Formatted, Concat, Hex, Base64:
			return false
		}
		if strings.HasPrefix(s.Word, Decoded) {
			return false
		}
	}
	return true
}

// Mangled returns the word of the step that makes a secret wrong on its way,
// or "".
func (o *Origin) Mangled() string {
	for _, s := range o.Steps {
		switch s.Word {
		case "lower", "upper", "title", "expand", "json", Stripped, Quoted, Bytes:
			if o.Kind != facts.Const || changes(o, s.Word) {
				return s.Word
			}
		}
	}
	return ""
}

// changes reports whether the step can have changed the constant.
func changes(o *Origin, word string) bool {
	switch word {
	case "lower", "upper", "title", "expand", Stripped:
		return !o.Text.Held() || !o.Text.Equal(o.Written)
	}
	return true
}
