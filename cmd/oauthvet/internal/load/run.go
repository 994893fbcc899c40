package load

import (
	"cmp"
	"context"
	"go/token"
	"go/types"
	"maps"
	"runtime"
	"slices"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/identset"
	"github.com/oauthvet/oauthvet/cmd/oauthvet/internal/redact"
)

// A run type-checks and analyses the packages that matter.
//
// It stands in for packages.Load and analysis/checker. The former gives syntax
// only to what a pattern names: dependencies would have to be named, which
// brings their tests along, and variants of packages that are compiled for a
// test have no name at all. The latter wants all packages before it begins,
// and keeps their syntax until it ends: on a program with many dependencies
// that is a gigabyte, most of it for packages that no fact reaches.
type run struct {
	graph   *graph
	suite   Suite
	fset    *token.FileSet
	sizes   types.Sizes
	exports map[string]*types.Package // what export data told, by path
	failed  map[string]*buildError    // what the go command could not build, by path
	sources map[*listed]*source
	order   []*source // imports first
	facts   *facts
	overlay map[string][]byte
	// describes is that of the query.
	describes func(path string, foreign bool) bool
	// exporters are the analyzers with facts: those that run on packages that
	// nobody asked for.
	exporters []*analysis.Analyzer
	limit     chan struct{} // as many as may work at a time
}

// A source is a package whose types come from source: it matters, or it is a
// variant for a test, whose export data would speak of other variants.
type source struct {
	listed  *listed
	root    bool
	imports []*source // the direct ones that are sources

	done     chan struct{} // closed when it is analysed, or need not be
	analysed bool
	failed   bool // it should be analysed and has no types
	relays   bool // it was not looked at, but facts about its imports pass by
	// near and far are the names with which importers can use what facts tell
	// of: direct ones both, others the far ones.
	near, far identset.Set
	findings  []Finding
	clients   []Client
	overruns  []Overrun
	ended     []string
	failures  []error // of analyzers

	once  sync.Once // for the fields below; see run.typesOf
	types *types.Package
	err   error // why it has no types
	// culprit is the package whose error err is, if it is not its own.
	culprit string
}

func newRun(g *graph, p platform, suite Suite) *run {
	r := &run{
		graph: g, suite: suite, fset: token.NewFileSet(), sizes: types.SizesFor("gc", p.GOARCH),
		exports: make(map[string]*types.Package), failed: make(map[string]*buildError),
		sources: make(map[*listed]*source), facts: newFacts(),
		limit: make(chan struct{}, runtime.GOMAXPROCS(0)),
	}
	r.exporters = exporters(suite.Analyzers)
	return r
}

// run analyses the roots and what facts could come from.
func (r *run) run(ctx context.Context, cmd *goCommand, q Query, roots []*listed) error {
	imported := make(map[string]bool)
	for _, p := range roots {
		r.plan(p, imported).root = true
	}
	progress := newProgress(q.Progress, len(r.order))
	if err := r.runCgo(ctx, cmd, q.Flags, imported); err != nil {
		return err
	}
	if err := r.readExports(ctx, cmd, q.Flags, imported); err != nil {
		return err
	}
	var wg sync.WaitGroup
	for _, s := range r.order {
		wg.Go(func() {
			defer close(s.done)
			for _, imp := range s.imports {
				<-imp.done
			}
			r.limit <- struct{}{}
			defer func() { <-r.limit }()
			if ctx.Err() == nil && r.reached(s) {
				r.look(s)
			}
			progress.add()
		})
	}
	wg.Wait()
	return ctx.Err()
}

// plan makes a source of a package and of what it imports, and collects the
// imports whose export data is needed.
func (r *run) plan(p *listed, imported map[string]bool) *source {
	if s := r.sources[p]; s != nil {
		return s
	}
	s := &source{listed: p, done: make(chan struct{})}
	r.sources[p] = s
	r.graph.imports(p, func(q *listed) {
		switch {
		case r.graph.matters[q] || q.ForTest != "":
			s.imports = append(s.imports, r.plan(q, imported))
		case q.ImportPath != "unsafe":
			imported[q.ImportPath] = true
		}
	})
	r.order = append(r.order, s)
	return s
}

