package ssaindex

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A Syntax leads from SSA back to the source.
type Syntax struct {
	Calls map[token.Pos]*ast.CallExpr     // by their left parenthesis
	Pairs map[token.Pos]*ast.KeyValueExpr // by their colon
	Sets  map[token.Pos]*ast.AssignStmt   // m[k] = v, by the left bracket
	Sums  map[token.Pos]Sum               // a + b by its operator, a += b by its left side
	Exprs map[ssa.Value]ast.Expr          // the first expression that yields a value
}

// A Sum holds the two sides of an addition; the left one of text += more is
// found elsewhere.
type Sum struct{ Left, Right ast.Expr }

// Syntax returns the way back to the source, made when it is first asked for.
func (p *Program) Syntax() *Syntax {
	if p.source != nil {
		return p.source
	}
	s := &Syntax{Calls: make(map[token.Pos]*ast.CallExpr), Pairs: make(map[token.Pos]*ast.KeyValueExpr), Sets: make(map[token.Pos]*ast.AssignStmt), Sums: make(map[token.Pos]Sum), Exprs: make(map[ssa.Value]ast.Expr)}
	for _, f := range p.unit.Pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				s.Calls[n.Lparen] = n
			case *ast.KeyValueExpr:
				s.Pairs[n.Colon] = n
			case *ast.BinaryExpr:
				s.Sums[n.OpPos] = Sum{ast.Unparen(n.X), ast.Unparen(n.Y)}
			case *ast.AssignStmt:
				if n.Tok == token.ADD_ASSIGN {
					s.Sums[n.Pos()] = Sum{nil, ast.Unparen(n.Rhs[0])}
				}
				if index, ok := ast.Unparen(n.Lhs[0]).(*ast.IndexExpr); ok && len(n.Lhs) == 1 {
					s.Sets[index.Lbrack] = n
				}
			}
			return true
		})
	}
	for e, at := range p.Values {
		if old, ok := s.Exprs[at.Value]; !at.IsAddr && (!ok || p.unit.ComparePos(e.Pos(), old.Pos()) < 0) {
			s.Exprs[at.Value] = e
		}
	}
	p.source = s
	return s
}

// CallSource returns the syntax of a call, also of one behind go or defer; nil for what
// the builder adds:
//
//	defer f(secret) // f(secret)
func (p *Program) CallSource(call ssa.CallInstruction) *ast.CallExpr {
	s := p.Syntax()
	if c := s.Calls[call.Common().Pos()]; c != nil {
		return c
	}
	if v := call.Value(); v != nil {
		c, _ := s.Exprs[v].(*ast.CallExpr)
		return c
	}
	return nil
}
