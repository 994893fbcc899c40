package typed

import (
	"fmt"
	"go/parser"
	"go/types"
	"maps"
	"slices"
	"strconv"

	"golang.org/x/tools/go/packages"
)

// Replace returns a package with another text for one of its files, given by its
// number. The text stands in the file name, and may import what is known beside
// what the package does. What the type checker has to say is in the package; an
// error is one of the syntax.
func Replace(p *packages.Package, file int, name string, source []byte, known map[string]*packages.Package) (*packages.Package, error) {
	f, err := parser.ParseFile(p.Fset, name, source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	c := *p
	c.Syntax, c.GoFiles = slices.Clone(p.Syntax), slices.Clone(p.GoFiles)
	c.Syntax[file] = f
	if file < len(c.GoFiles) {
		c.GoFiles[file] = name
	}
	c.Imports = maps.Clone(p.Imports)
	for _, imp := range f.Imports {
		if path, err := strconv.Unquote(imp.Path.Value); err == nil && c.Imports[path] == nil && known[path] != nil {
			c.Imports[path] = known[path]
		}
	}
	Check(&c)
	return &c, nil
}

// Check type-checks a package that is parsed, and whose imports are checked. It is
// not called ill-typed for what nothing uses.
func Check(p *packages.Package) {
	p.TypesInfo, p.TypeErrors, p.IllTyped = Info(), nil, false
	config := types.Config{
		Importer: imports(p.Imports),
		Error: func(err error) {
			e, ok := err.(types.Error)
			if ok {
				p.TypeErrors = append(p.TypeErrors, e)
			}
			p.IllTyped = p.IllTyped || !ok || !e.Soft
		},
	}
	if p.Module != nil && p.Module.GoVersion != "" {
		config.GoVersion = "go" + p.Module.GoVersion
	}
	p.Types, _ = config.Check(p.PkgPath, p.Fset, p.Syntax, p.TypesInfo)
}

// Unsound returns the first type error of a package that is more than something
// unused, or nil.
func Unsound(p *packages.Package) error {
	for _, e := range p.TypeErrors {
		if !e.Soft {
			return e
		}
	}
	return nil
}

// imports finds packages among those that another one imports.
type imports map[string]*packages.Package

func (m imports) Import(path string) (*types.Package, error) {
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if p := m[path]; p != nil && p.Types != nil {
		return p.Types, nil
	}
	return nil, fmt.Errorf("no package %s", path)
}
