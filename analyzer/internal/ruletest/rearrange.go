package ruletest

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis/analysistest"
)

// Rearranged complains to t when rules find something else in test data whose
// declarations stand in another order and whose short local names are others. It
// needs two empty folders.
func (s *Suite) Rearranged(t analysistest.Testing, first, second, data string) {
	moved := filepath.Join(second, "data")
	if err := os.CopyFS(moved, os.DirFS(data)); err != nil {
		t.Errorf("%v", err)
		return
	}
	if err := rearrangeAll(moved); err != nil {
		t.Errorf("%v", err)
		return
	}
	before, err := s.Survey(first, data)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	after, err := s.Survey(filepath.Join(second, "gopath"), moved)
	if err != nil {
		t.Errorf("rearranged: %v", err)
		return
	}
	for _, line := range difference(before.placeless(), after.placeless()) {
		t.Errorf("rearranged: %s", line)
	}
}

func count(list []string, key string) int {
	n := 0
	for _, k := range list {
		if k == key {
			n++
		}
	}
	return n
}

var (
	// somewhere matches what a message says of lines.
	somewhere = regexp.MustCompile(`(\.go|line|lines):? ?\d+(:\d+)?`)
	// oneOfSeveral matches the slot that a message names: of those that take one
	// value it is the first in the file.
	oneOfSeveral = regexp.MustCompile(` for \S+ (.*other slots? takes? the same value)`)
)

// placeless returns what is found without the places, and with the names that
// rename changed as they were: a message may name a function value.
func (s *Survey) placeless() []string {
	var keys []string
	for _, f := range s.findings {
		message := oneOfSeveral.ReplaceAllString(somewhere.ReplaceAllString(f.Message, "$1 N"), " $1")
		message = strings.ReplaceAll(message, renamedBy, "")
		keys = append(keys, fmt.Sprintf("%s, %s: %s: %s", filepath.Base(filepath.Dir(f.file)), f.Rule, f.Symbol, message))
	}
	return keys
}

// rearrangeAll rearranges the Go files below a folder.
func rearrangeAll(dir string) error {
	return filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		source, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(name, rearrange(source), 0o666)
	})
}

// rearrange turns the order of a file's functions, methods and types around, and
// gives local variables with names of one letter other names. What it can't parse
// it leaves alone.
func rearrange(source []byte) []byte {
	source = rename(source)
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "", source, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil || len(f.Decls) == 0 {
		return source
	}
	offset := func(p token.Pos) int { return fset.Position(p).Offset }
	starts := make([]int, 0, len(f.Decls)+1)
	for i, d := range f.Decls {
		from := offset(d.Pos())
		if doc := docOf(d); doc != nil {
			from = offset(doc.Pos())
		}
		if i > 0 && bytes.IndexByte(source[starts[i-1]:from], '\n') < 0 {
			return source // two on one line
		}
		starts = append(starts, from)
	}
	starts = append(starts, len(source))
	var movable [][]byte
	for i, d := range f.Decls {
		if moves(d) {
			movable = append(movable, source[starts[i]:starts[i+1]])
		}
	}
	out := slices.Clone(source[:starts[0]])
	for i, d := range f.Decls {
		part := source[starts[i]:starts[i+1]]
		if moves(d) {
			part, movable = movable[len(movable)-1], movable[:len(movable)-1]
		}
		out = append(append(out, part...), '\n')
	}
	return out
}

func docOf(d ast.Decl) *ast.CommentGroup {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return d.Doc
	case *ast.GenDecl:
		return d.Doc
	}
	return nil
}

// moves reports whether the place of a declaration means nothing.
func moves(d ast.Decl) bool {
	switch d := d.(type) {
	case *ast.FuncDecl:
		return d.Name.Name != "init"
	case *ast.GenDecl:
		return d.Tok == token.TYPE
	}
	return false
}

// renamedBy is what rename adds to a name.
const renamedBy = "ö"

// rename gives local variables with names of one letter other names.
func rename(source []byte) []byte {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "", source, 0)
	if err != nil {
		return source
	}
	fields := make(map[*ast.Ident]bool) // and what may be one
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.KeyValueExpr:
			if id, ok := n.Key.(*ast.Ident); ok {
				fields[id] = true
			}
		case *ast.StructType:
			for _, field := range n.Fields.List {
				for _, id := range field.Names {
					fields[id] = true
				}
			}
		}
		return true
	})
	var at []int
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Body == nil {
			continue
		}
		ast.Inspect(fn, func(n ast.Node) bool {
			id, ok := n.(*ast.Ident)
			if ok && len(id.Name) == 1 && id.Name != "_" && id.Obj != nil && id.Obj.Kind == ast.Var && !fields[id] &&
				fn.Pos() <= id.Obj.Pos() && id.Obj.Pos() < fn.End() {
				at = append(at, fset.Position(id.End()).Offset)
			}
			return true
		})
	}
	slices.Sort(at)
	var out []byte
	from := 0
	for _, end := range slices.Compact(at) {
		out = append(append(out, source[from:end]...), renamedBy...)
		from = end
	}
	return append(out, source[from:]...)
}
