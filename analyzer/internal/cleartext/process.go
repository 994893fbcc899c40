package cleartext

import (
	"go/ast"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// processArguments returns what a statement or literal makes an argument of another
// program, but for calls of exec.Command, which have a row:
//
//	cmd.Args = append(cmd.Args, "--secret", conf.ClientSecret)
//	exec.Cmd{Path: path, Args: []string{"login", conf.ClientSecret}}
func (p *finder) processArguments(n ast.Node, pc *printCall) []*sink {
	switch n := n.(type) {
	case *ast.AssignStmt:
		var all []*sink
		for i, lhs := range n.Lhs {
			if sel, ok := ast.Unparen(lhs).(*ast.SelectorExpr); ok && len(n.Lhs) == len(n.Rhs) && p.isCommandArgs(sel.Sel) {
				all = append(all, p.listed(n.Rhs[i], pc)...)
			}
		}
		return all
	case *ast.KeyValueExpr:
		if name, ok := n.Key.(*ast.Ident); ok && p.isCommandArgs(name) {
			return p.listed(n.Value, pc)
		}
	}
	return nil
}

// isCommandArgs reports whether a name is that of the field with the arguments of an
// exec.Cmd.
func (p *finder) isCommandArgs(name *ast.Ident) bool {
	v, ok := p.unit.Pass.TypesInfo.Uses[name].(*types.Var)
	if !ok || !v.IsField() || v.Name() != "Args" || v.Pkg() == nil || v.Pkg().Path() != "os/exec" {
		return false
	}
	owner := gotypes.FieldOwner(v)
	return owner != nil && owner.Name() == "Cmd"
}

// listed returns the elements of a list, as far as they stand there, or the list.
func (p *finder) listed(list ast.Expr, pc *printCall) []*sink {
	made := func(e ast.Expr, spread bool) *sink {
		return &sink{printCall: pc, arg: ast.Unparen(e), to: ToProcess, how: plain, spread: spread}
	}
	var elements []ast.Expr
	spread := false
	switch list := ast.Unparen(list).(type) {
	case *ast.CompositeLit:
		elements = list.Elts
	case *ast.CallExpr:
		id, ok := ast.Unparen(list.Fun).(*ast.Ident)
		if !ok || len(list.Args) == 0 {
			break
		}
		if b, ok := p.unit.Pass.TypesInfo.Uses[id].(*types.Builtin); ok && b.Name() == "append" {
			elements, spread = list.Args[1:], list.Ellipsis.IsValid()
		}
	}
	if elements == nil {
		return []*sink{made(list, true)}
	}
	var all []*sink
	for _, e := range elements {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Value
		}
		if p.showable(e) {
			all = append(all, made(e, spread))
		}
	}
	return all
}
