package drivertest

import (
	"bytes"
	"encoding/gob"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/go/types/objectpath"

	"github.com/oauthvet/oauthvet/analyzer"
)

// nogone runs the analyzer of all rules as Bazel's nogo does.
func nogone(t *testing.T, dir string, flags ...string) []finding {
	return newNogo(t, dir, analyzer.Analyzer).analyseAll(flags)
}

// analyseAll analyses the packages of a module and all that they import.
func (n *nogo) analyseAll(flags []string) []finding {
	defer combined(n.t, flags)()
	loaded, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedCompiledGoFiles | packages.NeedImports | packages.NeedDeps | packages.NeedExportFile | packages.NeedModule,
		Dir:  n.dir,
		Env:  offline(),
	}, "./...")
	if err != nil {
		n.t.Fatal(err)
	}
	packages.Visit(loaded, nil, func(p *packages.Package) {
		for _, e := range p.Errors {
			n.t.Fatal(e)
		}
		n.exports[p.PkgPath] = p.ExportFile
		if p.Module != nil { // nogo leaves out the standard library
			n.analyse(p.PkgPath, p.CompiledGoFiles)
		}
	})
	return n.found
}

// nogo analyses packages one by one, dependencies first, as processes of their
// own would: each has its sources, the export data of what it imports, and facts
// as bytes. It knows nothing of modules.
type nogo struct {
	t       *testing.T
	dir     string
	root    *analysis.Analyzer
	exports map[string]string // files, by import path
	facts   map[string][]byte // by import path
	lonely  bool              // facts don't go from package to package
	found   []finding
}

func newNogo(t *testing.T, dir string, root *analysis.Analyzer) *nogo {
	if err := analysis.Validate([]*analysis.Analyzer{root}); err != nil {
		t.Fatal(err)
	}
	for _, a := range closure(root) {
		for _, f := range a.FactTypes {
			gob.Register(f)
		}
	}
	return &nogo{t: t, dir: dir, root: root, exports: make(map[string]string), facts: make(map[string][]byte)}
}

// closure returns an analyzer and all that it requires.
func closure(a *analysis.Analyzer) []*analysis.Analyzer {
	all := []*analysis.Analyzer{a}
	for i := 0; i < len(all); i++ {
		for _, req := range all[i].Requires {
			if !slices.Contains(all, req) {
				all = append(all, req)
			}
		}
	}
	return all
}

// analyse runs the analyzers on one package.
func (n *nogo) analyse(path string, names []string) {
	n.t.Helper()
	u := &nogoUnit{nogo: n, fset: token.NewFileSet(), results: make(map[*analysis.Analyzer]any), facts: make(map[factKey]analysis.Fact)}
	for _, name := range names {
		f, err := parser.ParseFile(u.fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			n.t.Fatal(err)
		}
		u.files = append(u.files, f)
	}
	u.info = &types.Info{
		Types: make(map[ast.Expr]types.TypeAndValue), Instances: make(map[*ast.Ident]types.Instance),
		Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object),
		Implicits: make(map[ast.Node]types.Object), Selections: make(map[*ast.SelectorExpr]*types.Selection),
		Scopes: make(map[ast.Node]*types.Scope), FileVersions: make(map[*ast.File]string),
	}
	u.sizes = types.SizesFor("gc", runtime.GOARCH)
	config := &types.Config{Sizes: u.sizes, Importer: importer.ForCompiler(u.fset, "gc", func(path string) (io.ReadCloser, error) {
		return os.Open(n.exports[path])
	})}
	var err error
	if u.pkg, err = config.Check(path, u.fset, u.files, u.info); err != nil {
		n.t.Fatal(err)
	}
	if !n.lonely {
		u.decode()
	}
	u.run(n.root)
	n.facts[path] = u.encode()
}

// A nogoUnit is a package on its way through the analyzers.
type nogoUnit struct {
	*nogo
	fset    *token.FileSet
	files   []*ast.File
	pkg     *types.Package
	info    *types.Info
	sizes   types.Sizes
	results map[*analysis.Analyzer]any
	facts   map[factKey]analysis.Fact
}

// A factKey is what a fact of a type is about: an object, or a package.
type factKey struct {
	obj types.Object
	pkg *types.Package
	typ reflect.Type
}

