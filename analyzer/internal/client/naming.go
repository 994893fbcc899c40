package client

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// AccessPath returns the names that lead to a value in the source: cfg, GitHub,
// ClientID for cfg.GitHub.ClientID. Conversions, trimming and encoders are
// looked through; calls of other functions lead nowhere.
func (p *Clients) AccessPath(e ast.Expr) []string {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		if e.Name == "_" || e.Name == "nil" {
			return nil
		}
		return []string{e.Name}
	case *ast.SelectorExpr:
		if id, ok := e.X.(*ast.Ident); ok {
			if _, isPkg := p.unit.Pass.TypesInfo.Uses[id].(*types.PkgName); isPkg {
				return []string{id.Name, e.Sel.Name}
			}
		}
		return append(p.AccessPath(e.X), e.Sel.Name)
	case *ast.StarExpr:
		return p.AccessPath(e.X)
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return p.AccessPath(e.X)
		}
	case *ast.IndexExpr:
		if key, ok := p.unit.Site.String(e.Index); ok {
			return append(p.AccessPath(e.X), key)
		}
	case *ast.CallExpr:
		if sel, ok := ast.Unparen(e.Fun).(*ast.SelectorExpr); ok && len(e.Args) == 0 { // a getter
			return p.AccessPath(sel)
		}
		if p.KeepsValue(e) {
			return p.AccessPath(e.Args[0])
		}
	}
	return nil
}

// KeepsValue reports whether a call returns the one argument that it is given, in
// another form: a conversion, trimming, an encoder.
func (p *Clients) KeepsValue(call *ast.CallExpr) bool {
	if len(call.Args) != 1 {
		return false
	}
	if p.unit.Pass.TypesInfo.Types[call.Fun].IsType() {
		return true
	}
	obj := p.unit.Site.Callee(call)
	if obj == nil {
		return false
	}
	for _, verb := range []catalog.Verb{catalog.Trim, catalog.Pass, catalog.Escape, catalog.Decode, catalog.Mangle} {
		if p.unit.Site.Row(obj, verb) != nil {
			return true
		}
	}
	return false
}

// SameSource reports whether two origins can belong to one run: they did not come
// through different calls of one function.
func (p *Clients) SameSource(a, b *dataflow.Origin) bool {
	calls := make(map[types.Object][]token.Pos)
	for _, s := range a.Steps {
		if obj := p.calledAt(s); obj != nil {
			calls[obj] = append(calls[obj], s.At.Pos)
		}
	}
	for _, s := range b.Steps {
		at := calls[p.calledAt(s)]
		met := at == nil
		for _, pos := range at {
			met = met || pos == s.At.Pos
		}
		if !met {
			return false
		}
	}
	return true
}

// calledAt returns the function that a step went into, or nil.
func (p *Clients) calledAt(s dataflow.Step) types.Object {
	if s.Word != dataflow.Called {
		return nil
	}
	if call := p.flow.CallAt(s); call != nil {
		return p.unit.Site.Callee(call)
	}
	return nil
}

// NamesRole reports whether the expression of a part is named for another role, so that
// the two can change places.
func (p *Clients) NamesRole(part *Part, role Role) bool {
	names := p.AccessPath(part.Node)
	return len(names) > 0 && Role(lexicon.RoleOf(names[len(names)-1])) == role
}

// HandedOver returns where a value goes to the wrong place: the argument of the
// outermost call that passes it on, the call, or the slot.
func (p *Clients) HandedOver(part *Part, o *dataflow.Origin) ast.Expr {
	for _, s := range o.Steps {
		call := p.flow.CallAt(s)
		if s.Word != dataflow.Called || call == nil {
			continue
		}
		role := lexicon.RoleOf(o.Given())
		for _, arg := range call.Args {
			if o.IsWithin(arg) {
				return arg
			}
			if names := p.AccessPath(arg); role != "" && len(names) > 0 && lexicon.RoleOf(names[len(names)-1]) == role {
				return arg
			}
		}
		return call
	}
	return part.Node
}
