package rule

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
)

// ReturnError returns the fix that returns the dropped error of a call from the
// function around it, or nil where that returns none.
func (p *Pass) ReturnError(c *tokencall.Call) *analysis.SuggestedFix {
	if c.Handling.Minor != "" {
		return nil
	}
	path := p.enclosing(c.Expr)
	if len(path) < 3 {
		return nil
	}
	returned := p.errorReturn(path)
	if returned == "" || !inList(path[2]) {
		return nil
	}
	indent := p.indent(path[1])
	var edits []analysis.TextEdit
	switch stmt := path[1].(type) {
	case *ast.ExprStmt:
		sig, ok := p.engine.Unit().Pass.TypesInfo.TypeOf(c.Expr.Fun).(*types.Signature)
		if !ok || sig.Results().Len() != 1 {
			return nil
		}
		edits = []analysis.TextEdit{
			insert(stmt.Pos(), "if err := "),
			insert(stmt.End(), "; err != nil {"),
			insert(p.behind(stmt), "\n"+indent+"\t"+returned+"\n"+indent+"}"),
		}
	case *ast.AssignStmt:
		blank := p.blank(stmt, c.Expr)
		if blank == nil {
			return nil
		}
		edits = append(edits, analysis.TextEdit{Pos: blank.Pos(), End: blank.End(), NewText: []byte("err")})
		known := p.errorNamed(stmt.Pos())
		switch {
		case known == unfit, stmt.Tok == token.ASSIGN && known == undeclared && !allBlank(stmt.Lhs):
			return nil
		case stmt.Tok == token.ASSIGN && known == undeclared:
			edits = append(edits, insert(stmt.TokPos, ":"))
		}
		edits = append(edits, insert(p.behind(stmt), "\n"+indent+"if err != nil {\n"+indent+"\t"+returned+"\n"+indent+"}"))
	default:
		return nil
	}
	for _, read := range c.Reads {
		if fix := p.ReturnError(read); fix != nil {
			edits = append(edits, fix.TextEdits...)
		}
	}
	return &analysis.SuggestedFix{Message: "Return the error", TextEdits: edits}
}

func insert(at token.Pos, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: at, End: at, NewText: []byte(text)}
}

// enclosing returns the nodes around a call, from the call outwards.
func (p *Pass) enclosing(call *ast.CallExpr) []ast.Node {
	path := p.engine.Unit().Around(call.Pos(), call.End())
	for len(path) > 0 && path[0] != call {
		path = path[1:]
	}
	return path
}

// inList reports whether statements can stand beside those in a node.
func inList(n ast.Node) bool {
	switch n.(type) {
	case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
		return true
	}
	return false
}

// blank returns the blank identifier that takes the error of a call, or nil.
func (p *Pass) blank(stmt *ast.AssignStmt, call *ast.CallExpr) *ast.Ident {
	sig, ok := p.engine.Unit().Pass.TypesInfo.TypeOf(call.Fun).(*types.Signature)
	if !ok || len(stmt.Rhs) != 1 {
		return nil
	}
	i := site.ErrorResult(sig)
	if i < 0 || i >= len(stmt.Lhs) {
		return nil
	}
	id, ok := stmt.Lhs[i].(*ast.Ident)
	if !ok || id.Name != "_" {
		return nil
	}
	return id
}

func allBlank(exprs []ast.Expr) bool {
	for _, e := range exprs {
		if id, ok := e.(*ast.Ident); !ok || id.Name != "_" {
			return false
		}
	}
	return true
}

// What the name err means at a place.
const (
	undeclared = iota
	declaredError
	unfit
)

func (p *Pass) errorNamed(at token.Pos) int {
	scope := p.engine.Unit().Pass.Pkg.Scope().Innermost(at)
	if scope == nil {
		return unfit
	}
	_, obj := scope.LookupParent("err", at)
	v, ok := obj.(*types.Var)
	switch {
	case obj == nil:
		return undeclared
	case ok && types.Identical(v.Type(), gotypes.ErrorType):
		return declaredError
	}
	return unfit
}

// errorReturn returns the statement that returns err from the innermost
// function around a node, or "" where its last result is no error.
func (p *Pass) errorReturn(path []ast.Node) string {
	results := resultsOf(path)
	if results == nil {
		return ""
	}
	var values []string
	last := types.Type(nil)
	for _, field := range results.List {
		zero := p.zero(field.Type)
		if last = p.engine.Unit().Pass.TypesInfo.TypeOf(field.Type); zero == "" || last == nil {
			return ""
		}
		for range max(1, len(field.Names)) {
			values = append(values, zero)
		}
	}
	if len(values) == 0 || !types.Identical(last, gotypes.ErrorType) {
		return ""
	}
	values[len(values)-1] = "err"
	return "return " + strings.Join(values, ", ")
}

// resultsOf returns the results of the innermost function around a node.
func resultsOf(path []ast.Node) *ast.FieldList {
	for _, n := range path {
		switch n := n.(type) {
		case *ast.FuncLit:
			return n.Type.Results
		case *ast.FuncDecl:
			return n.Type.Results
		}
	}
	return nil
}

// zero returns the zero value of a type, as source.
func (p *Pass) zero(e ast.Expr) string {
	t := p.engine.Unit().Pass.TypesInfo.TypeOf(e)
	if t == nil {
		return ""
	}
	if _, ok := types.Unalias(t).(*types.TypeParam); ok {
		return "*new(" + p.engine.Unit().Source(e) + ")"
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch info := u.Info(); {
		case info&types.IsString != 0:
			return `""`
		case info&types.IsBoolean != 0:
			return "false"
		case info&types.IsNumeric != 0:
			return "0"
		}
		return "nil"
	case *types.Struct, *types.Array:
		if text := p.engine.Unit().Source(e); text != "" && !strings.ContainsAny(text, "\"`'") {
			return text + "{}" // a fix repeats no literal, such as the tag of a field
		}
		return ""
	}
	return "nil"
}

// behind returns the end of a statement, with the comment on its line.
func (p *Pass) behind(stmt ast.Stmt) token.Pos {
	line := p.engine.Unit().Pass.Fset.PositionFor(stmt.End(), false).Line
	for _, f := range p.engine.Unit().Pass.Files {
		if f.FileStart > stmt.Pos() || stmt.Pos() > f.FileEnd {
			continue
		}
		for _, c := range f.Comments {
			if c.Pos() >= stmt.End() && p.engine.Unit().Pass.Fset.PositionFor(c.Pos(), false).Line == line {
				return c.List[0].End()
			}
		}
	}
	return stmt.End()
}

// indent returns the blanks before a statement.
func (p *Pass) indent(n ast.Node) string {
	file := p.engine.Unit().Pass.Fset.File(n.Pos())
	source, err := p.engine.Unit().Pass.ReadFile(file.Name())
	start, at := file.Offset(file.LineStart(file.Line(n.Pos()))), file.Offset(n.Pos())
	if err != nil || at > len(source) {
		return ""
	}
	line := source[start:at]
	return string(line[:len(line)-len(bytes.TrimLeft(line, " \t"))])
}
