package client

import (
	"go/ast"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// An Acquisition is a call of a library that gets a token, or that makes what
// gets it, with parts of the client that do not stand beside its secret.
type Acquisition struct {
	Call *ast.CallExpr
	// Provider and Grant are the catalogue's words, or "".
	Provider, Grant string
	// Endpoint is the authority that the call names, if it does.
	Endpoint Endpoint
	Parts    []*Part
}

// Part returns the part with a role, or nil.
func (a *Acquisition) Part(role Role) *Part { return (&Client{Parts: a.Parts}).Part(role) }

// findAcquisitions finds the calls whose rows name parts of a client, in source
// order. Constructors are among them, whose errors nobody asks for.
func (p *Clients) findAcquisitions() []*Acquisition {
	var all []*Acquisition
	p.unit.Inspect(func(n ast.Node, _ *ast.FuncDecl) {
		call, ok := n.(*ast.CallExpr)
		if !ok || call.Ellipsis.IsValid() {
			return
		}
		row := p.unit.Site.TokenRow(p.unit.Site.Callee(call))
		if row == nil {
			return
		}
		a := &Acquisition{Call: call, Provider: row.Word("provider"), Grant: row.Word("grant")}
		argument := func(attr string) ast.Expr {
			if i := row.Param(attr); i >= 0 && i < len(call.Args) {
				return call.Args[i]
			}
			return nil
		}
		if e := argument("id"); e != nil {
			a.Parts = append(a.Parts, &Part{Role: ClientID, Node: e, Origins: p.flow.Ask(e, nil)})
		}
		if e := argument("endpoint"); e != nil {
			a.Endpoint = p.tokenAddress(e)
		}
		if e := argument("scopes"); e != nil {
			if e = p.scopesIn(e); e != nil {
				a.Parts = append(a.Parts, &Part{Role: Scope, Node: e, Origins: p.flow.Ask(e, nil)})
			}
		}
		if len(a.Parts) > 0 {
			all = append(all, a)
		}
	})
	return all
}

// scopesIn returns the scopes that an argument is, or has in the field for them of
// a struct; nil where they are not written there.
func (p *Clients) scopesIn(e ast.Expr) ast.Expr {
	t := p.unit.Pass.TypesInfo.TypeOf(e)
	if t == nil || gotypes.StructOf(t) == nil {
		return e
	}
	if id, ok := ast.Unparen(e).(*ast.Ident); ok {
		e = p.unit.OnlyValue(id)
	}
	lit, ok := ast.Unparen(e).(*ast.CompositeLit)
	if !ok {
		return nil
	}
	for _, elt := range lit.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if name, ok := kv.Key.(*ast.Ident); ok && name.Name == "Scopes" {
				return kv.Value
			}
		}
	}
	return nil
}

// PublicName returns the name of the provider's own public client whose ID a part
// always is, or "".
func (p *Clients) PublicName(part *Part) string {
	if part == nil {
		return ""
	}
	name := ""
	for _, o := range part.Origins {
		id, ok := o.Fixed()
		if !ok || o.Kind != facts.Const {
			return ""
		}
		row := p.publicClient(id)
		if row == nil {
			return ""
		}
		name = row.Word("name")
	}
	return name
}

func (p *Clients) publicClient(id string) *catalog.Row {
	for _, r := range p.unit.Catalog.Words(catalog.Public) {
		if strings.EqualFold(r.Symbol.Name, id) {
			return r
		}
	}
	return nil
}
