package client

import (
	"go/ast"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// Redeems reports whether an authorization code may be redeemed with a value of
// the type: a call of the package does so, or others get at such values.
func (p *Clients) Redeems(t types.Type) bool {
	if p.RedeemsCodes() || p.unit.Pass.Pkg.Name() != "main" && p.exports(t) {
		return true
	}
	return p.handsOut(t)
}

// RedeemsCodes reports whether the package redeems authorization codes.
func (p *Clients) RedeemsCodes() bool {
	for _, c := range p.tokens.All {
		if row := p.unit.Site.TokenRow(p.unit.Site.Callee(c.Expr)); row != nil && row.Word("grant") == "authorization_code" {
			return true
		}
	}
	return false
}

// exports reports whether an exported variable, field or result of the package
// has the type.
func (p *Clients) exports(t types.Type) bool {
	scope := p.unit.Pass.Pkg.Scope()
	for _, name := range scope.Names() {
		switch obj := scope.Lookup(name).(type) {
		case *types.Var:
			if obj.Exported() && gotypes.ContainsType(obj.Type(), t) {
				return true
			}
		case *types.Func:
			if obj.Exported() && gotypes.ReturnsType(obj, t) {
				return true
			}
		case *types.TypeName:
			named, ok := types.Unalias(obj.Type()).(*types.Named)
			if !ok {
				continue
			}
			if s, ok := named.Underlying().(*types.Struct); ok {
				for f := range s.Fields() {
					if f.Exported() && gotypes.ContainsType(f.Type(), t) {
						return true
					}
				}
			}
			for m := range named.Methods() {
				if m.Exported() && gotypes.ReturnsType(m, t) {
					return true
				}
			}
		}
	}
	return false
}

// handsOut reports whether the package passes a value of the type to a function
// of another package, or keeps one in a struct or interface of another.
func (p *Clients) handsOut(t types.Type) bool {
	found := false
	p.unit.Inspect(func(n ast.Node, _ *ast.FuncDecl) {
		switch n := n.(type) {
		case *ast.CallExpr:
			if obj := p.unit.Site.Callee(n); obj != nil && obj.Pkg() != nil && obj.Pkg() != p.unit.Pass.Pkg {
				for _, arg := range n.Args {
					found = found || p.unit.HasType(arg, t)
				}
			}
		case *ast.CompositeLit:
			if tn := gotypes.TypeName(p.unit.Pass.TypesInfo.TypeOf(n)); tn == nil || tn.Pkg() == nil || tn.Pkg() == p.unit.Pass.Pkg || gotypes.TypeName(t) != nil && tn == gotypes.TypeName(t) {
				return
			}
			for _, elt := range n.Elts {
				if kv, ok := elt.(*ast.KeyValueExpr); ok && p.unit.HasType(kv.Value, t) && !p.configures(n) {
					found = true
				}
			}
		}
	})
	return found
}

// configures reports whether a literal is the configuration of a client: what
// stands in it is looked at there.
func (p *Clients) configures(lit *ast.CompositeLit) bool {
	for _, c := range p.All {
		if c.Node == ast.Node(lit) {
			return true
		}
	}
	return false
}
