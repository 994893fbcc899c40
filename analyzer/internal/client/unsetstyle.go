package client

import (
	"cmp"
	"go/ast"
	"go/types"
	"sync"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// An UnsetStyle is an endpoint that leaves it to the library how the client
// authenticates, at a server where the answer to the second try hides the first.
type UnsetStyle struct {
	// Node is the endpoint in the source; Literal is its literal, or nil.
	Node    ast.Expr
	Literal *ast.CompositeLit
	// Client is the client that has the endpoint, or nil.
	Client *Client
	// Provider is the catalogue's word for the provider.
	Provider string
	// Field is the field that says how the client authenticates, and InParams
	// the library's constant for the credentials in the form.
	Field, InParams string
}

// findUnsetStyles looks at the endpoints of clients, then at those that stand alone.
func (p *Clients) findUnsetStyles() []*UnsetStyle {
	styles := sync.OnceValue(p.styles)
	var all []*UnsetStyle
	add := func(e *Endpoint, c *Client) {
		row := p.probing(e.Node)
		if row == nil {
			return
		}
		style, _ := row.Attr("style")
		for _, found := range p.unsetStylesOf(e, styles) {
			found.Client, found.Field, found.InParams = c, style.Field, row.Word("inparams")
			all = append(all, found)
		}
	}
	for _, c := range p.All {
		if c.Slot != nil && c.Endpoint.Node != nil {
			add(&c.Endpoint, c)
		}
	}
	for _, e := range p.Endpoints {
		add(e, nil)
	}
	return all
}

// ClientType returns the type of the configuration whose field a slot is, or
// nil.
func (p *Clients) ClientType(s *site.Slot) types.Type {
	switch client := s.Client.(type) {
	case *ast.CompositeLit:
		return p.unit.Pass.TypesInfo.TypeOf(client)
	case *ast.AssignStmt:
		if s.Base != nil {
			return p.unit.Pass.TypesInfo.TypeOf(s.Base)
		}
	}
	return nil
}

// probing returns the row about the type of an expression if that is a struct of
// addresses whose library tries both ways to authenticate where the struct does
// not say which; or nil.
func (p *Clients) probing(e ast.Expr) *catalog.Row {
	t := p.unit.Pass.TypesInfo.TypeOf(e)
	if t == nil {
		return nil
	}
	tn := gotypes.TypeName(t)
	if tn == nil {
		return nil
	}
	row := p.unit.Site.Row(tn, catalog.Endpoint)
	if row == nil {
		return nil
	}
	if v, ok := row.Attr("style"); !ok || v.Field == "" {
		return nil
	}
	return row
}

// unsetStylesOf returns the places where an endpoint leaves it to the library how the
// client authenticates: its literal, the expression that yields it, or the calls of a library that
// it may come from.
func (p *Clients) unsetStylesOf(e *Endpoint, styles func() []*endpointTrace) []*UnsetStyle {
	if e.StyleNode != nil {
		return nil
	}
	if e.Literal != nil {
		provider, hides := p.hides(e)
		if !hides {
			_, provider = p.trace(e.TokenNode).hiding()
			hides = provider != ""
		}
		if !hides || styled(styles(), e.Literal, nil) {
			return nil
		}
		return []*UnsetStyle{{Node: e.Literal, Literal: e.Literal, Provider: provider}}
	}
	sources, provider := p.trace(e.Node).hiding()
	if name, hides := p.hides(e); hides || provider != "" && p.isSource(e.Node, sources) {
		if styled(styles(), nil, sources) {
			return nil
		}
		return []*UnsetStyle{{Node: e.Node, Provider: cmp.Or(provider, name)}}
	}
	var all []*UnsetStyle
	for _, s := range sources {
		if call, ok := s.Value.(*ssa.Call); ok && !s.Part && !styled(styles(), nil, []endpointSource{s}) {
			if source := p.flow.Program().CallSource(call); source != nil && !p.unit.Skipped(source.Pos()) {
				name, _ := p.sourceHides(s)
				all = append(all, &UnsetStyle{Node: source, Provider: name})
			}
		}
	}
	return all
}

// isSource reports whether an expression is the only source of an endpoint.
func (p *Clients) isSource(e ast.Expr, sources []endpointSource) bool {
	return len(sources) == 1 && p.flow.Program().Values[ast.Unparen(e)].Value == sources[0].Value
}

// hides reports whether an endpoint is one of a server where the second try hides
// the answer to the first, as far as the endpoint says, with the provider.
func (p *Clients) hides(e *Endpoint) (provider string, hides bool) {
	if e.Row != nil {
		return e.Provider, e.Row.Word("style") == "" && e.Row.Word("probe") == "hides"
	}
	if e.Token == "" {
		return "", false
	}
	host := p.unit.Catalog.Host(e.Token)
	return e.Provider, host != nil && host.Word("probe") == "hides"
}
