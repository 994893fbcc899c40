package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest"
)

const module = "github.com/oauthvet/oauthvet/"

// layers are the packages of the suite, lowest first. Imports run downwards
// only, and never between packages of one layer.
var layers = [][]string{
	{"internal/"},
	{"analyzer/internal/shape", "analyzer/internal/lexicon", "analyzer/internal/fmtstr", "analyzer/internal/position", "analyzer/internal/budget", "analyzer/internal/ruletest/typed"},
	{"analyzer/internal/catalog", "analyzer/internal/gotypes", "analyzer/internal/ruletest/mutant", "analyzer/internal/ruletest/built"},
	{"analyzer/internal/site", "analyzer/internal/facts", "analyzer/internal/ctrlflow"},
	{"analyzer/internal/unit"},
	{"analyzer/internal/ruletest/snippet"},
	{"analyzer/internal/ssaindex"},
	{"analyzer/internal/dataflow"},
	{"analyzer/internal/dataflow/alias"},
	{"analyzer/internal/strtemplate"},
	{"analyzer/internal/httpreq", "analyzer/internal/constdate"},
	{"analyzer/internal/httpresp", "analyzer/internal/errflow"},
	{"analyzer/internal/tokencall", "analyzer/internal/cleartext"},
	{"analyzer/internal/client"},
	{"analyzer/internal/engine"},
	{"analyzer/internal/rule"},
	{"analyzer/rules/swapped", "analyzer/rules/mismatch"},
	{"analyzer/rules/"},
	{"analyzer"},
	{"analyzer/internal/ruletest", "analyzer/golangci", "cmd/"},
}

// layer returns the layer of a package of this module, by its path in the
// module, or -1.
func layer(pkg string) int {
	return slices.IndexFunc(layers, func(names []string) bool {
		return slices.ContainsFunc(names, func(name string) bool {
			return pkg == name || strings.HasSuffix(name, "/") && strings.HasPrefix(pkg, name)
		})
	})
}

// forbidden returns why a package of this module must not import another
// package, or "".
func forbidden(importer, imported string) string {
	own, internal := strings.CutPrefix(imported, module)
	from := layer(importer)
	if from < 0 {
		return "is in no layer; give it one in architecture_test.go"
	}
	if strings.HasPrefix(importer, "analyzer/rules/") {
		switch {
		case strings.HasPrefix(own, "analyzer/rules/") && importer != "analyzer/rules/registration":
			return "a rule decides for itself"
		case imported == "os":
			return "a rule looks at no files"
		case imported == "golang.org/x/tools/go/ssa" || strings.HasPrefix(imported, "golang.org/x/tools/go/ssa/"):
			return "a rule asks the engine"
		}
	}
	if !internal || strings.HasPrefix(importer, "cmd/") && strings.HasPrefix(own, "cmd/") {
		return ""
	}
	if from == len(layers)-1 && importer != "analyzer/internal/ruletest" && own != "analyzer" && !strings.HasPrefix(own, "internal/") {
		return "a driver sees the public API alone"
	}
	if layer(own) >= from {
		return "imports run one way"
	}
	return ""
}

