package load

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/scanner"
	"go/types"
	"slices"
)

// checked is what type-checking gives beyond types: what analyzers look at.
type checked struct {
	files []*ast.File
	info  *types.Info
}

// check parses and type-checks a package whose imports are done. Without
// bodies of functions only its declarations are known.
func (r *run) check(s *source, bodies bool) (*checked, error) {
	p := s.listed
	if err := r.imported(s); err != nil {
		return nil, err
	}
	files, err := r.parse(p)
	if err != nil {
		return nil, err
	}
	c := &checked{files: files}
	if bodies {
		c.info = &types.Info{
			Types:        make(map[ast.Expr]types.TypeAndValue),
			Defs:         make(map[*ast.Ident]types.Object),
			Uses:         make(map[*ast.Ident]types.Object),
			Implicits:    make(map[ast.Node]types.Object),
			Instances:    make(map[*ast.Ident]types.Instance),
			Scopes:       make(map[ast.Node]*types.Scope),
			Selections:   make(map[*ast.SelectorExpr]*types.Selection),
			FileVersions: make(map[*ast.File]string),
		}
	}
	config := &types.Config{
		Importer:         importer(func(path string) (*types.Package, error) { return r.importPath(p, path) }),
		Sizes:            r.sizes,
		GoVersion:        goVersion(p),
		IgnoreFuncBodies: !bodies,
	}
	s.types, err = config.Check(p.path(), r.fset, files, c.info)
	return c, err
}

// imported returns the error of an import, if one has no types.
func (r *run) imported(s *source) error {
	for _, imp := range s.imports {
		if _, err := r.typesOf(imp); err != nil {
			s.culprit = imp.blame()
			return err
		}
	}
	var failed *buildError
	r.graph.imports(s.listed, func(q *listed) {
		if failed == nil && r.sources[q] == nil {
			failed = r.failed[q.ImportPath]
		}
	})
	if failed == nil && len(s.listed.CgoFiles) > 0 {
		failed = r.failed[s.listed.path()]
	}
	if failed == nil {
		return nil
	}
	s.culprit = failed.culprit
	return failed
}

// parse parses the package's files, in the state in which they are compiled.
func (r *run) parse(p *listed) ([]*ast.File, error) {
	names := p.sources()
	if len(p.CompiledGoFiles) > 0 {
		names = p.abs(p.CompiledGoFiles)
		// A variant for a test has files that the package itself lacks.
		for _, file := range p.abs(p.GoFiles) {
			if !slices.Contains(names, file) {
				names = append(names, file)
			}
		}
	}
	var files []*ast.File
	for _, name := range names {
		source, err := r.readFile(name)
		if err != nil {
			return nil, err
		}
		f, err := parser.ParseFile(r.fset, name, source, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

// importPath resolves an import in the sources of p, whose imports are done.
func (r *run) importPath(p *listed, path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	id := p.resolve(path)
	if q := r.graph.byPath[id]; q != nil && r.sources[q] != nil {
		return r.typesOf(r.sources[q])
	}
	if pkg := r.exports[id]; pkg != nil && pkg.Complete() {
		return pkg, nil
	}
	return nil, fmt.Errorf("no types of %s", id)
}

type importer func(path string) (*types.Package, error)

func (f importer) Import(path string) (*types.Package, error) { return f(path) }

// goVersion returns the language version of the package. A module without one
// has that of modules before there were any, as for the go command.
func goVersion(p *listed) string {
	switch {
	case p.Module == nil:
		return "" // outside modules: the newest
	case p.Module.GoVersion == "":
		return "go1.16"
	}
	return "go" + p.Module.GoVersion
}

// whereAndWhat takes the first error of a parser or type checker apart.
func whereAndWhat(err error) (where, what string) {
	var list scanner.ErrorList
	if errors.As(err, &list) && len(list) > 0 {
		return list[0].Pos.String(), list[0].Msg
	}
	var e types.Error
	if errors.As(err, &e) {
		return e.Fset.Position(e.Pos).String(), e.Msg
	}
	return "", err.Error()
}
