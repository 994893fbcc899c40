package dataflow

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// A Step is what happened to a value between its origin and the slot.
type Step struct {
	// Word is from a closed set: see the Step constants. Facts may bring words
	// that this version does not know; they are ignored.
	Word string
	// At is where it happened, in this package or another.
	At unit.Place
}

// Words of steps. Those of mangle, escape and decode rows of the catalogue are
// used as they are ("lower", "form", "decode-b64std").
const (
	Concat    = "concat"    // joined with other text
	Formatted = "format"    // put through a format
	Quoted    = "quote"     // %q, strconv.Quote
	Bytes     = "bytes"     // %v of a []byte
	Trimmed   = "trim"      // blanks and the like removed at the ends
	Clipped   = "clip"      // something removed at the ends that is no line end
	Line      = "line"      // read up to and with a line end
	CutEquals = "cutequals" // a part of a line that was split at every =
	Stripped  = "strip"     // characters removed at the ends that may belong to the value
	Fallback  = "fallback"  // taken when another source is empty
	Default   = "default"   // the default of a flag, setting or struct tag
	Called    = "call"      // went through a parameter
	Returned  = "return"    // came out of a function
	Stored    = "store"     // kept in a variable, field or element
	Decoded   = "decode"    // prefix of decode steps: decode-hex
	Embedded  = "embed"     // read from a file that go:embed names
	Member    = "member"    // taken from a key inside a longer text
)

// An Origin is one birth place of the value in a slot.
type Origin struct {
	Kind facts.Kind
	// Text is the value in the slot, after all steps, for constants.
	Text shape.Text
	// Written is the value as it stands at Place; for constants.
	Written shape.Text
	// Name is the name that the value was looked up by (environment variable,
	// flag, setting), of the constant, parameter, field or variable, or why
	// the walk stopped.
	Name string
	// Place is where the value was born.
	Place unit.Place
	// Decl is the declared constant or variable, when Place is its value.
	Decl *ast.Ident
	// Steps lead from the origin to the slot.
	Steps []Step
	// When names the source whose absence makes this origin count: "SECRET is
	// unset".
	When string
	// Branch is the condition under which a constant counts, in words, where
	// several values meet: "dev", `env is "test"`.
	Branch string
	// ReportedElsewhere says that the package of the origin reports it already, because its
	// name or format gives it away.
	ReportedElsewhere bool
	// Tag says that a constant is the default in the tag of the field Name.
	Tag bool

	// Opaque says that the walk stopped at a function that was given a text: it
	// may have encoded it.
	Opaque bool
	// Object is the function of a parameter, the field or the variable; for
	// facts.
	Object types.Object
	// Tagged is the field whose tag names the origin.
	Tagged *types.Var
	Param  int
	Fields []string
	// fn, bind and frame are a function value; see frame.
	fn    *ssa.Function
	bind  *ssa.MakeClosure
	frame *Frame
}

// LeadsOn reports whether the origin is no value, but where the walk would go on
// in another package, or at a caller that it does not see.
func (o *Origin) LeadsOn() bool {
	return o.Kind == facts.Field || o.Kind == facts.Param || o.Kind == facts.Unknown && o.Name == AParameter
}

// Has reports whether one of the steps has the word.
func (o *Origin) Has(word string) bool {
	for _, s := range o.Steps {
		if s.Word == word {
			return true
		}
	}
	return false
}

// IsWithin reports whether an origin is in an expression of the package. Both may be
// nil.
func (o *Origin) IsWithin(e ast.Expr) bool {
	return e != nil && o != nil && o.Place.Here() && e.Pos() <= o.Place.Pos && o.Place.Pos < e.End()
}

// factOrigin returns the origin that a fact tells of.
func factOrigin(s facts.Source) *Origin {
	o := &Origin{Kind: facts.Kind(s.Kind), Name: s.Name, When: s.When, Place: unit.Place{Text: s.Place}, ReportedElsewhere: s.ReportedElsewhere, Tag: s.Tag}
	if o.Kind == facts.Const {
		o.Text = shape.Described(shape.Class(s.Class), s.Format, s.Length, s.Real)
		o.Written = o.Text
	}
	for _, word := range s.Steps {
		o.Steps = append(o.Steps, Step{Word: word, At: o.Place})
	}
	return o
}