// sources calls f for every Go file of the module that is compiled into
// something: outside testdata and nested modules. Dir is the folder of the
// file, in the module.
func sources(t *testing.T, f func(dir, file string, syntax *ast.File, fset *token.FileSet)) {
	t.Helper()
	root, err := ruletest.Root()
	if err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := d.Name()
		if d.IsDir() && file != root && (name == "testdata" || name[0] == '.' || name[0] == '_') {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		fset := token.NewFileSet()
		syntax, err := parser.ParseFile(fset, file, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		dir, err := filepath.Rel(root, filepath.Dir(file))
		f(filepath.ToSlash(dir), name, syntax, fset)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestImportArrows(t *testing.T) {
	checked := 0
	sources(t, func(dir, file string, syntax *ast.File, _ *token.FileSet) {
		if strings.HasSuffix(file, "_test.go") {
			return
		}
		for _, spec := range syntax.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			checked++
			if why := forbidden(dir, imported); why != "" {
				t.Errorf("%s: %s -> %s: %s", path.Join(dir, file), dir, strings.TrimPrefix(imported, module), why)
			}
		}
	})
	if checked == 0 {
		t.Error("no imports were checked")
	}
}

func TestForbidden(t *testing.T) {
	for _, tt := range []struct {
		importer, imported, want string
	}{
		{"analyzer/internal/engine", module + "analyzer/internal/site", ""},
		{"analyzer/internal/engine", module + "analyzer/internal/rule", "imports run one way"},
		{"analyzer/internal/shape", module + "analyzer/internal/catalog", "imports run one way"},
		{"analyzer/rules/leak", module + "analyzer/internal/rule", ""},
		{"analyzer/rules/leak", module + "analyzer/rules/hardcoded", "a rule decides for itself"},
		{"analyzer/rules/leak", module + "analyzer/rules/swapped", "a rule decides for itself"},
		{"analyzer/rules/registration", module + "analyzer/rules/swapped", ""},
		{"analyzer/rules/registration", module + "analyzer/rules/leak", "imports run one way"},
		{"analyzer/rules/leak", module + "analyzer", "imports run one way"},
		{"analyzer/rules/leak", "os", "a rule looks at no files"},
		{"analyzer/rules/leak", "golang.org/x/tools/go/ssa/ssautil", "a rule asks the engine"},
		{"analyzer/internal/engine", "golang.org/x/tools/go/ssa", ""},
		{"analyzer", module + "analyzer/rules/leak", ""},
		{"cmd/oauthvet", module + "analyzer", ""},
		{"cmd/oauthvet", module + "cmd/oauthvet/internal/cli", ""},
		{"cmd/oauthvet/internal/cli", module + "analyzer/rules/leak", "a driver sees the public API alone"},
		{"analyzer/golangci", module + "analyzer/internal/rule", "a driver sees the public API alone"},
		{"analyzer/golangci", module + "internal/spelling", ""},
		{"analyzer/internal/util", "fmt", "is in no layer; give it one in architecture_test.go"},
	} {
		if got := forbidden(tt.importer, tt.imported); got != tt.want {
			t.Errorf("%s -> %s: %q, want %q", tt.importer, tt.imported, got, tt.want)
		}
	}
}

// misdeeds returns what a file of the analyzers does that only a program may:
// stop the process, print, run at its start.
func misdeeds(dir string, syntax *ast.File) []string {
	var found []string
	ast.Inspect(syntax, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Recv == nil && n.Name.Name == "init" && dir != "analyzer/golangci" {
				found = append(found, "init")
			}
		case *ast.CallExpr:
			switch fun := n.Fun.(type) {
			case *ast.Ident:
				if fun.Name == "panic" || fun.Name == "print" || fun.Name == "println" {
					found = append(found, fun.Name)
				}
			case *ast.SelectorExpr:
				if x, ok := fun.X.(*ast.Ident); ok && stops(x.Name, fun.Sel.Name) {
					found = append(found, x.Name+"."+fun.Sel.Name)
				}
			}
		}
		return true
	})
	return found
}

func stops(pkg, name string) bool {
	switch pkg {
	case "os":
		return name == "Exit"
	case "fmt":
		return strings.HasPrefix(name, "Print")
	case "log":
		return name != "New"
	}
	return false
}

func TestNoMisdeeds(t *testing.T) {
	sources(t, func(dir, file string, syntax *ast.File, _ *token.FileSet) {
		if !strings.HasPrefix(dir, "analyzer") || strings.HasSuffix(file, "_test.go") {
			return
		}
		for _, what := range misdeeds(dir, syntax) {
			t.Errorf("%s: %s has no place in an analyzer", path.Join(dir, file), what)
		}
	})
}

func TestMisdeeds(t *testing.T) {
	const source = `package p
func init() { panic(1); println(); os.Exit(1); log.Fatalf(""); fmt.Println(); fmt.Fprintln(w); p.init() }
func (t) init() {}`
	syntax, err := parser.ParseFile(token.NewFileSet(), "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(misdeeds("analyzer", syntax)), "[init panic println os.Exit log.Fatalf fmt.Println]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := misdeeds("analyzer/golangci", syntax); slices.Contains(got, "init") {
		t.Error("the plugin may have an init function: golangci-lint's register wants it")
	}
}

// A pre-commit hook of language golang installs every program of a module.
func TestOneProgram(t *testing.T) {
	var programs []string
	sources(t, func(dir, file string, syntax *ast.File, _ *token.FileSet) {
		if syntax.Name.Name == "main" && !slices.Contains(programs, dir) {
			programs = append(programs, dir)
		}
	})
	if !slices.Equal(programs, []string{"cmd/oauthvet"}) {
		t.Errorf("programs %v, want cmd/oauthvet alone", programs)
	}
}
