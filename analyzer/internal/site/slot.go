package site

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/shape"
)

// Inside says where in the value of a slot the client secret is.
type Inside string

const (
	// Whole: the value is the secret.
	Whole Inside = ""
	// JSONMember: the value is a document with a member client_secret.
	JSONMember Inside = "json"
	// BasicHeader: the value is "Basic " and base64 of id:secret.
	BasicHeader Inside = "basic"
)

// A Spec says what a field, variable or parameter takes.
type Spec struct {
	// Row is the catalogue's row; nil where a fact or a name says so.
	Row *catalog.Row
	// Weak: only a name says that a client secret goes here. Nothing but a
	// constant that looks like one on its own evidence is worth a report.
	Weak bool
	// Encoded says that the other side of a fact encodes the value for the request.
	Encoded bool
	// Label names the place for people: "oauth2.Config.ClientSecret".
	Label string
	// Provider is the catalogue's word for the provider, or "".
	Provider string
	// Inside says where in the value the secret is.
	Inside Inside
	// Param is the parameter, for a function.
	Param int
	// Fields are the names of the fields below the parameter or variable that
	// hold the secret, outermost first.
	Fields []string
	// Steps are what the other side of a fact does to the value on its way.
	Steps []string
	// Key is the constant name that makes the slot: a form key, a map key, a
	// flag's name.
	Key string
	// Peers are the other parts of the client, where a fact makes the slot.
	Peers []Peer
}

// Encodes reports whether what takes the value encodes it for the request: a
// library's configuration, or a form.
func (s *Spec) Encodes() bool {
	return s.Encoded || s.Row != nil && !s.Weak && (s.Row.Verb == catalog.Secret || s.Row.Verb == catalog.Key) && s.Inside == Whole
}

// variadic returns the number of the variadic argument that the first of the
// fields stands for, written "[2]".
func (s *Spec) variadic() (int, bool) {
	if len(s.Fields) == 0 || !strings.HasPrefix(s.Fields[0], "[") {
		return 0, false
	}
	k, err := strconv.Atoi(strings.Trim(s.Fields[0], "[]"))
	return k, err == nil
}

// A Slot is a place in this package that takes a client secret.
type Slot struct {
	Spec
	// Expr is the value in the slot; nil where it is no expression.
	Expr ast.Expr
	// Text is the value where it is no expression: the default in a struct
	// tag.
	Text *shape.Text
	// At is what stands for the slot where Expr is nil.
	At ast.Node
	// Client is what makes the client: a composite literal, a call or an
	// assignment.
	Client ast.Node
	// Base is the x of an assignment to x.ClientSecret.
	Base ast.Expr
	// Func is the function declaration around the slot; nil at package level.
	Func *ast.FuncDecl

	native bool
}

// Node is where the value stands.
func (s *Slot) Node() ast.Node {
	if s.Expr != nil {
		return s.Expr
	}
	return s.At
}

// Pos is where the value begins.
func (s *Slot) Pos() token.Pos { return s.Node().Pos() }

// A Loose secret is a constant that gives itself away wherever it stands.
type Loose struct {
	// Expr is the constant expression.
	Expr ast.Expr
	// Text is the secret, which may be a part of the constant.
	Text shape.Text
	// Key is the key beside the value, or empty where the provider's format
	// tells.
	Key string
}

// An Embed is a variable that the compiler fills with files.
type Embed struct {
	Var      *types.Var
	Patterns []string
	// Name is the variable in its declaration.
	Name *ast.Ident
	// Directive is the comment.
	Directive *ast.Comment
}

// An Index lists what a package has to do with the catalogue. It is in source
// order and the same in every run.
type Index struct {
	Slots  []*Slot
	Loose  []*Loose
	Embeds []*Embed
	// Bare are the literals of configurations that say nothing of a secret.
	// Their Expr is nil.
	Bare []*Slot
	// Endpoints are the literals of the addresses of authorization servers.
	Endpoints []*Endpoint
	// Expiries are the places that say when a client secret ends.
	Expiries []*Expiry
	// Requests says that a constant of the package names what token requests
	// send, or where they go.
	Requests bool
}
