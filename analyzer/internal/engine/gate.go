package engine

import (
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/facts"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// reached reports whether the package uses something of another package that facts
// tell of, as far as that has to do with credentials: a wrapper, a field or
// variable that ends in a slot, a function that yields a secret. What is told of
// loggers and of functions that return what they are given says nothing here: a
// package that passes only such on is not looked at without them either.
func (p *Package) reached() bool {
	if !p.unit.FedHere {
		return false
	}
	asked := make(map[types.Object]bool)
	for _, obj := range p.unit.Pass.TypesInfo.Uses {
		if asked[obj] || obj.Pkg() == nil || obj.Pkg() == p.unit.Pass.Pkg || site.Standard(obj.Pkg().Path()) {
			continue
		}
		asked[obj] = true
		if p.hasCredentialFact(obj) {
			return true
		}
	}
	return false
}

// hasCredentialFact reports whether facts tell something of an object that has to do with
// credentials.
func (p *Package) hasCredentialFact(obj types.Object) bool {
	tells := func(obj types.Object, fact facts.ObjectFact) bool {
		return p.unit.Pass.ImportObjectFact(obj, fact) && fact.IsCredential()
	}
	toldVar := func(v *types.Var) bool {
		return p.unit.Fed[v] != nil || tells(v, new(facts.HoldsFact)) || tells(v, new(facts.FieldFact))
	}
	switch obj := obj.(type) {
	case *types.Func:
		return tells(obj.Origin(), new(facts.YieldsFact)) || tells(obj.Origin(), new(facts.WrapperFact))
	case *types.Var:
		return toldVar(obj.Origin())
	case *types.Const:
		return tells(obj, new(facts.ReportedFact))
	case *types.TypeName: // its fields need no names in a literal
		if s := gotypes.StructOf(obj.Type()); s != nil {
			for v := range s.Fields() {
				// That another package gave the struct one more name
				// says nothing: its name is in no fact.
				if v.Pkg() == obj.Pkg() && toldVar(v.Origin()) {
					return true
				}
			}
		}
	}
	return false
}
