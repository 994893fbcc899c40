// Package mutant changes programs at random, so that the type checker still has
// nothing to say: programs that nobody would write, for what must hold of all.
package mutant

import (
	"go/ast"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"

	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/typed"
)

// A Program is a package of which one file is changed.
type Program struct {
	*packages.Package
	// Source is the text of the file, and File its number.
	Source []byte
	File   int
	// Known are packages that a change may import.
	Known map[string]*packages.Package
}

// A Choice says what to change: how, where, and what to put there. Each number is
// taken modulo the number of possibilities, so that all choices mean something.
type Choice struct{ How, Where, What uint16 }

// Choices reads choices from the data of a fuzzer, six bytes each.
func Choices(data []byte) []Choice {
	var all []Choice
	for c := range slices.Chunk(data, 6) {
		if len(c) == 6 {
			n := func(i int) uint16 { return uint16(c[i])<<8 | uint16(c[i+1]) }
			all = append(all, Choice{n(0), n(2), n(4)})
		}
	}
	return all
}

// Mutate returns a program with a change, whose file is written nowhere but gets a
// name in a folder. Ok is false where a choice leads to nothing that compiles.
func (p *Program) Mutate(dir string, c Choice) (q *Program, ok bool) {
	s := p.scene()
	change := changes[int(c.How)%len(changes)]
	edits := change(s, int(c.Where), int(c.What))
	if len(edits) == 0 {
		return nil, false
	}
	q, err := p.With(dir, s.apply(edits))
	return q, err == nil && !q.IllTyped
}

// With returns a program with another text, which is in a file of a folder by
// name only. The package may be ill-typed; an error is one of the syntax.
func (p *Program) With(dir string, source []byte) (*Program, error) {
	name := filepath.Base(p.Fset.File(p.Syntax[p.File].FileStart).Name())
	q, err := typed.Replace(p.Package, p.File, filepath.Join(dir, name), source, p.Known)
	if err != nil {
		return nil, err
	}
	return &Program{q, source, p.File, p.Known}, nil
}

// A scene is what can be changed in a program.
type scene struct {
	*Program
	statements []ast.Stmt
	values     []ast.Expr // expressions that have a value
	literals   []*ast.BasicLit
	functions  []*ast.FuncDecl
}

func (p *Program) scene() *scene {
	s := &scene{Program: p}
	ast.Inspect(p.Syntax[p.File], func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.FuncDecl:
			s.functions = append(s.functions, n)
		case *ast.BlockStmt:
			s.statements = append(s.statements, n.List...)
		case *ast.CaseClause:
			s.statements = append(s.statements, n.Body...)
		case *ast.BasicLit:
			s.literals = append(s.literals, n)
		}
		if e, ok := n.(ast.Expr); ok {
			if tv, ok := p.TypesInfo.Types[e]; ok && tv.IsValue() {
				s.values = append(s.values, e)
			}
		}
		return true
	})
	return s
}

// An edit replaces the text of a node, or of nothing before it.
type edit struct {
	start, end int
	text       string
}

func (s *scene) replace(n ast.Node, text string) edit {
	from, to := s.span(n)
	return edit{from, to, text}
}

func (s *scene) span(n ast.Node) (start, end int) {
	tf := s.Fset.File(s.Syntax[s.File].FileStart)
	return tf.Offset(n.Pos()), tf.Offset(n.End())
}

func (s *scene) text(n ast.Node) string {
	from, to := s.span(n)
	return string(s.Source[from:to])
}

func (s *scene) apply(edits []edit) []byte {
	slices.SortFunc(edits, func(a, b edit) int { return b.start - a.start })
	out := slices.Clone(s.Source)
	for _, e := range edits {
		out = slices.Concat(out[:e.start], []byte(e.text), out[e.end:])
	}
	return out
}

// typeText writes a type as the file can name it.
func (s *scene) typeText(t types.Type) string {
	names := make(map[string]string)
	for _, imp := range s.Syntax[s.File].Imports {
		path, err := strconv.Unquote(imp.Path.Value)
		switch p := s.Imports[path]; {
		case err != nil || p == nil:
		case imp.Name != nil:
			names[p.PkgPath] = imp.Name.Name
		default:
			names[p.PkgPath] = p.Types.Name()
		}
	}
	return types.TypeString(types.Default(t), func(p *types.Package) string {
		if p == s.Types {
			return ""
		}
		return names[p.Path()]
	})
}
