package engine_test

import (
	"fmt"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/oauthvet/oauthvet/analyzer/internal/engine"
	"github.com/oauthvet/oauthvet/analyzer/internal/ruletest/typed"
)

// source makes a package of files that import nothing.
func source(t testing.TB, files map[string]string) *packages.Package {
	t.Helper()
	dir := t.TempDir()
	var names []string
	for name, text := range files {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	slices.Sort(names)
	p, err := typed.Package("p", names...)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// run runs an engine over a package as a driver would that stops at no type
// error, knows no modules and has no facts of imports.
func run(t testing.TB, a *analysis.Analyzer, p *packages.Package) (*engine.Package, map[string]int) {
	t.Helper()
	exported := make(map[string]int)
	pass := &analysis.Pass{
		Analyzer: a, Fset: p.Fset, Files: p.Syntax, Pkg: p.Types, TypesInfo: p.TypesInfo, TypesSizes: p.TypesSizes,
		ResultOf:          make(map[*analysis.Analyzer]any),
		Report:            func(d analysis.Diagnostic) { t.Errorf("the engine reports %s", d.Message) },
		ReadFile:          os.ReadFile,
		ImportObjectFact:  func(types.Object, analysis.Fact) bool { return false },
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportObjectFact:  func(_ types.Object, f analysis.Fact) { exported[kind(f)]++ },
		ExportPackageFact: func(f analysis.Fact) { exported[kind(f)]++ },
		AllObjectFacts:    func() []analysis.ObjectFact { return nil },
		AllPackageFacts:   func() []analysis.PackageFact { return nil },
	}
	result, err := a.Run(pass)
	if err != nil {
		t.Fatal(err)
	}
	known, err := result.(*engine.Package).ForRules()
	if err != nil {
		t.Fatal(err)
	}
	return known, exported
}

func kind(f analysis.Fact) string {
	word, _, _ := strings.Cut(fmt.Sprint(f), " ")
	return word
}

const secretive = `package p

type Config struct{ ClientSecret string }

func New(s string) *Config { return &Config{ClientSecret: s} }

var C = New("Zm8xZ7tQp2LrVb9sKd4wXyNc")
`

// TestGate has what lets a package in: a byte string in one of its files,
// comments included, or an import that exports facts.
func TestGate(t *testing.T) {
	for name, tt := range map[string]struct {
		files   map[string]string
		matters bool
	}{
		"nothing":            {map[string]string{"p.go": "package p\n\nvar s = \"Zm8xZ7tQp2LrVb9sKd4wXyNc\"\n\nfunc F() string { return s }\n"}, false},
		"a name":             {map[string]string{"p.go": "package p\n\nvar clientSecret string\n"}, true},
		"a key":              {map[string]string{"p.go": "package p\n\nvar k = \"client_secret\"\n"}, true},
		"a grant":            {map[string]string{"p.go": "package p\n\nvar k = \"grant_type\"\n"}, true},
		"a host":             {map[string]string{"p.go": "package p\n\nvar k = \"https://login.microsoftonline.com/x\"\n"}, true},
		"a format":           {map[string]string{"p.go": "package p\n\nvar k = \"GOCSPX-" + "\"\n"}, true},
		"a comment":          {map[string]string{"p.go": "package p\n\n// The client secret is kept elsewhere.\nvar k = 1\n"}, true},
		"one file of two":    {map[string]string{"a.go": "package p\n", "b.go": secretive}, true},
		"a test file":        {map[string]string{"p.go": "package p\n", "p_test.go": secretive}, false},
		"a secret elsewhere": {map[string]string{"p.go": "package p\n\nvar k = \"kubernetes.io/secret\"\n"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			r, exported := run(t, newEngine(false), source(t, tt.files))
			if r.Unit().Matters() != tt.matters {
				t.Errorf("matters: %t", r.Unit().Matters())
			}
			if s := r.Unit().Stats; !tt.matters && (s.Slots+s.SSABuilds+len(s.Facts)+len(exported) > 0 || r.Unit().Slots() != nil || r.Flow().Loose() != nil || r.Flow().EmbeddedSecrets() != nil || r.Clients().Inventory() != nil) {
				t.Errorf("%+v, exported %v", s, exported)
			}
		})
	}
}

// Whether tests count is a matter of the options; the package's facts are the
// same with and without its test files.
func TestGateCountsTestsWhenAsked(t *testing.T) {
	p := source(t, map[string]string{"p.go": "package p\n", "p_test.go": secretive})
	if r, _ := run(t, newEngine(true), p); !r.Unit().Matters() || len(r.Unit().Slots()) == 0 {
		t.Errorf("a test file that counts: matters %t, %d slots", r.Unit().Matters(), len(r.Unit().Slots()))
	}
}

// A package gets in because of what it imports: three/literallast/app holds no
// telling byte.
func TestGateByImport(t *testing.T) {
	pkgs, err := corpus()
	if err != nil {
		t.Fatal(err)
	}
	actions := analyze(t, pkgs)
	for path, matters := range map[string]bool{
		"three/literallast/conf":     false, // imports nothing
		"three/literallast/app":      true,  // imports login, which exports a feed
		"three/literalindirect/app":  true,
		"three/structlast/app":       false, // is imported by one that matters: that is the wrong way
		"gate/indirect":              false, // imports gate/indirect/silent, which imports one that exports facts
		"gate/indirect/silent":       true,
		"gate/logger":                true,
		"gate/logs":                  false, // facts tell of what it uses, but nothing of credentials
		"golang.org/x/oauth2/google": true,  // by bytes; it exports no fact
	} {
		act := actions[path]
		if act == nil {
			t.Errorf("no package %s", path)
			continue
		}
		if got := result(act).Unit().Matters(); got != matters {
			t.Errorf("%s matters: %t", path, got)
		}
	}
}

// TestSSABuilds counts how often SSA is built: never where constants are all
// that there is.
func TestSSABuilds(t *testing.T) {
	for name, tt := range map[string]struct {
		source string
		slots  int
		builds int
	}{
		"no slot":           {"package p\n\n// client_secret\n\nfunc F() string { return \"hello\" }\n", 0, 0},
		"constant slots":    {"package p\n\ntype Config struct{ ClientSecret string }\n\nconst word = \"hello\"\n\nvar c = []Config{{ClientSecret: \"hello\"}, {ClientSecret: word}}\n", 2, 0},
		"a slot by value":   {"package p\n\ntype Config struct{ ClientSecret string }\n\nfunc f(s string) Config { return Config{ClientSecret: s} }\n", 1, 1},
		"many slots":        {"package p\n\ntype Config struct{ ClientSecret string }\n\nfunc f(s, t string) []Config { return []Config{{s}, {t}, {s + t}} }\n", 3, 1},
		"something to tell": {"package p\n\n// client_secret\n\nfunc F() string { return \"Zm8xZ7tQp2LrVb9sKd4wXyNc\" }\n", 0, 1},
		"only of a test":    {"package p\n\n// client_secret\n\nconst word = \"hello\"\n", 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := run(t, newEngine(false), source(t, map[string]string{"p.go": tt.source, "p_test.go": "package p\n\nfunc G() string { return \"Hy5rW8vTq3Zn7LmXc2Bs4KdP\" }\n"}))
			for _, s := range r.Unit().Slots() {
				r.Flow().Origins(s)
			}
			if s := r.Unit().Stats; s.Slots != tt.slots || s.SSABuilds != tt.builds {
				t.Errorf("%d slots, %d SSA builds; want %d and %d", s.Slots, s.SSABuilds, tt.slots, tt.builds)
			}
		})
	}
}

// Files that a program wrote are left out; what cgo makes of a file is not
// meant by that, nor a file that quotes the words below its package clause.
func TestGeneratedFiles(t *testing.T) {
	const generated = "// Code generated by protoc-gen-go. DO NOT EDIT.\n\n"
	for name, tt := range map[string]struct {
		file, source string
		slots        int
	}{
		"written":         {"p.go", secretive, 1},
		"generated":       {"p.go", generated + secretive, 0},
		"cgo":             {"p.cgo1.go", "// Code generated by cmd/cgo; DO NOT EDIT.\n\n//line p.go:1:1\n" + secretive, 1},
		"below":           {"p.go", strings.Replace(secretive, "\n\n", "\n\n"+generated, 1), 1},
		"a test":          {"p_test.go", secretive, 0},
		"a generated one": {"zz_generated.go", generated + secretive, 0},
	} {
		t.Run(name, func(t *testing.T) {
			p := source(t, map[string]string{"a.go": "package p // client secret\n", tt.file: tt.source})
			r, _ := run(t, newEngine(false), p)
			if got := len(r.Unit().Slots()); got != tt.slots {
				t.Errorf("%d slots, want %d", got, tt.slots)
			}
		})
	}
}

// What a test passes, stores or declares says nothing about the program; nor
// does what a generated file does.
func TestLeftOutFilesTellNothing(t *testing.T) {
	const program = `package p

type Config struct{ ClientSecret string }

var key string

type settings struct{ word string }

func New(s string) *Config { return &Config{ClientSecret: s} }

func use(s *settings) []Config { return []Config{{ClientSecret: key}, {ClientSecret: s.word}} }
`
	const tests = `package p

const literal = "Hy5rW8vTq3Zn7LmXc2Bs4KdP"

var _ = New("Wq3nT8vTq3Zn7LmXc2Bs4KdP")

func init() {
	key = literal
	use(&settings{"Jt6uR9vTq3Zn7LmXc2Bs4KdP"})
	func() { New("Ks7vS1vTq3Zn7LmXc2Bs4KdP") }()
}
`
	for name, tt := range map[string]struct {
		file, prefix string
		constants    int
	}{
		"a test":         {"p_test.go", "", 0},
		"generated":      {"zz.go", "// Code generated by a program. DO NOT EDIT.\n\n", 0},
		"a file like it": {"zz.go", "", 4},
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := run(t, newEngine(false), source(t, map[string]string{"p.go": program, tt.file: tt.prefix + tests}))
			if got := strings.Count(origins(r), "const(opaque"); got != tt.constants {
				t.Errorf("%d constants reach the slots, want %d: %s", got, tt.constants, origins(r))
			}
		})
	}
}

