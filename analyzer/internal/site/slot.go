package site

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// A Spec says what a field, variable or parameter takes.
type Spec struct {
	// Kind is catalog.Secret or catalog.JSON.
	Kind catalog.Verb
	// Row is the catalogue's row; nil where a fact or a name says so.
	Row *catalog.Row
	// Weak: only a name says that a client secret goes here. Nothing but a
	// constant that looks like one on its own evidence is worth a report.
	Weak bool
	// Label names the place for people: "oauth2.Config.ClientSecret".
	Label string
	// Provider is the catalogue's word for the provider, or "".
	Provider string
	// Param is the parameter, for a function; Fields are the fields below the
	// parameter or variable that hold the secret, outermost first.
	Param  int
	Fields []*types.Var
	// Steps are what the other side of a fact does to the value on its way.
	Steps []string
	// Peers are the parameters with the other parts of the client, for a fact:
	// "id" and "endpoint" to indexes.
	Peers map[string]int
}

// A Slot is a place in this package that takes a credential.
type Slot struct {
	Spec
	// Expr is the value in the slot. Constants and SSA are asked about it.
	Expr ast.Expr
	// Text is the value where it is no expression: the default in a struct tag
	// or after a key inside a longer constant.
	Text *shape.Text
	// Client is what makes the client: a composite literal, a call or an
	// assignment.
	Client ast.Node
	// Base is the x of an assignment to x.ClientSecret.
	Base ast.Expr
	// Func is the function declaration or literal around the slot; nil at
	// package level.
	Func ast.Node
	// Key is the constant name that makes the slot: a form key, a map key, a
	// flag's name.
	Key string
}

// Pos is where the value stands.
func (s *Slot) Pos() token.Pos {
	if s.Expr != nil {
		return s.Expr.Pos()
	}
	return s.Client.Pos()
}

// A Loose secret is a constant that gives itself away wherever it stands.
type Loose struct {
	// Expr is the constant expression.
	Expr ast.Expr
	// Text is the secret, which may be a part of the constant.
	Text shape.Text
	// Format is the provider's format, or nil where a key beside the value
	// tells ("client_secret": "...").
	Format *shape.Format
	// Key is that key.
	Key string
}

// An Embed is a variable that the compiler fills with files.
type Embed struct {
	Var      *types.Var
	Patterns []string
	// Name is the variable in its declaration, Dir the folder of its file.
	Name *ast.Ident
	Dir  string
}

// An Index lists what a package has to do with the catalogue. It is in source
// order and the same in every run.
type Index struct {
	Slots  []*Slot
	Loose  []*Loose
	Embeds []*Embed
}
