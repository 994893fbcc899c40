package rule

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
)

// WrapError returns the fix that adds the cause to the error that is returned
// in its place, or nil where that is not made right there.
func (p *Pass) WrapError(c *tokencall.Call) *analysis.SuggestedFix {
	if c.Handling.Minor != "" {
		return nil
	}
	path := p.enclosing(c.Expr)
	branch, err := p.errorBranch(path)
	if branch == nil || len(branch.Body.List) == 0 {
		return nil
	}
	ret, ok := branch.Body.List[len(branch.Body.List)-1].(*ast.ReturnStmt)
	if !ok || len(ret.Results) == 0 {
		return nil
	}
	made, ok := ast.Unparen(ret.Results[len(ret.Results)-1]).(*ast.CallExpr)
	if !ok || len(made.Args) == 0 {
		return nil
	}
	text, ok := made.Args[0].(*ast.BasicLit)
	if !ok || text.Kind != token.STRING || made.Ellipsis.IsValid() {
		return nil
	}
	obj := p.engine.Unit().Site.Callee(made)
	if obj == nil {
		return nil
	}
	edits := []analysis.TextEdit{
		insert(text.End()-1, ": %w"),
		insert(made.Args[len(made.Args)-1].End(), ", "+err.Name),
	}
	switch gotypes.FullName(obj) {
	case "fmt.Errorf":
		if strings.Contains(text.Value, "%w") {
			return nil
		}
	case "errors.New":
		renamed := p.renameToErrorf(made, path[len(path)-1].(*ast.File))
		if renamed == nil || strings.Contains(text.Value, "%") {
			return nil
		}
		edits = append(renamed, edits...)
	default:
		return nil
	}
	return &analysis.SuggestedFix{Message: "Add the cause", TextEdits: edits}
}

// errorBranch returns the statement that asks whether the error of a call is
// nil, right behind the call, and the error's name.
func (p *Pass) errorBranch(path []ast.Node) (*ast.IfStmt, *ast.Ident) {
	if len(path) < 4 {
		return nil, nil
	}
	assign, ok := path[1].(*ast.AssignStmt)
	if !ok || len(assign.Rhs) != 1 {
		return nil, nil
	}
	err, ok := assign.Lhs[len(assign.Lhs)-1].(*ast.Ident)
	if !ok {
		return nil, nil
	}
	branch, ok := path[2].(*ast.IfStmt)
	if !ok {
		var list []ast.Stmt
		switch block := path[2].(type) {
		case *ast.BlockStmt:
			list = block.List
		case *ast.CaseClause:
			list = block.Body
		}
		for i, stmt := range list {
			if stmt == assign && i+1 < len(list) {
				branch, _ = list[i+1].(*ast.IfStmt)
			}
		}
	}
	if branch == nil {
		return nil, nil
	}
	cond, ok := branch.Cond.(*ast.BinaryExpr)
	if !ok || cond.Op != token.NEQ {
		return nil, nil
	}
	asked, ok := cond.X.(*ast.Ident)
	if !ok || p.engine.Unit().Pass.TypesInfo.ObjectOf(asked) != p.engine.Unit().Pass.TypesInfo.ObjectOf(err) {
		return nil, nil
	}
	return branch, err
}

// renameToErrorf returns the edits that make fmt.Errorf of errors.New, imports
// included, or nil.
func (p *Pass) renameToErrorf(made *ast.CallExpr, file *ast.File) []analysis.TextEdit {
	sel, ok := made.Fun.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	rename := analysis.TextEdit{Pos: sel.Pos(), End: sel.End(), NewText: []byte("fmt.Errorf")}
	uses := 0
	ast.Inspect(file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if pkg, ok := p.engine.Unit().Pass.TypesInfo.Uses[id].(*types.PkgName); ok && pkg.Imported().Path() == "errors" {
				uses++
			}
		}
		return true
	})
	var errors, fmt *ast.ImportSpec
	for _, spec := range file.Imports {
		switch {
		case spec.Name != nil:
		case spec.Path.Value == `"errors"`:
			errors = spec
		case spec.Path.Value == `"fmt"`:
			fmt = spec
		}
	}
	switch {
	case errors == nil:
		return nil
	case fmt != nil && uses > 1:
		return []analysis.TextEdit{rename}
	case fmt == nil && uses == 1:
		return []analysis.TextEdit{{Pos: errors.Path.Pos() + 1, End: errors.Path.End() - 1, NewText: []byte("fmt")}, rename}
	}
	return nil
}
