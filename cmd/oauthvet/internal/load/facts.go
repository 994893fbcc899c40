package load

import (
	"fmt"
	"go/types"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"
)

// facts are what analyzers told of packages and their objects. They are told
// when a package is analysed and asked for when its importers are, in other
// goroutines but later.
type facts struct {
	mu       sync.RWMutex
	objects  map[objectKey]analysis.Fact
	packages map[packageKey]analysis.Fact
	telling  map[*types.Package]bool // which packages any facts come from
}

type (
	objectKey struct {
		obj types.Object
		typ reflect.Type
	}
	packageKey struct {
		pkg *types.Package
		typ reflect.Type
	}
)

func newFacts() *facts {
	return &facts{
		objects:  make(map[objectKey]analysis.Fact),
		packages: make(map[packageKey]analysis.Fact),
		telling:  make(map[*types.Package]bool),
	}
}

// from reports whether there are facts from a package.
func (fs *facts) from(pkg *types.Package) bool {
	fs.mu.RLock()
	defer fs.mu.RUnlock()
	return fs.telling[pkg]
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
		fs.telling[pass.Pkg] = true
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
		fs.packages[packageKey{pass.Pkg, reflect.TypeOf(fact)}] = fact
		fs.telling[pass.Pkg] = true
	}
	pass.ImportPackageFact = func(pkg *types.Package, fact analysis.Fact) bool {
		check(fact, nil)
		fs.mu.RLock()
		defer fs.mu.RUnlock()
		return copyFact(fact, fs.packages[packageKey{pkg, reflect.TypeOf(fact)}])
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
		for key, fact := range fs.packages {
			if seen[key.pkg] && declares(fact) {
				all = append(all, analysis.PackageFact{Package: key.pkg, Fact: fact})
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
