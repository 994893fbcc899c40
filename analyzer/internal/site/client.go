package site

import (
	"go/ast"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A Peer is another part of a client, as a fact of the package that puts the
// client together tells of it.
type Peer struct {
	// Role is the attribute that a row would have: "id", "tenant".
	Role string
	// Param is the parameter that takes the part, or -1 for a field.
	Param int
	// Fields lead to the part below the parameter, or name the field beside
	// the one that takes the secret.
	Fields []string
}

// PeerBelow returns the expression of another part of the client that a slot
// belongs to, and the fields that lead to the part below it. It is nil where
// row, facts and code have none.
func (p *Package) PeerBelow(s *Slot, role string) (ast.Expr, []string) {
	if s.Row != nil {
		return p.Peer(s, role), nil
	}
	for _, peer := range s.Peers {
		if peer.Role != role {
			continue
		}
		if call, ok := s.Client.(*ast.CallExpr); ok && peer.Param >= 0 && peer.Param < len(call.Args) && !call.Ellipsis.IsValid() {
			return call.Args[peer.Param], peer.Fields
		}
		if peer.Param < 0 && len(peer.Fields) == 1 {
			return p.fieldBeside(s, peer.Fields[0]), nil
		}
	}
	return nil, nil
}

// bare finds the literal of a client's configuration that says nothing of the
// secret: nobody assigns one in the same function.
func (ix *indexer) bare(lit *ast.CompositeLit, typ types.Type, t *types.Struct) {
	for i := range t.NumFields() {
		field := t.Field(i)
		row := ix.Row(field.Origin(), catalog.Secret)
		if row == nil || ix.literalField(lit, field.Name()) != nil {
			continue
		}
		if len(lit.Elts) == 0 || ix.assignedLater(lit, ix.fn, field.Name()) != nil {
			return
		}
		label := field.Name()
		if tn := gotypes.TypeName(typ); tn != nil {
			label = qualified(tn) + "." + field.Name()
		}
		ix.index.Bare = append(ix.index.Bare, &Slot{Spec: *rowSpec(row, label), At: lit, Client: lit, Func: ix.fn})
		return
	}
}

// endpoint finds the literal of an authorization server's endpoint.
func (ix *indexer) endpoint(lit *ast.CompositeLit, typ types.Type) {
	tn := gotypes.TypeName(typ)
	if tn == nil {
		return
	}
	if row := ix.Row(tn, catalog.Endpoint); row != nil {
		ix.index.Endpoints = append(ix.index.Endpoints, &Endpoint{Row: row, Lit: lit, Func: ix.fn})
	}
}

// An Endpoint is the literal of a struct that holds the addresses of an
// authorization server.
type Endpoint struct {
	Row  *catalog.Row
	Lit  *ast.CompositeLit
	Func *ast.FuncDecl
}

// EndpointPart returns the value of the field that an attribute of the row of
// an endpoint's type names ("auth", "url", "style"), or nil.
func (p *Package) EndpointPart(e *Endpoint, attr string) ast.Expr {
	v, ok := e.Row.Attr(attr)
	if !ok {
		return nil
	}
	if found := p.literalField(e.Lit, v.Field); found != nil {
		return found
	}
	return p.assignedLater(e.Lit, e.Func, v.Field)
}

// EndpointLiteral returns the endpoint that a literal is, or nil.
func (p *Package) EndpointLiteral(lit *ast.CompositeLit, fn *ast.FuncDecl) *Endpoint {
	typ := p.Info.TypeOf(lit)
	if typ == nil {
		return nil
	}
	tn := gotypes.TypeName(typ)
	if tn == nil {
		return nil
	}
	row := p.Row(tn, catalog.Endpoint)
	if row == nil {
		return nil
	}
	return &Endpoint{Row: row, Lit: lit, Func: fn}
}

// StyleOf returns what a function assigns to the field of an endpoint's struct
// that says how the client authenticates, or nil.
func (p *Package) StyleOf(endpoint *ast.Ident, fn *ast.FuncDecl) ast.Expr {
	tn := gotypes.TypeName(p.Info.TypeOf(endpoint))
	if tn == nil {
		return nil
	}
	row := p.Row(tn, catalog.Endpoint)
	if row == nil {
		return nil
	}
	v, _ := row.Attr("style")
	return p.assignedField(&Slot{Base: endpoint, Func: fn}, v.Field)
}