// What drivers hand over for packages that they did not load, or could not.
func TestOddPackages(t *testing.T) {
	full := source(t, map[string]string{"p.go": secretive})
	if full.IllTyped || full.Module != nil {
		t.Fatal("not a package without module")
	}
	for name, p := range map[string]*packages.Package{
		"no files":     {Fset: token.NewFileSet(), Types: full.Types, TypesInfo: full.TypesInfo},
		"no types":     {Fset: full.Fset, Syntax: full.Syntax, TypesInfo: full.TypesInfo},
		"no info":      {Fset: full.Fset, Syntax: full.Syntax, Types: full.Types},
		"nothing":      {Fset: token.NewFileSet()},
		"no module":    full,
		"empty files":  source(t, map[string]string{"p.go": "package p // client secret\n"}),
		"only a test":  source(t, map[string]string{"p_test.go": secretive}),
		"package main": source(t, map[string]string{"p.go": "package main // client secret\n\nfunc main() {}\n"}),
	} {
		t.Run(name, func(t *testing.T) {
			r, _ := run(t, newEngine(false), p)
			if got := len(r.Unit().Slots()); got > 0 != (p == full) {
				t.Errorf("%d slots", got)
			}
		})
	}
}

// The source is broken; a driver may ask all the same. There is no
// SSA of such code.
func TestIllTyped(t *testing.T) {
	const config = "package p\n\ntype Config struct{ ClientSecret string }\n\n"
	for name, text := range map[string]string{
		"unknown name":      config + "var c = Config{ClientSecret: missing}\n",
		"unknown function":  config + "func f() Config { return Config{ClientSecret: missing(\"a\", f)} }\n",
		"unknown import":    "package p\n\nimport \"absent\"\n\nfunc f() { absent.New(\"client_secret\", absent.Key); x := absent.Config{ClientSecret: \"a\"}; x.ClientSecret = absent.F() }\n",
		"unknown type":      "package p\n\nfunc f(c *Config) { c.ClientSecret = g() }\n\nfunc g() Missing { return \"\" }\n",
		"wrong type":        config + "var c = Config{ClientSecret: 3}\n\nfunc f(n int) { c.ClientSecret = n }\n",
		"too many values":   config + "var c = Config{\"a\", \"b\", g()}\n\nfunc g() (string, string) { return \"a\" }\n",
		"missing return":    config + "func f() string {}\n\nvar c = Config{ClientSecret: f()}\n",
		"recursive type":    "package p\n\ntype Config struct { ClientSecret string; Config }\n\nvar c = Config{ClientSecret: f()}\n\nfunc f() string { return c.ClientSecret }\n",
		"recursive value":   config + "var a = b\n\nvar b = a\n\nvar c = Config{ClientSecret: a}\n",
		"recursive const":   config + "const a = b\n\nconst b = a\n\nvar c = Config{ClientSecret: a}\n",
		"bad instantiation": config + "func g[T int](t T) T { return t }\n\nfunc f() Config { return Config{ClientSecret: g(\"a\")} }\n",
		"declared twice":    config + "func f() string { return \"a\" }\n\nfunc f() string { return \"b\" }\n\nvar c = Config{ClientSecret: f()}\n",
		"call of no func":   config + "var s = \"a\"\n\nvar c = Config{ClientSecret: s(1)}\n",
		"method on absent":  config + "func (m *missing) f() { _ = Config{ClientSecret: m.key()} }\n",
	} {
		t.Run(name, func(t *testing.T) {
			p := source(t, map[string]string{"p.go": text})
			if !p.IllTyped {
				t.Fatal("well typed")
			}
			a := newEngine(false)
			a.RunDespiteErrors = true
			graph, err := checker.Analyze([]*analysis.Analyzer{a}, []*packages.Package{p}, nil)
			if err != nil {
				t.Fatal(err)
			}
			if act := graph.Roots[0]; act.Err != nil {
				t.Error(act.Err)
			}
		})
	}
}
