package flow

import (
	"go/ast"
	"go/token"

	"golang.org/x/tools/go/ssa"
)

// A syntax leads from SSA back to the source.
type syntax struct {
	calls map[token.Pos]*ast.CallExpr     // by their left parenthesis
	pairs map[token.Pos]*ast.KeyValueExpr // by their colon
	sets  map[token.Pos]*ast.AssignStmt   // m[k] = v, by the left bracket
	sums  map[token.Pos]sum               // a + b by its operator, a += b by its left side
	exprs map[ssa.Value]ast.Expr          // the first expression that yields a value
}

// A sum holds the two sides of an addition; the left one of text += more is
// found elsewhere.
type sum struct{ left, right ast.Expr }

// syntax returns the way back to the source, made when it is first asked for.
func (p *Package) syntax() *syntax {
	prog := p.build()
	if prog.source != nil {
		return prog.source
	}
	s := &syntax{calls: make(map[token.Pos]*ast.CallExpr), pairs: make(map[token.Pos]*ast.KeyValueExpr), sets: make(map[token.Pos]*ast.AssignStmt), sums: make(map[token.Pos]sum), exprs: make(map[ssa.Value]ast.Expr)}
	for _, f := range p.unit.Pass.Files {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				s.calls[n.Lparen] = n
			case *ast.KeyValueExpr:
				s.pairs[n.Colon] = n
			case *ast.BinaryExpr:
				s.sums[n.OpPos] = sum{ast.Unparen(n.X), ast.Unparen(n.Y)}
			case *ast.AssignStmt:
				if n.Tok == token.ADD_ASSIGN {
					s.sums[n.Pos()] = sum{nil, ast.Unparen(n.Rhs[0])}
				}
				if index, ok := ast.Unparen(n.Lhs[0]).(*ast.IndexExpr); ok && len(n.Lhs) == 1 {
					s.sets[index.Lbrack] = n
				}
			}
			return true
		})
	}
	for e, at := range prog.values {
		if old, ok := s.exprs[at.value]; !at.addr && (!ok || e.Pos() < old.Pos()) {
			s.exprs[at.value] = e
		}
	}
	prog.source = s
	return s
}

// callSource returns the syntax of a call, or nil.
func (p *Package) callSource(call ssa.CallInstruction) *ast.CallExpr {
	s := p.syntax()
	if c := s.calls[call.Pos()]; c != nil {
		return c
	}
	if v := call.Value(); v != nil {
		c, _ := s.exprs[v].(*ast.CallExpr)
		return c
	}
	return nil
}

// argumentSource returns the syntax of the argument for the parameter of a row,
// or of one behind it: the i-th variadic one. It is nil where there is none.
func (c *rowCall) argumentSource(param, i int) ast.Expr {
	call := c.callSource(c.call)
	if call == nil {
		return nil
	}
	if param == -2 { // the receiver
		if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok {
			return sel.X
		}
		return nil
	}
	if param+i < len(call.Args) && !(i > 0 && call.Ellipsis.IsValid()) {
		return call.Args[param+i]
	}
	return nil
}
