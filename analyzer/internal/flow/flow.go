package flow

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// Options configure the engine.
type Options struct {
	// Catalog returns the catalogue. It is called when a package is analysed,
	// so that flags may still change it; its error fails the analysis.
	Catalog func() (*catalog.Catalog, error)
	// Tests and Generated say whether slots and constants in test files and in
	// generated files count.
	Tests, Generated func() bool
}

// New returns the engine's analyzer. Its result is a *[Package], to be asked for
// [Package.ForRules]; it reports nothing. All rules that are to run in one process share one engine.
func New(opts Options) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       "oauthvetflow",
		Doc:        "find credential slots and where their values come from",
		URL:        "https://github.com/oauthvet/oauthvet",
		ResultType: reflect.TypeOf((*Package)(nil)),
		FactTypes:  FactTypes(),
		Run: func(pass *analysis.Pass) (result any, err error) {
			defer func() {
				if v := recover(); v != nil {
					result, err = nil, panicError(pass, Panicked(v))
				}
			}()
			return newPackage(pass, opts)
		},
	}
}

// A Package is what the engine knows of one package. A package that does not
// matter has neither slots nor secrets.
type Package struct {
	pass    *analysis.Pass
	options Options
	catalog *catalog.Catalog
	matters bool
	site    *site.Package
	found   *site.Index
	stats   Stats

	skipped map[*token.File]bool
	tests   map[*token.File]bool
	// constants are the origins of constant expressions.
	constants map[ast.Expr][]*Origin
	// questions is the walk that answers for the slots.
	questions     *walk
	declared      map[types.Object]declaration
	prog          *program
	answers       map[*site.Slot]answer
	loose         []*Loose
	embeds        []*Origin
	example       bool
	requests      []*Request
	clients       []*Client
	endpoints     []*Endpoint
	probes        []*Probe
	redemptions   []*Redemption
	flaws         []*Flaw
	crossings     []*Crossing
	conflicts     []*Conflict
	expiries      []*Expiry
	optionSecrets []OptionSecret
	tokenAnswers  []*Answer

	tokenCalls []*TokenCall
	// valueCalls are those that only an inventory lists.
	valueCalls []valueCall
	// fails are the error results that carry a token failure, by function.
	fails    map[*types.Func][]failure
	prints   []*Print
	printers map[types.Object][]printer

	complete sync.Once
	failed   error

	// feeds are the package facts of the direct imports; fed are their fields
	// as far as they are found.
	feeds   []feed
	fedHere bool
	fed     map[*types.Var][]takes
}

func newPackage(pass *analysis.Pass, opts Options) (*Package, error) {
	c, err := opts.Catalog()
	if err != nil {
		return nil, err
	}
	p := &Package{
		pass: pass, options: opts, catalog: c, stats: Stats{Facts: make(map[string]int)},
		skipped: make(map[*token.File]bool), tests: make(map[*token.File]bool), constants: make(map[ast.Expr][]*Origin), answers: make(map[*site.Slot]answer), fed: make(map[*types.Var][]takes), fails: make(map[*types.Func][]failure), printers: make(map[types.Object][]printer),
	}
	if len(pass.Files) == 0 || pass.TypesInfo == nil || pass.Pkg == nil {
		return p, nil // a driver without syntax for this package
	}
	p.skip()
	if site.Standard(pass.Pkg.Path()) {
		return p, nil // what matters there is in the catalogue
	}
	p.fedHere = p.readFeeds()
	tells := p.tells()
	p.matters = tells == catalog.Credentials || p.reached()
	if !p.matters && tells == catalog.Nothing {
		(&exporter{Package: p}).feedsUp()
		return p, nil
	}
	p.site = site.NewPackage(pass.Fset, pass.Files, pass.Pkg, pass.TypesInfo, c, p.specs)
	p.example = isExample(pass.Pkg.Path())
	switch {
	case c.Describes(pass.Pkg.Path()):
		(&exporter{Package: p}).feedsUp() // the rest the catalogue tells other packages
	case p.matters:
		p.findForFacts()
		p.export()
	default:
		p.exportLookups()
	}
	return p, nil
}

// findForFacts finds what other packages are told.
func (p *Package) findForFacts() {
	p.stats.Slots = len(p.Slots())
	p.answer()
	p.embeds = p.embeddedSecrets()
	for _, l := range p.index().Loose {
		if o := p.looseOrigin(l); o != nil {
			p.loose = append(p.loose, &Loose{Loose: l, Origin: o})
		}
	}
	p.findTokenCalls()
	p.prints = p.findPrints()
	p.clients = p.findClients()
}

// ForRules returns the package when all that rules ask for is found. That is done
// when the first of them asks: of packages that are only imported none does. An
// error is a panic of the engine, for all that ask.
func (p *Package) ForRules() (*Package, error) {
	p.complete.Do(func() {
		defer func() {
			if v := recover(); v != nil {
				p.failed = panicError(p.pass, Panicked(v))
			}
		}()
		if p.matters {
			p.findForRules()
		}
	})
	return p, p.failed
}

func (p *Package) findForRules() {
	if p.catalog.Describes(p.pass.Pkg.Path()) {
		p.findForFacts()
	}
	p.requests = p.findRequests()
	p.clients = p.withRequests(p.clients)
	p.tokenAnswers = p.findAnswers()
	p.optionSecrets = p.findOptionSecrets()
	p.endpoints = p.findEndpoints()
	p.probes = p.findProbes()
	p.crossings = p.findCrossings()
	p.conflicts = p.findConflicts()
	p.flaws = p.findFlaws()
	p.expiries = p.findExpiries()
	p.valueCalls = p.findValueCalls()
	if p.prog != nil {
		p.syntax() // for those that only read
	}
}

// panicError is the error of a panic.
func panicError(pass *analysis.Pass, panicked string) error {
	return fmt.Errorf("oauthvet's engine: panic in package %s: %s; please report it", pass.Pkg.Path(), panicked)
}

// Matters reports whether the gate let the package in.
func (p *Package) Matters() bool { return p.matters }

// Pass returns the analysis pass of the package.
func (p *Package) Pass() *analysis.Pass { return p.pass }

// index returns the index of the package's sites.
func (p *Package) index() *site.Index {
	if p.found == nil {
		p.found = p.site.Index(func(f *ast.File) bool { return p.Skipped(f.FileStart) })
	}
	return p.found
}

// Slots returns the places that take a client secret, in source order.
func (p *Package) Slots() []*site.Slot {
	if !p.matters {
		return nil
	}
	return p.index().Slots
}

// A Loose secret gives itself away wherever it stands.
type Loose struct {
	*site.Loose
	// Origin is the constant.
	Origin *Origin
}

// Loose returns the constants that give themselves away wherever they stand,
// in source order.
func (p *Package) Loose() []*Loose { return p.loose }

func (p *Package) looseOrigin(l *site.Loose) *Origin {
	for _, o := range p.constantAt(l.Expr) {
		c := *o
		c.Text = l.Text
		if l.Key != "" {
			c.Steps = []Step{{Word: Member, At: c.Place}}
		}
		return &c
	}
	return nil
}

// Stats counts what the engine did for a package.
type Stats struct {
	Slots, SSABuilds int
	// Cut counts the slots whose values were not followed to the end, for want of
	// budget.
	Cut int
	// Exhausted counts the questions of any kind that the budget ended: about slots,
	// about what other packages are told, about what a call of a function value
	// calls.
	Exhausted int
	// Facts counts the exported facts by kind.
	Facts map[string]int
}

// Stats returns the counts for this package.
func (p *Package) Stats() Stats { return p.stats }
