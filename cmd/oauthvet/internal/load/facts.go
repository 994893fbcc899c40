package load

import (
	"fmt"
	"go/types"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/identset"
)

// facts are what analyzers told of packages and their objects. They are told
// when a package is analysed and asked for when its importers are, in other
// goroutines but later.
type facts struct {
	mu       sync.RWMutex
	objects  map[objectKey]analysis.Fact
	packages map[*types.Package]map[reflect.Type]analysis.Fact
	names    map[*types.Package]*names // of the packages that facts come from
}

// names are the names with which sources can use what facts tell of.
type names struct {
	// near are those of functions, variables and constants of the package itself,
	// far those of fields and methods, which packages can use that do not
	// import it.
	near, far identset.Set
}

type objectKey struct {
	obj types.Object
	typ reflect.Type
}

func newFacts() *facts {
	return &facts{
		objects:  make(map[objectKey]analysis.Fact),
		packages: make(map[*types.Package]map[reflect.Type]analysis.Fact),
		names:    make(map[*types.Package]*names),
	}
}

// from returns the names of the facts from a package, or nil if there are no facts.
func (fs *facts) from(pkg *types.Package) *names {
	fs.mu.RLock()
	defer fs.mu.RUnlock()
	return fs.names[pkg]
}

// of returns the names of a package, to be added to.
func (fs *facts) of(pkg *types.Package) *names {
	n := fs.names[pkg]
	if n == nil {
		n = &names{near: make(identset.Set), far: make(identset.Set)}
		fs.names[pkg] = n
	}
	return n
}

// relay tells of a package that is not looked at what its imports tell.
func (fs *facts) relay(pkg *types.Package) {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	var imported []analysis.Fact
	for _, imp := range pkg.Imports() {
		for _, fact := range fs.packages[imp] {
			imported = append(imported, fact)
		}
	}
	if about, ok := analyzer.RelayFact(imported); ok {
		fs.tell(pkg, about)
	}
}

// tell keeps a fact about a package. The caller has locked.
func (fs *facts) tell(pkg *types.Package, fact analysis.Fact) {
	if fs.packages[pkg] == nil {
		fs.packages[pkg] = make(map[reflect.Type]analysis.Fact)
	}
	fs.packages[pkg][reflect.TypeOf(fact)] = fact
}

// bind gives a pass its functions for facts. It panics as other drivers do when
// an analyzer breaks the rules for facts, which guard turns into an error.
func (fs *facts) bind(pass *analysis.Pass, declares func(analysis.Fact) bool) {
	check := func(fact analysis.Fact, pkg *types.Package) {
		if !declares(fact) {
			panic(fmt.Sprintf("fact %T is not declared", fact))
		}
		if pkg != nil && pkg != pass.Pkg {
			panic(fmt.Sprintf("fact %T is about another package, %s", fact, pkg.Path()))
		}
	}
	pass.ExportObjectFact = func(obj types.Object, fact analysis.Fact) {
		check(fact, obj.Pkg())
		fs.mu.Lock()
		defer fs.mu.Unlock()
		fs.objects[objectKey{obj, reflect.TypeOf(fact)}] = fact
		if n := fs.of(pass.Pkg); obj.Parent() == pass.Pkg.Scope() {
			n.near.Add(analyzer.FactNames(fact)...)
		} else {
			n.far.Add(analyzer.FactNames(fact)...)
		}
	}
	pass.ImportObjectFact = func(obj types.Object, fact analysis.Fact) bool {
		check(fact, nil)
		fs.mu.RLock()
		defer fs.mu.RUnlock()
		return copyFact(fact, fs.objects[objectKey{obj, reflect.TypeOf(fact)}])
	}
	pass.ExportPackageFact = func(fact analysis.Fact) {
		check(fact, nil)
		fs.mu.Lock()
		defer fs.mu.Unlock()
		fs.tell(pass.Pkg, fact)
		fs.of(pass.Pkg).far.Add(analyzer.FactNames(fact)...)
	}
	pass.ImportPackageFact = func(pkg *types.Package, fact analysis.Fact) bool {
		check(fact, nil)
		fs.mu.RLock()
		defer fs.mu.RUnlock()
		return copyFact(fact, fs.packages[pkg][reflect.TypeOf(fact)])
	}
	pass.AllObjectFacts = func() []analysis.ObjectFact {
		seen := closure(pass.Pkg)
		fs.mu.RLock()
		defer fs.mu.RUnlock()
		var all []analysis.ObjectFact
		for key, fact := range fs.objects {
			if seen[key.obj.Pkg()] && declares(fact) {
				all = append(all, analysis.ObjectFact{Object: key.obj, Fact: fact})
			}
		}
		return all
	}
	pass.AllPackageFacts = func() []analysis.PackageFact {
		seen := closure(pass.Pkg)
		fs.mu.RLock()
		defer fs.mu.RUnlock()
		var all []analysis.PackageFact
		for pkg, facts := range fs.packages {
			for _, fact := range facts {
				if seen[pkg] && declares(fact) {
					all = append(all, analysis.PackageFact{Package: pkg, Fact: fact})
				}
			}
		}
		return all
	}
}

// copyFact sets *to to *from, if there is one.
func copyFact(to, from analysis.Fact) bool {
	if from == nil {
		return false
	}
	reflect.ValueOf(to).Elem().Set(reflect.ValueOf(from).Elem())
	return true
}

// closure returns a package and all that it imports, directly or not.
func closure(pkg *types.Package) map[*types.Package]bool {
	seen := make(map[*types.Package]bool)
	var visit func(*types.Package)
	visit = func(p *types.Package) {
		if !seen[p] {
			seen[p] = true
			for _, imp := range p.Imports() {
				visit(imp)
			}
		}
	}
	visit(pkg)
	return seen
}
