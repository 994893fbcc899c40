package engine

import (
	"fmt"
	"go/ast"
	"reflect"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/cleartext"
	"github.com/oauthvet/oauthvet/analyzer/internal/client"
	"github.com/oauthvet/oauthvet/analyzer/internal/constdate"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpreq"
	"github.com/oauthvet/oauthvet/analyzer/internal/httpresp"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
	"github.com/oauthvet/oauthvet/analyzer/internal/tokencall"
	"github.com/oauthvet/oauthvet/analyzer/internal/unit"
)

// Options configure the engine.
type Options struct {
	// Catalog returns the catalogue. It is called when a package is analysed,
	// so that flags may still change it; its error fails the analysis.
	Catalog func() (*catalog.Catalog, error)
	// RowsChecked says that the driver tells what is wrong with the user's rows.
	// Else a row that names what is not there fails the analysis.
	RowsChecked func() bool
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
		FactTypes:  facts.Types(),
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
	unit *unit.Package
	flow *dataflow.Flow

	requests     []*httpreq.Request
	clients      *client.Clients
	expiries     []*constdate.Expiry
	sentTwice    []ast.Expr
	tokenAnswers []*httpresp.Answer

	tokens *tokencall.Calls
	prints *cleartext.Found

	// judgements are what rules have found and share, by who finds it.
	judgements sync.Map

	complete sync.Once
	failed   error
}

func newPackage(pass *analysis.Pass, opts Options) (*Package, error) {
	c, err := opts.Catalog()
	if err != nil {
		return nil, err
	}
	p := &Package{
		unit:   unit.New(pass, c, unit.Files{Tests: opts.Tests(), Generated: opts.Generated()}),
		tokens: &tokencall.Calls{}, prints: &cleartext.Found{},
	}
	p.flow = dataflow.New(p.unit)
	p.clients = client.New(p.flow)
	if !p.unit.HasSyntax() || site.Standard(pass.Pkg.Path()) {
		return p, nil
	}
	tells := p.unit.Telling()
	matters := tells == catalog.Credentials || c.Declares(pass.Pkg.Path()) || p.reached()
	if !matters && tells == catalog.Nothing {
		(&exporter{Package: p}).feedsUp()
		return p, nil
	}
	p.unit.Prepare(matters)
	if opts.RowsChecked == nil || !opts.RowsChecked() {
		if err := p.unit.Site.Misfit(); err != nil {
			return nil, err
		}
	}
	switch {
	case c.Describes(pass.Pkg.Path()):
		(&exporter{Package: p}).feedsUp() // the rest the catalogue tells other packages
	case matters:
		p.findForFacts()
		p.export()
	default:
		p.exportHelpers()
	}
	return p, nil
}

// findForFacts finds what other packages are told.
func (p *Package) findForFacts() {
	p.unit.Stats.Slots = len(p.unit.Slots())
	p.flow.AnswerSlots()
	p.tokens = tokencall.Find(p.flow)
	p.prints = cleartext.Find(p.flow)
	p.clients.Find(p.tokens, p.prints.Masks)
}

// Flow returns where the values of the package come from.
func (p *Package) Flow() *dataflow.Flow { return p.flow }

// Unit returns the package under analysis.
func (p *Package) Unit() *unit.Package { return p.unit }

// ForRules returns the package when all that rules ask for is found. That is done
// when the first of them asks: of packages that are only imported none does. An
// error is a panic of the engine, for all that ask.
func (p *Package) ForRules() (*Package, error) {
	p.complete.Do(func() {
		defer func() {
			if v := recover(); v != nil {
				p.failed = panicError(p.unit.Pass, Panicked(v))
			}
		}()
		if p.unit.Matters() {
			p.findForRules()
		}
	})
	return p, p.failed
}

func (p *Package) findForRules() {
	if p.unit.Catalog.Describes(p.unit.Pass.Pkg.Path()) {
		p.findForFacts()
	}
	p.requests = httpreq.Find(p.flow)
	p.clients.Complete(p.requests)
	p.tokenAnswers = httpresp.Find(p.flow, p.requests)
	p.sentTwice = p.clients.FindSentTwice()
	p.expiries = constdate.Find(p.flow)
}

// Judgement returns what find yields, called for the first that asks with a key: rules
// run in parallel.
func (p *Package) Judgement(key any, find func() any) any {
	once, _ := p.judgements.LoadOrStore(key, sync.OnceValue(find))
	return once.(func() any)()
}

// panicError is the error of a panic.
func panicError(pass *analysis.Pass, panicked string) error {
	return fmt.Errorf("oauthvet's engine: panic in package %s: %s; please report it", pass.Pkg.Path(), panicked)
}

// Requests returns the token requests of the package.
func (p *Package) Requests() []*httpreq.Request { return p.requests }

// SentTwice returns the client secrets that are added to the body of requests whose
// library sends them in the header.
func (p *Package) SentTwice() []ast.Expr { return p.sentTwice }

// Answers returns the answers to the requests.
func (p *Package) Answers() []*httpresp.Answer { return p.tokenAnswers }

// Tokens returns the token calls of the package.
func (p *Package) Tokens() *tokencall.Calls { return p.tokens }

// Clients returns the OAuth clients of the package.
func (p *Package) Clients() *client.Clients { return p.clients }

// Exposures returns what the package prints.
func (p *Package) Exposures() *cleartext.Found { return p.prints }

// Expiries returns the dates at which the code says that secrets end.
func (p *Package) Expiries() []*constdate.Expiry { return p.expiries }
