package rule

import (
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/astutil"
)

// Wrap returns the fix that passes an expression of type string through a
// function of one argument, or nil where that does not compile.
func (p *Pass) Wrap(e ast.Expr, pkg, fn, what string) *analysis.SuggestedFix {
	if !p.isString(e) {
		return nil
	}
	name, edits, ok := p.importOf(e.Pos(), pkg)
	if !ok {
		return nil
	}
	return &analysis.SuggestedFix{Message: what, TextEdits: append(edits,
		analysis.TextEdit{Pos: e.Pos(), End: e.Pos(), NewText: []byte(name + "." + fn + "(")},
		analysis.TextEdit{Pos: e.End(), End: e.End(), NewText: []byte(")")})}
}

// Unwrap returns the fix that replaces a call by its one argument, or nil.
func (p *Pass) Unwrap(call *ast.CallExpr, what string) *analysis.SuggestedFix {
	if len(call.Args) != 1 || !p.isString(call.Args[0]) || !p.isString(call) {
		return nil
	}
	arg := call.Args[0]
	return &analysis.SuggestedFix{Message: what, TextEdits: append(p.unused(call),
		analysis.TextEdit{Pos: call.Pos(), End: arg.Pos()},
		analysis.TextEdit{Pos: arg.End(), End: call.End()})}
}

// Instead returns the fix that calls another function of one argument, or nil.
func (p *Pass) Instead(e ast.Expr, pkg, fn, what string) *analysis.SuggestedFix {
	call, ok := e.(*ast.CallExpr)
	if !ok || len(call.Args) != 1 || !p.isString(call.Args[0]) || !p.isString(call) {
		return nil
	}
	name, edits, ok := p.importOf(e.Pos(), pkg)
	if !ok {
		return nil
	}
	if x := p.qualifier(call); x == nil || x.Name != name {
		edits = append(edits, p.unused(call)...)
	}
	return &analysis.SuggestedFix{Message: what, TextEdits: append(edits,
		analysis.TextEdit{Pos: call.Fun.Pos(), End: call.Fun.End(), NewText: []byte(name + "." + fn)})}
}

// Alphabet returns the fix that encodes with base64.StdEncoding, or nil.
func (p *Pass) Alphabet(e ast.Expr) *analysis.SuggestedFix {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return nil
	}
	method, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	encoding, ok := ast.Unparen(method.X).(*ast.SelectorExpr)
	if !ok || !strings.HasSuffix(encoding.Sel.Name, "Encoding") {
		return nil
	}
	return &analysis.SuggestedFix{Message: "use standard base64", TextEdits: []analysis.TextEdit{
		{Pos: encoding.Sel.Pos(), End: encoding.Sel.End(), NewText: []byte("StdEncoding")}}}
}

// Rename returns the fix that replaces a name in a literal, or nil where the
// name is written elsewhere.
func (p *Pass) Rename(at ast.Node, from, to string) *analysis.SuggestedFix {
	lit, ok := at.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return nil
	}
	i := strings.Index(lit.Value, from)
	if i < 0 || strings.LastIndex(lit.Value, from) != i {
		return nil
	}
	pos := lit.Pos() + token.Pos(i)
	return &analysis.SuggestedFix{Message: "use the standard's name", TextEdits: []analysis.TextEdit{
		{Pos: pos, End: pos + token.Pos(len(from)), NewText: []byte(to)}}}
}

