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

// How Go moves a value is known in these packages alone: dataflow and what it stands on.
var knowSSA = []string{"analyzer/internal/dataflow", "analyzer/internal/ssaindex", "analyzer/internal/ctrlflow", "analyzer/internal/gotypes"}

// unexplained returns the functions of a file that tell three or more types of go/ssa
// apart and do not say why, behind "go/ssa:" in their comment.
func unexplained(syntax *ast.File) []string {
	var found []string
	for _, decl := range syntax.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok || strings.Contains(fn.Doc.Text(), "go/ssa:") {
			continue
		}
		most := 0
		ast.Inspect(fn, func(n ast.Node) bool {
			if s, ok := n.(*ast.TypeSwitchStmt); ok {
				most = max(most, ssaCases(s))
			}
			return true
		})
		if most >= 3 {
			found = append(found, fn.Name.Name)
		}
	}
	return found
}

// ssaCases returns how many types of go/ssa a switch tells apart.
func ssaCases(s *ast.TypeSwitchStmt) int {
	n := 0
	for _, clause := range s.Body.List {
		for _, e := range clause.(*ast.CaseClause).List {
			if star, ok := e.(*ast.StarExpr); ok {
				e = star.X
			}
			if sel, ok := e.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == "ssa" {
					n++
				}
			}
		}
	}
	return n
}

func TestSSASwitches(t *testing.T) {
	sources(t, func(dir, file string, syntax *ast.File, _ *token.FileSet) {
		if !strings.HasPrefix(dir, "analyzer/internal/") || strings.HasSuffix(file, "_test.go") || strings.HasPrefix(dir, "analyzer/internal/ruletest") {
			return
		}
		for _, known := range knowSSA {
			if dir == known || strings.HasPrefix(dir, known+"/") {
				return
			}
		}
		for _, name := range unexplained(syntax) {
			t.Errorf("%s: %s switches over go/ssa; ask dataflow's Preds or Succs, or say in its comment why not, behind \"go/ssa:\"", path.Join(dir, file), name)
		}
	})
}

func TestUnexplained(t *testing.T) {
	const source = `package p
// f says what.
func f(v ssa.Value) { switch v.(type) { case *ssa.Phi, *ssa.Call: case ssa.CallInstruction: } }
// g says why.
//
// go/ssa: it asks what a value is.
func g(v ssa.Value) { switch v.(type) { case *ssa.Phi: case *ssa.Call: case *ssa.UnOp: } }
func h(v ssa.Value) { switch v.(type) { case *ssa.Phi: case *ssa.Call: case *types.Var: } }`
	syntax, err := parser.ParseFile(token.NewFileSet(), "p.go", source, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(unexplained(syntax)); got != "[f]" {
		t.Errorf("%s, want [f]", got)
	}
}
