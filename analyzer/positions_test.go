package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"strings"
	"testing"
)

// numericOrders returns the positions that a file orders as numbers: in a function that
// is given to package slices or sort, where the two may be in different files.
func numericOrders(syntax *ast.File) []string {
	var found []string
	isPos := func(e ast.Expr) bool {
		call, ok := e.(*ast.CallExpr)
		if !ok {
			return false
		}
		sel, ok := call.Fun.(*ast.SelectorExpr)
		return ok && (sel.Sel.Name == "Pos" || sel.Sel.Name == "End") && len(call.Args) == 0
	}
	within := func(n ast.Node) {
		ast.Inspect(n, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BinaryExpr:
				if isPos(n.X) && isPos(n.Y) {
					found = append(found, n.Op.String())
				}
			case *ast.CallExpr:
				if sel, ok := n.Fun.(*ast.SelectorExpr); ok && len(n.Args) == 2 && sel.Sel.Name == "Compare" && isPos(n.Args[0]) && isPos(n.Args[1]) {
					found = append(found, "Compare")
				}
			}
			return true
		})
	}
	ast.Inspect(syntax, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		sel, ok := call.Fun.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := sel.X.(*ast.Ident); ok && (x.Name == "slices" || x.Name == "sort") && !strings.HasPrefix(sel.Sel.Name, "Contains") && !strings.HasPrefix(sel.Sel.Name, "Index") {
			for _, arg := range call.Args {
				if f, ok := arg.(*ast.FuncLit); ok {
					within(f)
				}
			}
		}
		return true
	})
	return found
}

func TestPositionsAreNoNumbers(t *testing.T) {
	sources(t, func(dir, file string, syntax *ast.File, _ *token.FileSet) {
		if !strings.HasPrefix(dir, "analyzer") || strings.HasSuffix(file, "_test.go") {
			return
		}
		for _, how := range numericOrders(syntax) {
			t.Errorf("%s: positions are ordered by %s; position.Compare orders them by file and offset", path.Join(dir, file), how)
		}
	})
}

func TestNumericOrders(t *testing.T) {
	const source = `package p
func f() {
	slices.SortFunc(a, func(x, y N) int { return int(x.Pos() - y.Pos()) })
	slices.SortFunc(a, func(x, y N) int { return cmp.Compare(x.Pos(), y.End()) })
	sort.Slice(a, func(i, j int) bool { return a[i].Pos() < a[j].Pos() })
	slices.SortFunc(a, func(x, y N) int { return position.Compare(fset, x.Pos(), y.Pos()) })
	inside := x.Pos() <= y.Pos()
}`
	syntax, err := parser.ParseFile(token.NewFileSet(), "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(numericOrders(syntax)), "[- Compare <]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
