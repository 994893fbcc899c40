package client

import (
	"go/ast"
	"slices"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
)

// FindSentTwice returns the client secrets that an option of a token call, or a
// parameter of the configuration, adds to the body of a request whose library sends
// them in the Basic header already, in source order:
//
//	conf.Exchange(ctx, code, oauth2.SetAuthURLParam("client_secret", secret))
//	clientcredentials.Config{ClientSecret: secret, EndpointParams: url.Values{"client_secret": {secret}}}
func (p *Clients) FindSentTwice() []ast.Expr {
	var all []ast.Expr
	allInHeader := true // of all clients
	exchanging := make(map[*ast.FuncDecl]bool)
	configured := false
	for _, c := range p.All {
		if c.Slot == nil || c.Slot.Row == nil || c.Slot.Row.Verb != catalog.Secret || c.Slot.Expr == nil {
			continue // without a secret
		}
		if text, ok := p.unit.Site.String(c.Slot.Expr); ok && text == "" {
			continue
		}
		if !p.sendsHeader(c) {
			allInHeader = false
			continue
		}
		configured = true
		all = append(all, p.parameterSecrets(c)...)
		for _, call := range p.CallsOf(c) {
			if call.Grant == "authorization_code" {
				exchanging[p.unit.FuncAround(call.Expr.Pos())] = true
			}
		}
	}
	for _, call := range p.tokens.All {
		if configured && allInHeader && call.Grant == "authorization_code" {
			exchanging[p.unit.FuncAround(call.Expr.Pos())] = true
		}
	}
	p.unit.Inspect(func(n ast.Node, fn *ast.FuncDecl) {
		if call, ok := n.(*ast.CallExpr); ok && exchanging[fn] {
			if row := p.unit.Site.Row(p.unit.Site.Callee(call), catalog.Form); row != nil && row.Word("in") == "body" && !row.Symbol.Method {
				all = append(all, p.secretIn(call, row)...)
			}
		}
	})
	slices.SortFunc(all, func(a, b ast.Expr) int { return p.unit.ComparePos(a.Pos(), b.Pos()) })
	return slices.Compact(all)
}

// inHeader is the constant of a library that sends the secret in the Basic header.
const inHeader = "AuthStyleInHeader"

// sendsHeader reports whether the library sends the secret of a client in the Basic
// header: the code says so, or leaves it to the library, which tries that first.
func (p *Clients) sendsHeader(c *Client) bool {
	if style := c.Part(Style); style != nil {
		return p.unit.ConstantName(style.Node) == inHeader
	}
	elsewhere := func(t *endpointTrace) bool { return t.style != inHeader }
	switch e := c.Endpoint; {
	case e.Row != nil:
		if e.Row.Word("style") != "" {
			return false
		}
		traced := p.trace(e.Node)
		return traced != nil && !slices.ContainsFunc(styled(p.styles(), nil, traced.sources), elsewhere)
	case e.Literal != nil:
		return !slices.ContainsFunc(styled(p.styles(), e.Literal, nil), elsewhere)
	}
	style, ok := c.Slot.Row.Attr("style")
	return ok && style.Field != ""
}

// secretIn returns the client secret that a call adds to a form, if it does.
func (p *Clients) secretIn(call *ast.CallExpr, row *catalog.Row) []ast.Expr {
	key, value := row.Param("key"), row.Param("value")
	if key < 0 || value < 0 || key >= len(call.Args) || value >= len(call.Args) || !p.isSecretKey(call.Args[key]) {
		return nil
	}
	return []ast.Expr{call.Args[value]}
}

func (p *Clients) isSecretKey(e ast.Expr) bool {
	name, ok := p.unit.Site.String(e)
	key := p.unit.Site.Key(name)
	return ok && key != nil && key.Word("as") == "secret"
}

// parameterSecrets returns the client secrets in the field of a configuration whose
// members the library adds to the body.
func (p *Clients) parameterSecrets(c *Client) []ast.Expr {
	field, ok := c.Slot.Row.Attr("params")
	if !ok {
		return nil
	}
	var all []ast.Expr
	node := p.unit.Site.Peer(c.Slot, "params")
	id, _ := node.(*ast.Ident)
	if id != nil {
		node = p.unit.OnlyValue(id)
	}
	if lit, ok := node.(*ast.CompositeLit); ok {
		for _, elt := range lit.Elts {
			if kv, ok := elt.(*ast.KeyValueExpr); ok && p.isSecretKey(kv.Key) {
				all = append(all, kv.Value)
			}
		}
	}
	// What is set later, in the same function.
	named := func(e ast.Expr) bool {
		switch e := ast.Unparen(e).(type) {
		case *ast.Ident:
			return id != nil && p.unit.Pass.TypesInfo.ObjectOf(e) == p.unit.Pass.TypesInfo.ObjectOf(id)
		case *ast.SelectorExpr:
			return e.Sel.Name == field.Field && p.sameConfig(e.X, c)
		}
		return false
	}
	p.unit.Inspect(func(n ast.Node, fn *ast.FuncDecl) {
		if fn == nil || fn != c.Slot.Func {
			return
		}
		switch n := n.(type) {
		case *ast.CallExpr:
			sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
			if !ok || !named(sel.X) {
				return
			}
			if row := p.unit.Site.Row(p.unit.Site.Callee(n), catalog.Form); row != nil {
				all = append(all, p.secretIn(n, row)...)
			}
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				if at, ok := ast.Unparen(lhs).(*ast.IndexExpr); ok && i < len(n.Rhs) && named(at.X) && p.isSecretKey(at.Index) {
					all = append(all, n.Rhs[i])
				}
			}
		}
	})
	return all
}

// sameConfig reports whether an expression is the configuration of a client: the
// variable that its literal is assigned to, or that its secret is assigned in.
func (p *Clients) sameConfig(e ast.Expr, c *Client) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return false
	}
	if base, ok := c.Slot.Base.(*ast.Ident); ok && base != nil {
		return p.unit.Pass.TypesInfo.ObjectOf(id) == p.unit.Pass.TypesInfo.ObjectOf(base)
	}
	made := ast.Unparen(p.unit.Initializer(id))
	if ref, ok := made.(*ast.UnaryExpr); ok {
		made = ast.Unparen(ref.X)
	}
	return made != nil && ast.Node(made) == c.Node
}
