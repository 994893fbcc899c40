package client

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// Provider returns the catalogue's word for the identity provider of the
// client that a slot belongs to, or "" where nothing tells.
func (p *Clients) Provider(s *site.Slot) string { return p.providers[s] }

func (p *Clients) providerOfSlot(s *site.Slot) string {
	if s.Provider != "" || s.Row == nil {
		return s.Provider
	}
	return p.providerOf(p.unit.Site.Peer(s, "endpoint"), 0)
}

// providerOf looks at the expression of an endpoint.
func (p *Clients) providerOf(e ast.Expr, depth int) string {
	if e == nil || depth > 4 {
		return ""
	}
	if s, ok := p.unit.Site.String(e); ok {
		return p.ProviderAt(s)
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if found := p.endpointRow(p.unit.Site.Callee(e)); found != "" || len(e.Args) == 0 {
			return found
		}
		if obj := p.unit.Site.Callee(e); obj != nil && p.unit.Site.Row(obj, catalog.Format) != nil {
			return p.providerOf(e.Args[0], depth+1) // Sprintf("https://host/%s/token", tenant)
		}
		return ""
	case *ast.UnaryExpr:
		return p.providerOf(e.X, depth+1)
	case *ast.BinaryExpr:
		if found := p.providerOf(e.X, depth+1); found != "" {
			return found
		}
		return p.providerOf(e.Y, depth+1)
	case *ast.CompositeLit:
		for _, elt := range e.Elts {
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				elt = kv.Value
			}
			if found := p.providerOf(elt, depth+1); found != "" {
				return found
			}
		}
	case *ast.SelectorExpr:
		if obj := p.unit.Pass.TypesInfo.Uses[e.Sel]; obj != nil {
			if found := p.endpointRow(obj); found != "" {
				return found
			}
		}
		if v := p.unit.Initializer(e.Sel); v != nil {
			return p.providerOf(v, depth+1)
		}
		return p.providerOf(e.X, depth+1) // microsoft.AzureADEndpoint(t).TokenURL
	case *ast.Ident:
		if obj := p.unit.Pass.TypesInfo.Uses[e]; obj != nil {
			if found := p.endpointRow(obj); found != "" {
				return found
			}
		}
		return p.providerOf(p.unit.Initializer(e), depth+1)
	}
	return ""
}

func (p *Clients) endpointRow(obj types.Object) string {
	if obj == nil {
		return ""
	}
	if r := p.unit.Site.Row(obj, catalog.Endpoint); r != nil {
		return r.Word("provider")
	}
	return ""
}

// ProviderAt returns the provider whose host stands in an address.
func (p *Clients) ProviderAt(address string) string {
	if !strings.Contains(address, ".") {
		return ""
	}
	if r := p.unit.Catalog.Host(address); r != nil {
		return r.Word("provider")
	}
	return ""
}

// ProviderNamed returns the provider that a word names, or "".
func (p *Clients) ProviderNamed(word string) string {
	rows := p.unit.Catalog.Words(catalog.Provider)
	i := slices.IndexFunc(rows, func(r *catalog.Row) bool {
		return slices.Contains(strings.Split(r.Word("names"), ","), strings.ToLower(word))
	})
	if i < 0 {
		return ""
	}
	return rows[i].Symbol.Name
}
