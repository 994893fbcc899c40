package unit

import (
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// specs returns what facts tell of an object of another package.
func (p *Package) specs(obj types.Object) []site.Spec {
	var all []facts.Takes
	switch obj := obj.(type) {
	case *types.Func:
		var f facts.WrapperFact
		if obj.Pkg() != nil && obj.Pkg() != p.Pass.Pkg && p.Pass.ImportObjectFact(obj.Origin(), &f) {
			all = f.Takes
		}
	case *types.Var:
		obj = obj.Origin()
		var f facts.FieldFact
		if obj.Pkg() != nil && obj.Pkg() != p.Pass.Pkg && p.Pass.ImportObjectFact(obj, &f) {
			all = f.Takes
		}
		all = append(all[:len(all):len(all)], p.Fed[obj]...)
	}
	var specs []site.Spec
	for _, t := range all {
		if t.Label == facts.Prints || t.Label == facts.Hides {
			continue // no slot; see importedPrinters
		}
		spec := site.Spec{Label: t.Label, Provider: t.Provider, Inside: site.Inside(t.Inside), Param: t.Param, Fields: t.Fields, Steps: t.Steps, Key: t.Key, Weak: t.Weak, Encoded: t.Encodes}
		for _, peer := range t.Peers {
			spec.Peers = append(spec.Peers, site.Peer(peer))
		}
		specs = append(specs, spec)
	}
	return specs
}

// learn adds the rows about functions of other packages that facts tell: of those that
// send what they are given.
func (p *Package) learn() {
	known := make(map[types.Object]bool)
	for _, obj := range p.Pass.TypesInfo.Uses {
		fn, ok := obj.(*types.Func)
		if !ok || fn.Pkg() == nil || fn.Pkg() == p.Pass.Pkg || site.Standard(fn.Pkg().Path()) {
			continue
		}
		fn = fn.Origin()
		if known[fn] {
			continue
		}
		known[fn] = true
		var f facts.WrapperFact
		if p.Pass.ImportObjectFact(fn, &f) && len(p.Site.Rows(fn)) == 0 {
			for _, s := range f.Sends {
				p.Site.Learn(fn, s.Rows(fn))
			}
		}
	}
}

// readFeeds reads the package facts of the direct imports and reports whether
// there are any. Package facts of indirect imports are not read:
// not every driver has them.
func (p *Package) readFeeds() bool {
	any := false
	for _, imp := range p.Pass.Pkg.Imports() {
		var f facts.FeedsFact
		if !p.Pass.ImportPackageFact(imp, &f) {
			continue
		}
		any = true
		for _, feed := range f.Fields {
			p.Feeds = append(p.Feeds, feed)
			if v := facts.FieldNamed(p.Pass.Pkg, feed); v != nil {
				p.Fed[v] = append(p.Fed[v], feed.Takes)
			}
		}
	}
	return any
}
