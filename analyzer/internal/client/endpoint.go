package client

import (
	"go/ast"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/strtemplate"
	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// An Endpoint is what the code says of the authorization server of a client.
type Endpoint struct {
	// Node is the endpoint in the source.
	Node ast.Expr
	// Row is the catalogue's row about the function or variable that yields
	// the endpoint, or nil.
	Row *catalog.Row
	// Provider is the catalogue's word for the provider, or "".
	Provider string
	// Auth and Token are the addresses, with [strtemplate.Hole] for each value that is not
	// written out; "" where nothing is known.
	Auth, Token string
	// AuthNode, TokenNode and StyleNode are the values of the fields; each may
	// be nil.
	AuthNode, TokenNode, StyleNode ast.Expr
	// Tenant is the value that names the tenant, or nil.
	Tenant ast.Expr
	// Literal is the literal of the endpoint, or nil.
	Literal *ast.CompositeLit
}

// parts returns the addresses as parts of the client.
func (e *Endpoint) parts(p *Clients) []*Part {
	var all []*Part
	for _, part := range []Part{{Role: AuthURL, Node: e.AuthNode}, {Role: TokenURL, Node: e.TokenNode}} {
		if part.Node != nil {
			part.Origins = p.flow.Ask(part.Node, nil)
			all = append(all, &part)
		}
	}
	if e.StyleNode != nil {
		all = append(all, &Part{Role: Style, Node: e.StyleNode})
	}
	return all
}

func (p *Clients) findEndpoints() []*Endpoint {
	var all []*Endpoint
	for _, lit := range p.unit.Index().Endpoints {
		e := p.endpointLiteral(lit)
		all = append(all, &e)
	}
	return all
}

// endpointAt returns the endpoint that an expression is: a struct of addresses,
// or the address of the token endpoint.
func (p *Clients) endpointAt(e ast.Expr, fields []string, fn *ast.FuncDecl) Endpoint {
	var found Endpoint
	switch t := p.unit.Pass.TypesInfo.TypeOf(e); {
	case len(fields) > 0 || t == nil:
	case gotypes.IsText(t):
		found = p.tokenAddress(e)
	default:
		found = p.endpointOf(e, fn, 0)
	}
	found.Node = e
	return found
}

// tokenAddress returns the endpoint whose token address an expression is.
func (p *Clients) tokenAddress(e ast.Expr) Endpoint {
	found := Endpoint{TokenNode: e}
	if sel, ok := ast.Unparen(e).(*ast.SelectorExpr); ok { // microsoft.AzureADEndpoint(tenant).TokenURL
		if call, ok := ast.Unparen(sel.X).(*ast.CallExpr); ok {
			found.row(p, call)
		}
	}
	var holes []ast.Expr
	found.Token, holes = addressOf(p.flow, e)
	found.locate(p, found.Token, holes)
	return found
}

// endpointOf looks at a struct of addresses.
func (p *Clients) endpointOf(e ast.Expr, fn *ast.FuncDecl, depth int) Endpoint {
	if depth > 4 || e == nil {
		return Endpoint{}
	}
	switch x := ast.Unparen(e).(type) {
	case *ast.UnaryExpr:
		return p.endpointOf(x.X, fn, depth+1)
	case *ast.StarExpr:
		return p.endpointOf(x.X, fn, depth+1)
	case *ast.CompositeLit:
		if lit := p.unit.Site.EndpointLiteral(x, fn); lit != nil {
			return p.endpointLiteral(lit)
		}
	case *ast.CallExpr:
		var found Endpoint
		if found.row(p, x); found.Row == nil {
			return p.endpointOf(p.unit.OnlyResult(x), nil, depth+1)
		}
		return found
	case *ast.SelectorExpr:
		if found := p.endpointNamed(x.Sel); found.Row != nil {
			return found
		}
		return p.endpointOf(p.unit.OnlyValue(x.Sel), fn, depth+1)
	case *ast.Ident:
		found := p.endpointNamed(x)
		if found.Row == nil {
			found = p.endpointOf(p.unit.OnlyValue(x), fn, depth+1)
		}
		if style := p.unit.Site.StyleOf(x, fn); style != nil {
			found.StyleNode = style
		}
		return found
	}
	return Endpoint{}
}

func (p *Clients) endpointNamed(id *ast.Ident) Endpoint {
	row := p.unit.Site.Row(p.unit.Pass.TypesInfo.Uses[id], catalog.Endpoint)
	if row == nil || row.Word("provider") == "" {
		return Endpoint{}
	}
	return Endpoint{Row: row, Provider: row.Word("provider")}
}

// row fills in what the catalogue says of a call that yields an endpoint.
func (e *Endpoint) row(p *Clients, call *ast.CallExpr) {
	row := p.unit.Site.Row(p.unit.Site.Callee(call), catalog.Endpoint)
	if row == nil || row.Word("provider") == "" {
		return
	}
	e.Row, e.Provider = row, row.Word("provider")
	if i := row.Param("tenant"); i >= 0 && i < len(call.Args) {
		e.Tenant = call.Args[i]
	}
}

func (p *Clients) endpointLiteral(lit *site.Endpoint) Endpoint {
	e := Endpoint{Node: lit.Lit, Literal: lit.Lit, StyleNode: p.unit.Site.EndpointPart(lit, "style")}
	if e.AuthNode = p.unit.Site.EndpointPart(lit, "auth"); e.AuthNode != nil {
		var holes []ast.Expr
		e.Auth, holes = addressOf(p.flow, e.AuthNode)
		e.locate(p, e.Auth, holes)
	}
	if e.TokenNode = p.unit.Site.EndpointPart(lit, "url"); e.TokenNode != nil {
		var holes []ast.Expr
		e.Token, holes = addressOf(p.flow, e.TokenNode)
		e.locate(p, e.Token, holes)
	}
	return e
}

// locate reads provider and tenant off an address.
func (e *Endpoint) locate(p *Clients, address string, holes []ast.Expr) {
	if provider := p.ProviderAt(address); provider != "" {
		e.Provider = provider
	}
	if e.Provider == Entra && TenantIn(address) == strtemplate.Hole && strings.Index(address, strtemplate.Hole) == strings.Index(address, "/"+strtemplate.Hole)+1 && len(holes) > 0 {
		e.Tenant = holes[0]
	}
}

// TenantIn returns the first element of the path of an address: the tenant, for
// Entra.
func TenantIn(address string) string {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return ""
	}
	_, path, _ := strings.Cut(rest, "/")
	tenant, _, _ := strings.Cut(path, "/")
	return tenant
}

