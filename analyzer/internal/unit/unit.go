package unit

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// A Package is the package under analysis. Until [Package.Prepare] is called it
// has no sites.
type Package struct {
	Pass    *analysis.Pass
	Catalog *catalog.Catalog
	// Site is where the package touches the catalogue; nil if nobody looks.
	Site  *site.Package
	Stats Stats
	// Budget counts what limits have ended.
	Budget budget.Account
	// FedHere says that a direct import has a package fact; Feeds are what these
	// facts tell, Fed the fields among them that can be found, by field.
	FedHere bool
	Feeds   []facts.Feed
	Fed     map[*types.Var][]facts.Takes

	matters bool
	example bool
	found   *site.Index
	skipped map[*token.File]bool
	tests   map[*token.File]bool
}

// Files says which files count beside those that a person wrote for the program.
type Files struct{ Tests, Generated bool }

// New returns the package of a pass, with the facts of its imports. Packages of
// the standard library have none: what matters there is in the catalogue.
func New(pass *analysis.Pass, c *catalog.Catalog, count Files) *Package {
	p := &Package{
		Pass: pass, Catalog: c, Stats: Stats{Facts: make(map[string]int)}, Fed: make(map[*types.Var][]facts.Takes),
		skipped: make(map[*token.File]bool), tests: make(map[*token.File]bool),
	}
	if p.HasSyntax() {
		p.skip(count)
		if !site.Standard(pass.Pkg.Path()) {
			p.FedHere = p.readFeeds()
		}
	}
	return p
}

// HasSyntax reports whether the driver gave the package's syntax and types.
func (p *Package) HasSyntax() bool {
	return len(p.Pass.Files) > 0 && p.Pass.TypesInfo != nil && p.Pass.Pkg != nil
}

// Prepare makes the package ready to be looked at. Matters says that the gate let
// it in: otherwise it has no slots.
func (p *Package) Prepare(matters bool) {
	p.matters = matters
	p.Site = site.NewPackage(p.Pass.Fset, p.Pass.Files, p.Pass.Pkg, p.Pass.TypesInfo, p.Catalog, p.specs)
	if matters && p.FedHere {
		p.learn()
	}
	p.example = lexicon.IsExamplePath(p.Pass.Pkg.Path())
}

// Matters reports whether the gate let the package in.
func (p *Package) Matters() bool { return p.matters }

// Index returns the index of the package's sites.
func (p *Package) Index() *site.Index {
	if p.found == nil {
		p.found = p.Site.Index(func(f *ast.File) bool { return p.Skipped(f.FileStart) })
	}
	return p.found
}

// Slots returns the places that take a client secret, in source order.
func (p *Package) Slots() []*site.Slot {
	if !p.matters {
		return nil
	}
	return p.Index().Slots
}
