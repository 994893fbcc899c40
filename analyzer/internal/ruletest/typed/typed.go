// Package typed parses and type-checks packages without the go command, for
// tests that run analyzers over a few lines.
package typed

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"

	"golang.org/x/tools/go/packages"
)

// Info returns what the type checker is to fill in.
func Info() *types.Info {
	return &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
}

// Package loads the package with the import path and the files, which import
// nothing. What the type checker has to say is in the package.
func Package(path string, files ...string) (*packages.Package, error) {
	p := &packages.Package{
		Name: path, PkgPath: path, Fset: token.NewFileSet(), GoFiles: files,
		TypesSizes: types.SizesFor("gc", "amd64"),
	}
	for _, file := range files {
		f, err := parser.ParseFile(p.Fset, file, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		p.Syntax = append(p.Syntax, f)
		p.Name = f.Name.Name
	}
	Check(p)
	return p, nil
}

// Source writes a text to p.go in a folder, and loads it as the package p.
func Source(dir, text string) (*packages.Package, error) {
	file := filepath.Join(dir, "p.go")
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		return nil, err
	}
	return Package("p", file)
}
