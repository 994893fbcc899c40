package dataflow

import (
	"go/ast"
	"net/url"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
)

// Encoders of values, as steps name them.
const (
	FormEncoded = "form" // application/x-www-form-urlencoded: url.QueryEscape
	PathEscaped = "path"
	HTMLEscaped = "html"
	Hex         = "hex"
	Base64      = "b64std"
	Base64URL   = "b64url"
	Base64Raw   = "b64raw"
	RawURL      = "b64rawurl"
	jsonEncoded = "json"
	goQuoted    = "quote"
)

// Encoders returns the encoders that the value went through and that nothing
// undid, in their order.
func (o *Origin) Encoders() []Step {
	var all []Step
	for _, s := range o.Steps {
		switch word, undone := strings.CutPrefix(s.Word, Decoded+"-"); {
		case undone:
			if n := len(all); n > 0 && all[n-1].Word == word {
				all = all[:n-1]
			}
		case slices.Contains([]string{FormEncoded, PathEscaped, HTMLEscaped, Hex, Base64, Base64URL, Base64Raw, RawURL, jsonEncoded, goQuoted}, word):
			all = append(all, s)
		}
	}
	return all
}

// Plain reports whether the value may hold characters that a form has to
// encode, as far as one can see: nothing encoded it, and it is no constant and
// no number that needs no encoding. A value that went through a function that
// is not known, or through a replacement of characters, may be encoded.
func (o *Origin) Plain() bool {
	if o.Opaque || len(o.Encoders()) > 0 || o.Has("replace") || o.Has("map") {
		return false
	}
	switch o.Kind {
	case facts.Const:
		return o.Text.Test(func(s string) bool { return url.QueryEscape(s) != s })
	case facts.Unknown:
		return o.Name != aNumber && o.Name != theBudget
	case facts.Random:
		return false
	}
	return true
}

// AnyPlain reports whether one of the origins is plain and none of them is
// beyond what the engine knows.
func AnyPlain(origins []*Origin) bool {
	for _, o := range origins {
		if o.Opaque || o.Has("replace") || o.Has("map") {
			return false
		}
	}
	return slices.ContainsFunc(origins, (*Origin).Plain)
}

// CallAt returns the call in this package that a step is, or nil.
func (p *Flow) CallAt(s Step) *ast.CallExpr {
	if !s.At.Here() || p.prog == nil {
		return nil
	}
	return p.Program().Syntax().Calls[s.At.Pos]
}