// SetHeader returns the fix that sets a header of the request that a call
// makes, behind the check of the call's error; or nil.
func (p *Pass) SetHeader(at ast.Node, header, value string) *analysis.SuggestedFix {
	file := p.file(at.Pos())
	if file == nil {
		return nil
	}
	steps, _ := astutil.PathEnclosingInterval(file, at.Pos(), at.End())
	for i, n := range steps {
		block, ok := n.(*ast.BlockStmt)
		if !ok || i == 0 {
			continue
		}
		assign, ok := steps[i-1].(*ast.AssignStmt)
		if !ok || len(assign.Rhs) != 1 || assign.Rhs[0] != at || len(assign.Lhs) != 2 {
			return nil
		}
		req, ok := assign.Lhs[0].(*ast.Ident)
		if !ok || !p.hasHeader(req) {
			return nil
		}
		after := behindCheck(block, assign)
		if after == nil {
			return nil
		}
		line := "\n" + req.Name + ".Header.Set(" + strconv.Quote(header) + ", " + strconv.Quote(value) + ")"
		return &analysis.SuggestedFix{Message: "set the Content-Type", TextEdits: []analysis.TextEdit{
			{Pos: after.End(), End: after.End(), NewText: []byte(line)}}}
	}
	return nil
}

// SetField returns the fix that sets a field in a literal to a constant of the
// package of its type, or nil where that is not plain.
func (p *Pass) SetField(lit *ast.CompositeLit, field, constant, what string) *analysis.SuggestedFix {
	if lit == nil || len(lit.Elts) == 0 {
		return nil
	}
	last := lit.Elts[len(lit.Elts)-1]
	typ, ok := lit.Type.(*ast.SelectorExpr)
	if _, keyed := last.(*ast.KeyValueExpr); !ok || !keyed {
		return nil
	}
	pkg, ok := typ.X.(*ast.Ident)
	if !ok {
		return nil
	}
	imported, ok := p.Info.Uses[pkg].(*types.PkgName)
	if !ok || imported.Imported().Scope().Lookup(constant) == nil {
		return nil
	}
	sep := ", "
	if p.Fset.Position(last.End()).Line != p.Fset.Position(lit.Rbrace).Line {
		sep = ",\n"
	}
	text := sep + field + ": " + pkg.Name + "." + constant
	return &analysis.SuggestedFix{Message: what, TextEdits: []analysis.TextEdit{{Pos: last.End(), End: last.End(), NewText: []byte(text)}}}
}

// hasHeader reports whether a request has a field Header with a method Set.
func (p *Pass) hasHeader(req *ast.Ident) bool {
	obj := p.Info.ObjectOf(req)
	if obj == nil {
		return false
	}
	field, _, _ := types.LookupFieldOrMethod(obj.Type(), true, p.Types, "Header")
	v, ok := field.(*types.Var)
	return ok && strings.HasSuffix(v.Type().String(), "net/http.Header")
}

// behindCheck returns the if statement that follows a statement.
func behindCheck(block *ast.BlockStmt, stmt ast.Stmt) ast.Stmt {
	for i, s := range block.List {
		if s == stmt && i+1 < len(block.List) {
			if check, ok := block.List[i+1].(*ast.IfStmt); ok {
				return check
			}
		}
	}
	return nil
}

// file returns the syntax of the file around pos, or nil.
func (p *Pass) file(pos token.Pos) *ast.File {
	for _, f := range p.Files {
		if f.FileStart <= pos && pos <= f.FileEnd {
			return f
		}
	}
	return nil
}

func (p *Pass) isString(e ast.Expr) bool {
	t := p.Info.TypeOf(e)
	if t == nil {
		return false
	}
	return types.Identical(types.Default(t), types.Typ[types.String])
}

// importOf returns the name of a package in the file around pos, and the edit
// that imports it where the file does not; ok is false where something else has
// the name.
func (p *Pass) importOf(pos token.Pos, pkg string) (name string, edits []analysis.TextEdit, ok bool) {
	file := p.file(pos)
	if file == nil {
		return "", nil, false
	}
	name = path.Base(pkg)
	scope := p.Types.Scope().Innermost(pos)
	if scope == nil {
		return "", nil, false
	}
	for _, imp := range file.Imports {
		if imported, _ := strconv.Unquote(imp.Path.Value); imported != pkg {
			continue
		}
		if imp.Name != nil {
			name = imp.Name.Name
		}
		_, obj := scope.LookupParent(name, pos)
		used, isPackage := obj.(*types.PkgName)
		return name, nil, isPackage && used.Imported().Path() == pkg
	}
	if _, obj := scope.LookupParent(name, pos); obj != nil {
		return "", nil, false
	}
	at, text := file.Name.End(), "\n\nimport "+strconv.Quote(pkg)
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok != token.IMPORT {
			break
		}
		if gen.Lparen.IsValid() && len(gen.Specs) > 0 {
			at, text = p.sorted(gen, pkg)
			break
		}
		at, text = gen.End(), "\nimport "+strconv.Quote(pkg)
	}
	return name, []analysis.TextEdit{{Pos: at, End: at, NewText: []byte(text)}}, true
}

