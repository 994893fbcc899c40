package flow

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// A Kind says where a value was born.
type Kind string

// The kinds of origins. Those between Env and Prompt are the words of the
// catalogue's source rows.
const (
	Const    Kind = "const"
	Env      Kind = "env"
	File     Kind = "file"
	Stdin    Kind = "stdin"
	Reader   Kind = "reader"
	Exec     Kind = "exec"
	Flag     Kind = "flag"
	Config   Kind = "config"
	Vault    Kind = "vault"
	Keyring  Kind = "keyring"
	Random   Kind = "random"
	Prompt   Kind = "prompt"
	Embed    Kind = "embed"
	Param    Kind = "param"   // a parameter of a function that others may call
	Field    Kind = "field"   // a field whose stores are (also) elsewhere
	Variable Kind = "var"     // a variable of another package
	Unknown  Kind = "unknown" // the walk stopped; Name says where

	function Kind = "function" // a function, for the walk's own use
)

// A Place is a position that outlives the process: a node of this package, or
// the text "import/path/file.go:12" of another one.
type Place struct {
	// Pos and End are set for places in the package that is being analysed.
	Pos, End token.Pos
	// Text is set for places in other packages.
	Text string
}

// Here reports whether the place is in the package that is being analysed.
func (p Place) Here() bool { return p.Pos.IsValid() }

// A Step is what happened to a value between its origin and the slot.
type Step struct {
	// Word is from a closed set: see the Step constants. Facts may bring words
	// that this version does not know; they are ignored.
	Word string
	// At is where it happened, in this package or another.
	At Place
}

// Words of steps. Those of mangle, escape and decode rows of the catalogue are
// used as they are ("lower", "form", "decode-b64std").
const (
	Concat    = "concat"   // joined with other text
	Formatted = "format"   // put through a format
	Quoted    = "quote"    // %q, strconv.Quote
	Bytes     = "bytes"    // %v of a []byte
	Trimmed   = "trim"     // blanks and the like removed at the ends
	Stripped  = "strip"    // characters removed at the ends that may belong to the value
	Fallback  = "fallback" // taken when another source is empty
	Default   = "default"  // the default of a flag, setting or struct tag
	Called    = "call"     // went through a parameter
	Returned  = "return"   // came out of a function
	Stored    = "store"    // kept in a variable, field or element
	Decoded   = "decode"   // prefix of decode steps: decode-hex
	Embedded  = "embed"    // read from a file that go:embed names
	Member    = "member"   // taken from a key inside a longer text
)

// An Origin is one birth place of the value in a slot.
type Origin struct {
	Kind Kind
	// Text is the value in the slot, after all steps, for constants.
	Text shape.Text
	// Written is the value as it stands at Place; for constants.
	Written shape.Text
	// Name is the name that the value was looked up by (environment variable,
	// flag, setting), of the constant, parameter, field or variable, or why
	// the walk stopped.
	Name string
	// Place is where the value was born.
	Place Place
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
	// Told says that the package of the origin reports it already, because its
	// name or format gives it away.
	Told bool
	// Tag says that a constant is the default in the tag of the field Name.
	Tag bool

	// opaque says that the walk stopped at a function that was given a text: it
	// may have encoded it.
	opaque bool
	// object is the function of a parameter, the field or the variable; for
	// facts.
	object types.Object
	// tagged is the field whose tag names the origin.
	tagged *types.Var
	param  int
	fields []string
	// fn, bind and frame are a function value; see frame.
	fn    *ssa.Function
	bind  *ssa.MakeClosure
	frame *frame
}

// leadsOn reports whether the origin is no value, but where the walk would go on
// in another package, or at a caller that it does not see.
func (o *Origin) leadsOn() bool {
	return o.Kind == Field || o.Kind == Param || o.Kind == Unknown && o.Name == aParameter
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