// reached reports whether there is anything to analyse: the package tells by
// its bytes, or names something that facts tell of, or would perhaps if an import
// could be looked at. This is the gate of the analyzers themselves, or wider.
// What only hands facts on is not asked for them if it is described.
func (r *run) reached(s *source) bool {
	names := make(identset.Set)
	failed := false
	for _, imp := range s.imports {
		failed = failed || imp.failed
		if imp.facts() {
			s.relays = true
			s.far = s.far.Union(imp.far)
			names.AddAll(imp.near)
		}
	}
	switch {
	case !s.root && r.describes(s.listed.path(), s.listed.foreign()):
		return false
	case failed || r.graph.tells[s.listed]:
		return true
	}
	return s.relays && slices.ContainsFunc(s.listed.sources(), func(file string) bool {
		source, err := r.readFile(file)
		return err != nil || names.In(source) || s.far.In(source)
	})
}

// facts reports whether importers can be told anything by facts.
func (s *source) facts() bool { return s.relays || s.near != nil }

// look type-checks and analyses one package. Only its types and what was found
// outlive it.
func (r *run) look(s *source) {
	var c *checked
	s.once.Do(func() { c, s.err = r.check(s, true) })
	if s.failed = s.err != nil; s.failed {
		return
	}
	s.analysed, s.relays = true, false
	r.analyse(s, c)
	if own := r.facts.from(s.types); own != nil {
		s.near, s.far = own.near, s.far.Union(own.far)
	}
}

// typesOf returns the types of a package that is done. One that was not
// analysed is type-checked now, for somebody who needs what it declares.
func (r *run) typesOf(s *source) (*types.Package, error) {
	s.once.Do(func() {
		if _, s.err = r.check(s, false); s.err == nil && s.relays {
			r.facts.relay(s.types)
		}
	})
	return s.types, s.err
}

// typed returns the packages whose types came from source, and those whose types
// came from export data.
func (r *run) typed() (source, export []*types.Package) {
	for _, s := range r.order {
		if s.types != nil && s.err == nil {
			source = append(source, s.types)
		}
	}
	for _, path := range slices.Sorted(maps.Keys(r.exports)) {
		export = append(export, r.exports[path])
	}
	return source, export
}

// findings returns the findings of all packages by place.
func (r *run) findings() []Finding {
	var all []Finding
	for _, s := range r.order {
		all = append(all, s.findings...)
	}
	slices.SortStableFunc(all, func(a, b Finding) int {
		return cmp.Or(ComparePlaces(a.Start, b.Start), cmp.Compare(a.Rule, b.Rule))
	})
	return all
}

// ComparePlaces orders places by file, line and column.
func ComparePlaces(a, b token.Position) int {
	return cmp.Or(cmp.Compare(a.Filename, b.Filename), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
}

// analysed returns the paths of the packages that were analysed. A package and
// its tests are one.
func (r *run) analysed(roots []*listed) []string {
	var paths []string
	for _, p := range roots {
		if r.sources[p].analysed {
			paths = append(paths, cmp.Or(p.ForTest, p.ImportPath))
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// failures tells which analyzers failed on which packages. Nothing else was
// left out: what imports such a package was looked at without its facts.
func (r *run) failures() []Problem {
	var list []Problem
	for _, s := range r.order {
		for _, err := range s.failures {
			list = append(list, Problem{Package: s.listed.path(), Text: redact.FirstLine(err.Error())})
		}
	}
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Text, b.Text))
	})
	return list
}

// blame returns the package whose error keeps this one from being checked.
func (s *source) blame() string { return cmp.Or(s.culprit, s.listed.path()) }