// realm is the path of Keycloak's endpoints, which stands at any host.
var realm = lazyregexp.New(`^[^?#]*/realms/([^/?#]+)/protocol/openid-connect/`)

// RealmOf returns the tenant whose users sign in at an address: for Entra the
// tenant, for Okta the authorization server, for Auth0 and Cognito the host, for
// Keycloak the realm, at whatever host. It is "" where nothing tells, and where a
// part of it is not written out. Two realms are compared if kind is the same.
func (p *Clients) RealmOf(address string) (kind, name string) {
	if m := realm.FindStringSubmatch(address); m != nil {
		kind, name = "realm", m[1]
	} else if host := p.unit.Catalog.Host(address); host != nil {
		kind = host.Word("provider")
		switch host.Word("tenant") {
		case "path":
			name = TenantIn(address)
		case "host":
			name = catalog.HostOf(address)
		case "server":
			_, rest, _ := strings.Cut(address, "://")
			name, _, _ = strings.Cut(rest, "/v1/")
		}
	}
	if name == "" || strings.ContainsAny(name, strtemplate.Hole+"{}<>%$") {
		return "", ""
	}
	return kind, name
}

// addressOf returns an address with [strtemplate.Hole] for each value that is not written
// out, and those values in their order. Where the address may be one of several
// the part in which they differ is one, and there are no values. The address is
// "" where hosts differ, or nothing of it is written out.
func addressOf(f *dataflow.Flow, e ast.Expr) (string, []ast.Expr) {
	if s, ok := f.Unit().Site.String(e); ok {
		return s, nil
	}
	w, v, why := f.Question(e)
	if why != "" || v.IsAddr {
		return "", nil
	}
	ways := strtemplate.NewReader(w).Text(v.Value, ast.Unparen(e), nil)
	if len(ways) == 0 || !strtemplate.AnyWritten(ways) {
		return "", nil
	}
	address, holes := strtemplate.Spelled(ways[0])
	for _, way := range ways[1:] {
		other, _ := strtemplate.Spelled(way)
		address, holes = strtemplate.Overlap(address, other), nil
	}
	return address, holes
}
