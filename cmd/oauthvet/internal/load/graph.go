package load

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// A graph is everything that the patterns name or need, and what can matter of
// it.
type graph struct {
	entries []*listed           // in the order of the go command
	byPath  map[string]*listed  // by ImportPath
	tells   map[*listed]bool    // a source file of the package tells by its bytes
	matters map[*listed]bool    // the package, or one that it imports, tells
	broken  map[*listed]*listed // to the package that is to blame, or nil
}

func newGraph(entries []*listed) *graph {
	g := &graph{byPath: make(map[string]*listed), broken: make(map[*listed]*listed)}
	for _, p := range entries {
		// A package that may not be imported is listed twice, once with the
		// importer's error.
		if old := g.byPath[p.ImportPath]; old != nil {
			if old.Error == nil {
				old.Error = p.Error
			}
			continue
		}
		g.byPath[p.ImportPath] = p
		g.entries = append(g.entries, p)
	}
	for _, p := range g.entries {
		g.blame(p)
	}
	return g
}

// imports calls visit for the package's imports that are listed.
func (g *graph) imports(p *listed, visit func(*listed)) {
	for _, path := range p.Imports {
		if q := g.byPath[path]; q != nil {
			visit(q)
		}
	}
}

// blame returns the package that keeps p from being looked at: p itself, or one
// that it imports. It returns nil if all is well.
func (g *graph) blame(p *listed) *listed {
	if culprit, seen := g.broken[p]; seen {
		return culprit
	}
	g.broken[p] = nil // an import cycle has an error of its own
	var culprit *listed
	if p.Error != nil {
		culprit = p
	} else {
		g.imports(p, func(q *listed) {
			if c := g.blame(q); c != nil && culprit == nil {
				culprit = c
			}
		})
	}
	g.broken[p] = culprit
	return culprit
}

// selectPackages finds the packages that can matter: those with telling bytes
// in a source file or declared to matter, and all that import such a package,
// directly or not, since only those can a fact reach. The standard library never
// matters.
func (g *graph) selectPackages(telling func(source []byte) bool, declares func(path string) bool, overlay map[string][]byte) {
	files := g.scan(telling)
	for file := range overlay {
		files[file] = true
	}
	g.tells, g.matters = make(map[*listed]bool), make(map[*listed]bool)
	seen := make(map[*listed]bool)
	var visit func(*listed) bool
	visit = func(p *listed) bool {
		if seen[p] {
			return g.matters[p]
		}
		seen[p] = true
		if p.Standard || p.testMain() {
			return false
		}
		g.tells[p] = declares != nil && declares(p.path()) ||
			slices.ContainsFunc(p.sources(), func(file string) bool { return files[file] })
		matters := g.tells[p]
		g.imports(p, func(q *listed) { matters = visit(q) || matters })
		g.matters[p] = matters
		return matters
	}
	for _, p := range g.entries {
		visit(p)
	}
}

// paths returns the paths of all packages. A package and its variants are one.
func (g *graph) paths() []string {
	var paths []string
	for _, p := range g.entries {
		if !p.testMain() {
			paths = append(paths, p.path())
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// scan reads all source files outside the standard library and returns those
// that tell. A file that can't be read does: its package says why later.
func (g *graph) scan(telling func(source []byte) bool) map[string]bool {
	tells := make(map[string]bool)
	files := make(chan string)
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for file := range files {
				source, err := os.ReadFile(file)
				if err != nil || telling(source) {
					mu.Lock()
					tells[file] = true
					mu.Unlock()
				}
			}
		})
	}
	sent := make(map[string]bool) // variants share files
	for _, p := range g.entries {
		if p.Standard || p.testMain() {
			continue
		}
		for _, file := range p.sources() {
			if !sent[file] {
				sent[file] = true
				files <- file
			}
		}
	}
	close(files)
	wg.Wait()
	return tells
}

// named returns the packages that the patterns name. With tests, a package
// stands for its variant with the test files of its own name, which has all
// its files, and brings its external test along, as under go vet.
func (g *graph) named() []*listed {
	variants := make(map[string][]*listed)
	for _, p := range g.entries {
		if p.ForTest != "" && (p.path() == p.ForTest || p.path() == p.ForTest+"_test") {
			variants[p.ForTest] = append(variants[p.ForTest], p)
		}
	}
	var named []*listed
	for _, p := range g.entries {
		if p.DepOnly || p.Standard || p.ForTest != "" || p.testMain() {
			continue
		}
		own := variants[p.ImportPath]
		if !slices.ContainsFunc(own, func(v *listed) bool { return v.path() == p.ImportPath }) {
			named = append(named, p)
		}
		named = append(named, own...)
	}
	return named
}

// foreign returns the import paths of packages in folders that are no part of
// what is worked on, by folder. A vendor folder is such a part.
func (g *graph) foreign() map[string]string {
	foreign := make(map[string]string)
	for _, p := range g.entries {
		vendored := strings.HasSuffix(filepath.ToSlash(p.Dir), "/vendor/"+p.path())
		if p.Dir == "" || p.ForTest != "" || p.testMain() || vendored {
			continue
		}
		if p.Standard || p.foreign() {
			foreign[p.Dir] = p.path()
		}
	}
	return foreign
}
