package flow

import (
	"go/types"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// telling reports whether the sources of the package hold a telling byte
// string. Files that are left out do not count, so that a package is the same
// with and without its tests.
func (p *Package) telling() bool {
	for _, f := range p.pass.Files {
		if p.Skipped(f.FileStart) && strings.HasSuffix(p.pass.Fset.File(f.FileStart).Name(), "_test.go") {
			continue
		}
		source, err := p.pass.ReadFile(p.pass.Fset.File(f.FileStart).Name())
		if err == nil && p.catalog.Matters(source) {
			return true
		}
	}
	return false
}

// reached reports whether the package uses something of another package that facts
// tell of, as far as that has to do with credentials: a wrapper, a field or
// variable that ends in a slot, a function that yields a secret. What is told of
// loggers and of functions that return what they are given says nothing here: a
// package that passes only such on is not looked at without them either.
func (p *Package) reached() bool {
	if !p.fedHere {
		return false
	}
	asked := make(map[types.Object]bool)
	for _, obj := range p.pass.TypesInfo.Uses {
		if asked[obj] || obj.Pkg() == nil || obj.Pkg() == p.pass.Pkg || site.Standard(obj.Pkg().Path()) {
			continue
		}
		asked[obj] = true
		if p.told(obj) {
			return true
		}
	}
	return false
}

// told reports whether facts tell something of an object that has to do with
// credentials.
func (p *Package) told(obj types.Object) bool {
	switch obj := obj.(type) {
	case *types.Func:
		var yields yieldsFact
		if p.pass.ImportObjectFact(obj.Origin(), &yields) {
			for _, y := range yields.Results {
				if y.From.secret() {
					return true
				}
			}
		}
		var wraps wrapperFact
		if p.pass.ImportObjectFact(obj.Origin(), &wraps) {
			for _, t := range wraps.Takes {
				if t.Label != printsFact {
					return true
				}
			}
			return len(wraps.Fails) > 0
		}
	case *types.Var:
		return p.toldVar(obj.Origin())
	case *types.Const:
		return p.pass.ImportObjectFact(obj, new(toldFact))
	case *types.TypeName: // its fields need no names in a literal
		if s := structOf(obj.Type()); s != nil {
			for v := range s.Fields() {
				if p.toldVar(v.Origin()) {
					return true
				}
			}
		}
	}
	return false
}

func (p *Package) toldVar(v *types.Var) bool {
	var holds holdsFact
	if p.pass.ImportObjectFact(v, &holds) {
		for _, h := range holds.Values {
			if h.From.secret() {
				return true
			}
		}
	}
	return p.fed[v] != nil || p.pass.ImportObjectFact(v, new(fieldFact))
}

// secret reports whether a value may be a secret: not what stands for one, and not
// what the function was given.
func (s source) secret() bool {
	switch Kind(s.Kind) {
	case Param:
		return false
	case Const:
		return s.Real
	}
	return true
}

// passFeeds hands on what the package facts of imports tell, for the importers of
// this one.
func (p *Package) passFeeds() {
	(&exporter{Package: p}).feedsUp()
}