// sorted returns where an import stands among those of a group, and its line.
func (p *Pass) sorted(gen *ast.GenDecl, pkg string) (token.Pos, string) {
	for _, s := range gen.Specs {
		spec := s.(*ast.ImportSpec)
		if old, _ := strconv.Unquote(spec.Path.Value); old > pkg && spec.Doc == nil {
			return spec.Pos(), strconv.Quote(pkg) + "\n\t"
		}
		if strings.Contains(spec.Path.Value, ".") {
			break
		}
	}
	first := gen.Specs[0]
	return first.Pos(), strconv.Quote(pkg) + "\n\t"
}

// qualifier returns the name of the package that a call names, or nil.
func (p *Pass) qualifier(call *ast.CallExpr) *ast.Ident {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	x, _ := sel.X.(*ast.Ident)
	if x == nil {
		return nil
	}
	if _, ok := p.Info.Uses[x].(*types.PkgName); !ok {
		return nil
	}
	return x
}

// unused returns the edit that removes an import whose only use in the file is
// the call that goes away.
func (p *Pass) unused(call *ast.CallExpr) []analysis.TextEdit {
	x := p.qualifier(call)
	file := p.file(call.Pos())
	if x == nil || file == nil {
		return nil
	}
	pkg := p.Info.Uses[x].(*types.PkgName)
	uses := 0
	ast.Inspect(file, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && p.Info.Uses[id] == types.Object(pkg) {
			uses++
		}
		return true
	})
	if uses != 1 {
		return nil
	}
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok != token.IMPORT {
			continue
		}
		for i, s := range gen.Specs {
			spec := s.(*ast.ImportSpec)
			if old, _ := strconv.Unquote(spec.Path.Value); old != pkg.Imported().Path() {
				continue
			}
			if len(gen.Specs) == 1 {
				return []analysis.TextEdit{{Pos: gen.Pos(), End: gen.End()}}
			}
			if i+1 < len(gen.Specs) {
				return []analysis.TextEdit{{Pos: spec.Pos(), End: gen.Specs[i+1].Pos()}}
			}
			return []analysis.TextEdit{{Pos: gen.Specs[i-1].End(), End: spec.End()}}
		}
	}
	return nil
}

// Swap returns the fix that puts two expressions in each other's place, or nil
// where one is more than a name: what is written out is not repeated.
func (p *Pass) Swap(a, b ast.Expr, what string) *analysis.SuggestedFix {
	x, okA := dotted(a)
	y, okB := dotted(b)
	if !okA || !okB || !types.Identical(p.Info.TypeOf(a), p.Info.TypeOf(b)) || p.file(a.Pos()) == nil || p.file(a.Pos()) != p.file(b.Pos()) {
		return nil
	}
	return &analysis.SuggestedFix{Message: what, TextEdits: []analysis.TextEdit{
		{Pos: a.Pos(), End: a.End(), NewText: []byte(y)},
		{Pos: b.Pos(), End: b.End(), NewText: []byte(x)}}}
}

// dotted returns the text of a name, or of fields of one.
func dotted(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name, true
	case *ast.SelectorExpr:
		x, ok := dotted(e.X)
		return x + "." + e.Sel.Name, ok
	}
	return "", false
}
