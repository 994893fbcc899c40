package catalog

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"

	"github.com/oauthvet/oauthvet/internal/prefilter"
)

// looksUp reports whether a source file has a function that looks up an
// environment variable by a name that it makes or is given, and returns something
// that can hold a text and may come from elsewhere: a helper that takes a default
// beside the name, or has one. Files that read no variable are not parsed; one
// with syntax errors may have anything.
func looksUp(source []byte) bool {
	if !prefilter.LooksUp(source) {
		return false
	}
	f, err := parser.ParseFile(token.NewFileSet(), "", source, parser.SkipObjectResolution)
	if err != nil {
		return true
	}
	for _, decl := range f.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok && !(returnsText(fn.Type) && hasDefault(fn)) {
			continue
		}
		if looksUpLocally(decl) {
			return true
		}
	}
	return false
}

// hasDefault reports whether a function takes anything but one name, or holds a
// text that is long enough for a secret.
func hasDefault(fn *ast.FuncDecl) bool {
	taken := 0
	for _, list := range []*ast.FieldList{fn.Recv, fn.Type.Params} {
		if list != nil {
			for _, field := range list.List {
				taken += len(field.Names)
				if _, plain := field.Type.(*ast.Ident); !plain {
					taken++ // it may hold several texts
				}
			}
		}
	}
	const shortest = 8 // bytes of a secret
	found := false
	ast.Inspect(fn, func(n ast.Node) bool {
		text, ok := n.(*ast.BasicLit)
		found = found || ok && text.Kind == token.STRING && len(text.Value) >= shortest
		return !found
	})
	return taken > 1 || found
}

// returnsText reports whether a result may hold a text: whether one is neither a
// number nor a truth value nor an error.
func returnsText(fn *ast.FuncType) bool {
	if fn.Results == nil {
		return false
	}
	for _, field := range fn.Results.List {
		name, ok := field.Type.(*ast.Ident)
		switch {
		case !ok:
			return true
		case name.Name == "bool", name.Name == "error", strings.HasPrefix(name.Name, "int"),
			strings.HasPrefix(name.Name, "uint"), strings.HasPrefix(name.Name, "float"):
		default:
			return true
		}
	}
	return false
}

// looksUpLocally reports whether a look-up in a declaration takes something that
// the declaration declares: a parameter, a variable. What else can stand there
// is constant, or might as well be.
func looksUpLocally(decl ast.Decl) bool {
	local := declaredIn(decl)
	found := false
	ast.Inspect(decl, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok || found || !isLookup(call.Fun) {
			return !found
		}
		for _, arg := range call.Args {
			ast.Inspect(arg, func(n ast.Node) bool {
				name, ok := n.(*ast.Ident)
				found = found || ok && local[name.Name]
				return !found
			})
		}
		return !found
	})
	return found
}

func isLookup(fun ast.Expr) bool {
	name := ""
	switch fun := ast.Unparen(fun).(type) {
	case *ast.Ident:
		name = fun.Name
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	}
	for _, suffix := range []string{"Getenv", "GetEnv", "LookupEnv", "Lookupenv"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return false
}

// declaredIn returns the names of the parameters and variables that are declared
// inside a declaration.
func declaredIn(decl ast.Decl) map[string]bool {
	names := make(map[string]bool)
	add := func(exprs ...ast.Expr) {
		for _, e := range exprs {
			if name, ok := e.(*ast.Ident); ok {
				names[name.Name] = true
			}
		}
	}
	ast.Inspect(decl, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			for _, name := range n.Names {
				names[name.Name] = true
			}
		case *ast.AssignStmt:
			if n.Tok == token.DEFINE {
				add(n.Lhs...)
			}
		case *ast.RangeStmt:
			add(n.Key, n.Value)
		case *ast.DeclStmt:
			if vars, ok := n.Decl.(*ast.GenDecl); ok && vars.Tok == token.VAR {
				for _, spec := range vars.Specs {
					for _, name := range spec.(*ast.ValueSpec).Names {
						names[name.Name] = true
					}
				}
			}
		}
		return true
	})
	delete(names, "_")
	return names
}
