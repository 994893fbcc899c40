package rule

import (
	"go/ast"
	"go/token"
	"slices"
	"sync"

	"github.com/oauthvet/oauthvet/analyzer/internal/position"
)

// sources are the files of a package, as far as the policy looks at them. It
// is made for every package and does nothing before the first mistake.
type sources struct {
	fset  *token.FileSet
	files []*source
}

type source struct {
	fset       *token.FileSet
	syntax     *ast.File
	directives func() []Directive
	literals   func() []*ast.BasicLit
}

func newSources(fset *token.FileSet, files []*ast.File) *sources {
	s := &sources{fset: fset}
	for _, f := range files {
		s.files = append(s.files, &source{
			fset: fset, syntax: f,
			directives: sync.OnceValue(func() []Directive { return Directives(fset, f) }),
			literals:   sync.OnceValue(func() []*ast.BasicLit { return literals(fset, f) }),
		})
	}
	return s
}

// file returns the file around pos, or nil.
func (s *sources) file(pos token.Pos) *source {
	for _, f := range s.files {
		if f.syntax.FileStart <= pos && pos <= f.syntax.FileEnd {
			return f
		}
	}
	return nil
}

// compare orders positions by file name and offset.
func (s *sources) compare(a, b token.Pos) int {
	return position.Compare(s.fset, a, b)
}

// masks returns the string literals on the lines of a range.
func (s *sources) masks(at Range) []Range {
	f := s.file(at.Pos)
	if f == nil {
		return nil
	}
	first, last := f.line(at.Pos), f.line(at.End)
	var masks []Range
	for _, lit := range f.literals() {
		if f.line(lit.Pos()) <= last && f.line(lit.End()) >= first {
			masks = append(masks, Range{lit.Pos(), lit.End()})
		}
	}
	return masks
}

// line returns the line of the file itself: //line comments don't count.
func (f *source) line(pos token.Pos) int { return f.fset.PositionFor(pos, false).Line }

// literals returns the string literals of a file, struct tags included, in
// order.
func literals(fset *token.FileSet, f *ast.File) []*ast.BasicLit {
	var found []*ast.BasicLit
	ast.Inspect(f, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			found = append(found, lit)
		}
		return true
	})
	slices.SortFunc(found, func(a, b *ast.BasicLit) int { return position.Compare(fset, a.Pos(), b.Pos()) })
	return found
}

// symbol names the declaration around pos: "(*Server).login", "clientSecret";
// empty between declarations.
func (s *sources) symbol(pos token.Pos) string {
	f := s.file(pos)
	if f == nil {
		return ""
	}
	for _, decl := range f.syntax.Decls {
		if pos < decl.Pos() || pos > decl.End() {
			continue
		}
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			return funcSymbol(decl)
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				if spec.Pos() <= pos && pos <= spec.End() {
					return specSymbol(spec, pos)
				}
			}
		}
	}
	return ""
}

func funcSymbol(decl *ast.FuncDecl) string {
	if decl.Recv == nil || len(decl.Recv.List) != 1 {
		return decl.Name.Name
	}
	typ, star := ast.Unparen(decl.Recv.List[0].Type), ""
	if ptr, ok := typ.(*ast.StarExpr); ok {
		typ, star = ast.Unparen(ptr.X), "*"
	}
	switch generic := typ.(type) {
	case *ast.IndexExpr:
		typ = generic.X
	case *ast.IndexListExpr:
		typ = generic.X
	}
	if id, ok := typ.(*ast.Ident); ok {
		return "(" + star + id.Name + ")." + decl.Name.Name
	}
	return decl.Name.Name
}

// specSymbol names what a spec declares at pos: the variable whose value it
// is, where there are several.
func specSymbol(spec ast.Spec, pos token.Pos) string {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return spec.Name.Name
	case *ast.ValueSpec:
		for i, v := range spec.Values {
			if v.Pos() <= pos && pos <= v.End() && len(spec.Values) == len(spec.Names) {
				return spec.Names[i].Name
			}
		}
		return spec.Names[0].Name
	}
	return ""
}

// Symbols returns what names the declaration around a place of the files:
// "(*Server).login", "clientSecret"; empty between declarations.
func Symbols(fset *token.FileSet, files []*ast.File) func(token.Pos) string {
	return newSources(fset, files).symbol
}
