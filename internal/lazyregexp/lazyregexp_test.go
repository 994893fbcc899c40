package lazyregexp_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/internal/lazyregexp"
)

// A pattern answers as the regular expression does, the second time too.
func TestPattern(t *testing.T) {
	const expr, text = `(a+)(b?)`, "xaab aa b"
	p, re := lazyregexp.New(expr), regexp.MustCompile(expr)
	upper := strings.ToUpper
	for range 2 {
		for name, got := range map[string][2]any{
			"MatchString":                  {p.MatchString(text), re.MatchString(text)},
			"FindString":                   {p.FindString(text), re.FindString(text)},
			"FindStringIndex":              {p.FindStringIndex(text), re.FindStringIndex(text)},
			"FindStringSubmatch":           {p.FindStringSubmatch(text), re.FindStringSubmatch(text)},
			"FindStringSubmatchIndex":      {p.FindStringSubmatchIndex(text), re.FindStringSubmatchIndex(text)},
			"FindAllString":                {p.FindAllString(text, -1), re.FindAllString(text, -1)},
			"FindAllStringIndex":           {p.FindAllStringIndex(text, -1), re.FindAllStringIndex(text, -1)},
			"FindAllStringSubmatch":        {p.FindAllStringSubmatch(text, -1), re.FindAllStringSubmatch(text, -1)},
			"FindAllStringSubmatchIndex":   {p.FindAllStringSubmatchIndex(text, 1), re.FindAllStringSubmatchIndex(text, 1)},
			"ReplaceAllString":             {p.ReplaceAllString(text, "<$1>"), re.ReplaceAllString(text, "<$1>")},
			"ReplaceAllStringFunc":         {p.ReplaceAllStringFunc(text, upper), re.ReplaceAllStringFunc(text, upper)},
			"String":                       {p.String(), re.String()},
			"MatchString, without a match": {p.MatchString("x"), false},
		} {
			if !reflect.DeepEqual(got[0], got[1]) {
				t.Errorf("%s: %v, want %v", name, got[0], got[1])
			}
		}
	}
}

// All patterns of the module that are written out in one place are sound: nobody
// would see it before one is used.
func TestAllCompile(t *testing.T) {
	fset := token.NewFileSet()
	found := 0
	err := filepath.WalkDir(filepath.Join("..", ".."), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git") {
			if err == nil {
				err = filepath.SkipDir
			}
			return err
		}
		if !strings.HasSuffix(path, ".go") {
			return nil
		}
		f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 {
				return true
			}
			fn, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || fn.Sel.Name != "New" {
				return true
			}
			if pkg, ok := fn.X.(*ast.Ident); !ok || pkg.Name != "lazyregexp" {
				return true
			}
			if expr, ok := text(call.Args[0]); ok {
				found++
				if _, err := regexp.Compile(expr); err != nil {
					t.Errorf("%s: %v", fset.Position(call.Pos()), err)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if found < 50 {
		t.Errorf("only %d patterns are found", found)
	}
}

// text returns a text that is written out.
func text(e ast.Expr) (s string, ok bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		left, ok := text(e.X)
		right, also := text(e.Y)
		return left + right, ok && also
	}
	return "", false
}
