package flow

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// Provider returns the catalogue's word for the identity provider of the
// client that a slot belongs to, or "" where nothing tells.
func (p *Package) Provider(s *site.Slot) string { return p.answers[s].provider }

func (p *Package) providerOfSlot(s *site.Slot) string {
	if s.Provider != "" || s.Row == nil {
		return s.Provider
	}
	return p.providerOf(p.site.Peer(s, "endpoint"), 0)
}

// providerOf looks at the expression of an endpoint.
func (p *Package) providerOf(e ast.Expr, depth int) string {
	if e == nil || depth > 4 {
		return ""
	}
	if s, ok := p.site.String(e); ok {
		return p.providerAt(s)
	}
	switch e := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if found := p.endpointRow(p.site.Callee(e)); found != "" || len(e.Args) == 0 {
			return found
		}
		if obj := p.site.Callee(e); obj != nil && p.site.Row(obj, catalog.Format) != nil {
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
		if obj := p.pass.TypesInfo.Uses[e.Sel]; obj != nil {
			if found := p.endpointRow(obj); found != "" {
				return found
			}
		}
		if v := p.initializer(e.Sel); v != nil {
			return p.providerOf(v, depth+1)
		}
		return p.providerOf(e.X, depth+1) // microsoft.AzureADEndpoint(t).TokenURL
	case *ast.Ident:
		if obj := p.pass.TypesInfo.Uses[e]; obj != nil {
			if found := p.endpointRow(obj); found != "" {
				return found
			}
		}
		return p.providerOf(p.initializer(e), depth+1)
	}
	return ""
}

func (p *Package) endpointRow(obj types.Object) string {
	if obj == nil {
		return ""
	}
	if r := p.site.Row(obj, catalog.Endpoint); r != nil {
		return r.Word("provider")
	}
	return ""
}

// initializer returns what a variable is declared with, in this package.
func (p *Package) initializer(id *ast.Ident) ast.Expr {
	v, ok := p.pass.TypesInfo.Uses[id].(*types.Var)
	if !ok || v.Pkg() != p.pass.Pkg || v.IsField() {
		return nil
	}
	return p.site.Initializer(v)
}

// providerAt returns the provider whose host stands in an address.
func (p *Package) providerAt(address string) string {
	if !strings.Contains(address, ".") {
		return ""
	}
	if r := p.catalog.Host(address); r != nil {
		return r.Word("provider")
	}
	return ""
}

// Example reports whether the package is an example, a sample, a test helper or
// documentation: what stands there is meant to be replaced.
func (p *Package) Example() bool { return p.example }

// Shown reports whether the package is an example within its module: what it
// prints is what it shows. The module's own name says nothing.
func (p *Package) Shown() bool {
	path := p.pass.Pkg.Path()
	if m := p.pass.Module; m != nil && m.Path != "" {
		path = strings.TrimPrefix(path, m.Path)
	}
	return lexicon.IsExamplePath(path)
}
