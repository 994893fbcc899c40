package client

import (
	"go/ast"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// Passed returns the parameter, field or variable of another package that takes a
// part of a client which is made there, as the origin that it is in that package.
// It is nil for a client that is made here.
func (p *Clients) Passed(c *Client, role Role) *dataflow.Origin {
	if c.Slot == nil || c.Slot.Row != nil || c.Slot.Client == nil {
		return nil
	}
	if role == ClientSecret {
		if call, ok := c.Slot.Client.(*ast.CallExpr); ok {
			return p.taken(call, c.Slot.Param, c.Slot.Fields)
		}
		return holding(p.taker(c.Slot))
	}
	for _, peer := range c.Slot.Peers {
		if Role(peer.Role) != role {
			continue
		}
		if call, ok := c.Slot.Client.(*ast.CallExpr); ok {
			return p.taken(call, peer.Param, peer.Fields)
		}
		if field := p.taker(c.Slot); field != nil && field.IsField() && len(peer.Fields) == 1 {
			return holding(beside(field, peer.Fields[0]))
		}
	}
	return nil
}

// taken returns the parameter of a function that a call passes a value for, or
// the field of it.
func (p *Clients) taken(call *ast.CallExpr, param int, fields []string) *dataflow.Origin {
	fn, ok := p.unit.Site.Callee(call).(*types.Func)
	if !ok || param < 0 || param >= fn.Signature().Params().Len() {
		return nil
	}
	v := fn.Origin().Signature().Params().At(param)
	if len(fields) == 0 {
		return &dataflow.Origin{Kind: facts.Param, Name: v.Name(), Object: fn.Origin()}
	}
	return holding(fieldBelow(v.Type(), fields))
}

// taker returns the field or variable that a slot is, or nil.
func (p *Clients) taker(s *site.Slot) *types.Var {
	var name ast.Expr
	switch client := s.Client.(type) {
	case *ast.CompositeLit:
		for i, elt := range client.Elts {
			kv, keyed := elt.(*ast.KeyValueExpr)
			if keyed && ast.Unparen(kv.Value) == s.Expr {
				name = kv.Key
			}
			if typ := gotypes.StructOf(p.unit.Pass.TypesInfo.TypeOf(client)); !keyed && ast.Unparen(elt) == s.Expr && typ != nil && i < typ.NumFields() {
				return typ.Field(i).Origin()
			}
		}
	case *ast.AssignStmt:
		for i, rhs := range client.Rhs {
			if ast.Unparen(rhs) == s.Expr {
				name = ast.Unparen(client.Lhs[i])
			}
		}
	}
	id := site.Ident(name)
	if id == nil {
		return nil
	}
	v, _ := p.unit.Pass.TypesInfo.ObjectOf(id).(*types.Var)
	if v == nil {
		return nil
	}
	return v.Origin()
}

// beside returns another field of the struct that declares a field.
func beside(field *types.Var, name string) *types.Var {
	if owner := gotypes.FieldOwner(field); owner != nil {
		return fieldOfName(owner.Type(), name)
	}
	return nil
}

// holding returns the origin that a field or variable is.
func holding(v *types.Var) *dataflow.Origin {
	switch {
	case v == nil:
		return nil
	case v.IsField():
		return &dataflow.Origin{Kind: facts.Field, Name: v.Name(), Object: v}
	}
	return &dataflow.Origin{Kind: facts.Variable, Name: v.Name(), Object: v}
}
