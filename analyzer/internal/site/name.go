package site

import "go/ast"

// Ident returns the identifier that an expression ends in: x, or f of x.f. It is nil
// for others.
func Ident(e ast.Expr) *ast.Ident {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		return e
	case *ast.SelectorExpr:
		return e.Sel
	}
	return nil
}

// NameOf returns the name of the variable, field or function that an expression is, or
// "".
func NameOf(e ast.Expr) string {
	if id := Ident(e); id != nil {
		return id.Name
	}
	return ""
}