// run runs an analyzer once, after those that it requires.
func (u *nogoUnit) run(a *analysis.Analyzer) any {
	if result, done := u.results[a]; done {
		return result
	}
	pass := &analysis.Pass{
		Analyzer: a, Fset: u.fset, Files: u.files, Pkg: u.pkg, TypesInfo: u.info, TypesSizes: u.sizes,
		ResultOf:          make(map[*analysis.Analyzer]any),
		ReadFile:          os.ReadFile,
		Report:            u.report,
		ImportObjectFact:  func(obj types.Object, f analysis.Fact) bool { return u.get(factKey{obj: obj}, f) },
		ExportObjectFact:  func(obj types.Object, f analysis.Fact) { u.put(factKey{obj: obj}, f) },
		ImportPackageFact: func(pkg *types.Package, f analysis.Fact) bool { return u.get(factKey{pkg: pkg}, f) },
		ExportPackageFact: func(f analysis.Fact) { u.put(factKey{pkg: u.pkg}, f) },
		AllObjectFacts:    u.objectFacts,
		AllPackageFacts:   u.packageFacts,
	}
	for _, req := range a.Requires {
		pass.ResultOf[req] = u.run(req)
	}
	result, err := a.Run(pass)
	if err != nil {
		u.t.Fatalf("%s: %s: %v", u.pkg.Path(), a.Name, err)
	}
	if got := reflect.TypeOf(result); got != a.ResultType {
		u.t.Fatalf("%s: result of type %v, want %v", a.Name, got, a.ResultType)
	}
	u.results[a] = result
	return result
}

func (u *nogoUnit) report(d analysis.Diagnostic) {
	p := u.fset.Position(d.Pos)
	u.found = append(u.found, finding{place(u.t, u.dir, p.Filename), p.Line, d.Category, unlabelled(u.t, d.Category, d.Message)})
}

func (u *nogoUnit) get(key factKey, to analysis.Fact) bool {
	key.typ = reflect.TypeOf(to)
	f, ok := u.facts[key]
	if ok {
		reflect.ValueOf(to).Elem().Set(reflect.ValueOf(f).Elem())
	}
	return ok
}

func (u *nogoUnit) put(key factKey, f analysis.Fact) {
	if key.obj != nil && key.obj.Pkg() != u.pkg {
		u.t.Fatalf("package %s exports a fact about %v of another package", u.pkg.Path(), key.obj)
	}
	key.typ = reflect.TypeOf(f)
	u.facts[key] = f
}

func (u *nogoUnit) objectFacts() (all []analysis.ObjectFact) {
	for key, f := range u.facts {
		if key.obj != nil {
			all = append(all, analysis.ObjectFact{Object: key.obj, Fact: f})
		}
	}
	return all
}

func (u *nogoUnit) packageFacts() (all []analysis.PackageFact) {
	for key, f := range u.facts {
		if key.pkg != nil {
			all = append(all, analysis.PackageFact{Package: key.pkg, Fact: f})
		}
	}
	return all
}

// A factRecord is a fact between processes.
type factRecord struct {
	Package, Object string // no object: about the package
	Fact            analysis.Fact
}

// encode returns all facts that the package knows.
func (u *nogoUnit) encode() []byte {
	var records []factRecord
	for key, f := range u.facts {
		if key.pkg != nil {
			records = append(records, factRecord{key.pkg.Path(), "", f})
		} else if path, err := objectpath.For(key.obj); err == nil { // none: nobody else sees the object
			records = append(records, factRecord{key.obj.Pkg().Path(), string(path), f})
		}
	}
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(records); err != nil {
		u.t.Fatal(err)
	}
	return b.Bytes()
}

// decode takes the facts that the imports of the package know.
func (u *nogoUnit) decode() {
	known := make(map[string]*types.Package)
	for _, imported := range u.pkg.Imports() {
		known[imported.Path()] = imported
		for _, indirect := range imported.Imports() {
			if known[indirect.Path()] == nil {
				known[indirect.Path()] = indirect
			}
		}
	}
	for _, imported := range u.pkg.Imports() {
		data, ok := u.nogo.facts[imported.Path()]
		if !ok {
			continue
		}
		var records []factRecord
		if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&records); err != nil {
			u.t.Fatal(err)
		}
		for _, r := range records {
			pkg := known[r.Package]
			if pkg == nil {
				continue
			}
			key := factKey{typ: reflect.TypeOf(r.Fact)}
			if r.Object == "" {
				key.pkg = pkg
			} else if obj, err := objectpath.Object(pkg, objectpath.Path(r.Object)); err == nil {
				key.obj = obj
			} else {
				continue // not in the export data
			}
			u.facts[key] = r.Fact
		}
	}
}
