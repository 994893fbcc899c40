package httpreq

import (
	"go/ast"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
)

// A Request is an outgoing OAuth 2.0 request that the package puts together: to
// a token, revocation, introspection, device or pushed authorization endpoint.
// It is one because of what it sends, or of where it goes.
type Request struct {
	// At is the call that makes or sends the request, or what is known of it: a
	// text with its address.
	At ast.Node
	// From is the call of the function that makes the request for several callers, or
	// nil: what this caller sends is decided there.
	From ast.Node
	// Method is the HTTP method in upper case, or "" where it is not known.
	Method string
	// Address is what is written out of the URL, up to the query, and Host the
	// catalogue's row about its host, or nil.
	Address string
	Host    *catalog.Row
	// Body is what kind of body the request has.
	Body BodyKind
	// Automatic says that whoever sends the body sets its Content-Type.
	Automatic bool
	// ContentTypes are the Content-Types that are set, where they are
	// constants.
	ContentTypes []Header
	// Settled says that all that is done to the request was seen.
	Settled    bool
	Parameters []*Parameter
	// Basics are the Basic headers that the request may have.
	Basics []*Basic

	// Addresses are all that it may have, Address is the first of them.
	Addresses []string
	// Sent are the calls that send the request and return the answer.
	Sent []dataflow.ProgramPoint
	// loose says that nothing is known of the request but its credentials, and
	// that the function around them requests a token.
	loose bool
	// openHeader says that a header is set whose name or value is not known.
	openHeader bool
}

// BodyKind says how a body is encoded.
type BodyKind string

// The kinds of bodies.
const (
	NoBody      BodyKind = ""
	FormBody    BodyKind = "form"
	JSONBody    BodyKind = "json"
	QuotedForm  BodyKind = "quoted" // a form in the quotes of a JSON text
	UnknownBody BodyKind = "unknown"
)

// A Header is the value of a header that is set.
type Header struct {
	Value string
	Node  ast.Expr
}

// Where says in which part of a request a field stands.
type Where string

// The parts of a request.
const (
	InBody   Where = "body"
	InQuery  Where = "query"
	InHeader Where = "header"
	InJSON   Where = "json"
	InPath   Where = "path"
)

// A Parameter is a parameter of a request.
type Parameter struct {
	// Key is the parameter's name and As the catalogue's word for it: secret,
	// id, grant, assertion, code, token, or "".
	Key, As string
	In      Where
	// Raw says that the field is part of a text whose author has to encode it.
	Raw bool
	// Node is the value in the source, KeyNode the name; either may be nil.
	Node    ast.Expr
	KeyNode ast.Node
	// Origins are where the value was born.
	Origins []*dataflow.Origin

	request *Request
	at      dataflow.ProgramPoint
	// provided says that a provider documents the name.
	provided bool
}

// Request returns the request that the field belongs to.
func (f *Parameter) Request() *Request { return f.request }

// A Basic is an Authorization header of the scheme Basic.
type Basic struct {
	// Node is what makes the header.
	Node ast.Expr
	// User and Password are where the two parts were born.
	User, Password         []*dataflow.Origin
	UserNode, PasswordNode ast.Expr
	// Encoder is the word of the encoder of a header that is put together by
	// hand, or "".
	Encoder     string
	EncoderNode ast.Expr

	at dataflow.ProgramPoint
}

// Is reports whether one of the fields is what the catalogue calls as.
func (r *Request) Is(as string) bool {
	for _, f := range r.Parameters {
		if f.As == as {
			return true
		}
	}
	return false
}

// Documented reports whether the provider's own pages put the secret into the
// URL.
func (r *Request) Documented() bool {
	return r.Host != nil && r.Host.Word("query") == "documented" && strings.Contains(r.Address, r.Host.Word("queryat"))
}

// Wants returns what the token endpoint takes: form, json, or "" where neither the
// catalogue's host nor the path says it.
func (r *Request) Wants() string {
	if r.Host == nil && r.Software() != "" {
		return "form"
	}
	if r.Host == nil {
		return ""
	}
	return r.Host.Word("body")
}

// Provider returns the catalogue's word for the provider, or "".
func (r *Request) Provider() string {
	if r.Host == nil {
		return ""
	}
	return r.Host.Word("provider")
}

// Both reports whether a field and a Basic header can be on one request: no
// branch excludes the other.
func (r *Request) Both(f *Parameter, b *Basic) bool { return dataflow.AtOnce(f.at, b.at) }

// Typed reports whether a Content-Type may be set that is not known.
func (r *Request) Typed() bool { return r.openHeader || !r.Settled }
