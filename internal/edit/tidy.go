package edit

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"

	"golang.org/x/tools/go/ast/astutil"
)

// tidy formats what became of a formatted file, and removes the imports that
// fixes made superfluous: each fix sees the uses that others take away. Source
// that does not parse is returned as it is; the compiler says what is wrong.
func tidy(old, source []byte) []byte {
	before, err := parse(token.NewFileSet(), old)
	if err != nil {
		return source
	}
	fset := token.NewFileSet()
	after, err := parse(fset, source)
	if err != nil {
		return source
	}
	removed := false
	used, wasUsed := names(after), names(before)
	for _, spec := range slices.Clone(after.Imports) { // deleting changes them
		name := importName(spec)
		if imported, err := strconv.Unquote(spec.Path.Value); err == nil && wasUsed[name] && !used[name] {
			explicit := ""
			if spec.Name != nil {
				explicit = spec.Name.Name
			}
			removed = astutil.DeleteNamedImport(fset, after, explicit, imported) || removed
		}
	}
	if removed {
		var out bytes.Buffer
		if err := format.Node(&out, fset, after); err != nil {
			return source
		}
		return out.Bytes()
	}
	if formatted, err := format.Source(old); err != nil || !bytes.Equal(formatted, old) {
		return source // the author's own way
	}
	if formatted, err := format.Source(source); err == nil {
		return formatted
	}
	return source
}

func parse(fset *token.FileSet, source []byte) (*ast.File, error) {
	return parser.ParseFile(fset, "", source, parser.ParseComments|parser.SkipObjectResolution)
}

// importsEnd returns the offset at which the imports of a source end, or its
// package clause if there are none. It is 0 if the source does not parse.
func importsEnd(source []byte) int {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "", source, parser.ImportsOnly)
	if err != nil {
		return 0
	}
	end := f.Name.End()
	for _, decl := range f.Decls {
		end = max(end, decl.End())
	}
	return fset.Position(end).Offset
}

// names returns the names before dots: packages are among them.
func names(f *ast.File) map[string]bool {
	found := make(map[string]bool)
	ast.Inspect(f, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if id, ok := sel.X.(*ast.Ident); ok {
				found[id.Name] = true
			}
		}
		return true
	})
	return found
}

// importName returns the name of an import in its file, as far as the file
// tells.
func importName(spec *ast.ImportSpec) string {
	if spec.Name != nil {
		return spec.Name.Name
	}
	imported, _ := strconv.Unquote(spec.Path.Value)
	return path.Base(imported)
}
