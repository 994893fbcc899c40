package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// suggest returns rows for the exported fields and parameters of a module whose
// names say that they are client secrets:
//
//	secret  example.com/sso.Config.ClientSecret  id=.ClientID
//	secret  example.com/sso.New#1                id=#0
//
// Names say nothing of what else carries a secret, nor that it is another's.
func suggest(m module) (rows []string, err error) {
	err = fs.WalkDir(os.DirFS(m.Dir), ".", func(name string, d fs.DirEntry, err error) error {
		base := path.Base(name)
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && leftOut(base):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(base, ".go") || strings.HasSuffix(base, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), filepath.Join(m.Dir, filepath.FromSlash(name)), nil, parser.SkipObjectResolution)
		if err != nil || f.Name.Name == "main" {
			return nil // what does not parse on every system
		}
		rows = append(rows, suggestions(path.Join(m.Path, path.Dir(name)), f)...)
		return nil
	})
	slices.Sort(rows)
	return slices.Compact(rows), err
}

// leftOut reports whether a folder has nothing that other modules import.
func leftOut(folder string) bool {
	return folder == "internal" || folder == "testdata" || folder == "vendor" || strings.HasPrefix(folder, ".") || strings.HasPrefix(folder, "_") ||
		strings.HasPrefix(folder, "example")
}

// suggestions returns the rows for one file of a package.
func suggestions(pkg string, f *ast.File) (rows []string) {
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				t, ok := spec.(*ast.TypeSpec)
				if !ok || !t.Name.IsExported() {
					continue
				}
				if s, ok := t.Type.(*ast.StructType); ok {
					rows = append(rows, listed(pkg+"."+t.Name.Name+".", ".", s.Fields, ast.IsExported)...)
				}
			}
		case *ast.FuncDecl:
			if symbol := symbol(pkg, d); symbol != "" {
				rows = append(rows, listed(symbol, "#", d.Type.Params, nil)...)
			}
		}
	}
	return rows
}

// symbol names a function or method as rows do, or is empty if no other package can.
func symbol(pkg string, d *ast.FuncDecl) string {
	if !d.Name.IsExported() {
		return ""
	}
	if d.Recv == nil {
		return pkg + "." + d.Name.Name
	}
	recv, star := d.Recv.List[0].Type, ""
	if ptr, ok := recv.(*ast.StarExpr); ok {
		recv, star = ptr.X, "*"
	}
	id, ok := recv.(*ast.Ident)
	if !ok || !id.IsExported() {
		return ""
	}
	return fmt.Sprintf("(%s%s.%s).%s", star, pkg, id.Name, d.Name.Name)
}

// listed returns the rows for a list of fields or parameters.
func listed(symbol, mark string, list *ast.FieldList, counts func(name string) bool) (rows []string) {
	type entry struct {
		name string
		text bool
	}
	var all []entry
	for _, field := range list.List {
		for _, name := range field.Names {
			all = append(all, entry{name.Name, isText(field.Type)})
		}
		if len(field.Names) == 0 {
			all = append(all, entry{})
		}
	}
	place := func(i int) string {
		if mark == "#" {
			return fmt.Sprint("#", i)
		}
		return all[i].name
	}
	id := slices.IndexFunc(all, func(e entry) bool { return e.text && idName.MatchString(e.name) })
	for i, e := range all {
		if !e.text || !secretName.MatchString(e.name) || counts != nil && !counts(e.name) {
			continue
		}
		row := "secret  " + symbol + place(i)
		if id >= 0 {
			row += "  id=" + strings.TrimPrefix(mark, "#") + place(id)
		}
		rows = append(rows, row+"\n")
	}
	return rows
}

// How libraries name a client secret, and the ID beside it.
var (
	secretName = regexp.MustCompile(`(?i)^(oauth2?|o?auth)?_?(client|app|application|consumer)_?secret$`)
	idName     = regexp.MustCompile(`(?i)^((oauth2?|o?auth)?_?(client|app|application|consumer)_?)?(id|key)$`)
)

// isText reports whether a type is written as string, *string or []byte.
func isText(t ast.Expr) bool {
	switch t := t.(type) {
	case *ast.Ident:
		return t.Name == "string"
	case *ast.StarExpr:
		return isText(t.X)
	case *ast.ArrayType:
		id, ok := t.Elt.(*ast.Ident)
		return ok && t.Len == nil && id.Name == "byte"
	}
	return false
}
