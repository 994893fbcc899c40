package facts

import (
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
)

// A driver need not look at a package that tells nothing by its bytes, even if
// facts reach it: [Names] says without its types whether it can use what they
// tell of, and [Relay] what its importers are told.

// An ObjectFact is about an object that other packages can use.
type ObjectFact interface {
	analysis.Fact
	String() string
	// IsCredential reports whether the fact has to do with credentials.
	IsCredential() bool
	// SetNames sets the names with which a source can use the object.
	SetNames([]string)
}

// Names returns identifiers, one of which stands in every source file that
// uses what a fact tells of credentials. Of a fact that tells nothing of them,
// as that a function returns what it is given, there is none.
func Names(fact analysis.Fact) []string {
	switch f := fact.(type) {
	case *YieldsFact:
		return f.Names
	case *HoldsFact:
		return f.Names
	case *WrapperFact:
		return f.Names
	case *FieldFact:
		return f.Names
	case *ReportedFact:
		return f.Names
	case *FeedsFact:
		var names []string
		for _, field := range f.Fields {
			names = append(names, field.Type, field.Field)
		}
		return names
	}
	return nil
}

// Relay returns the fact about a package that was not looked at, made of those
// about the packages that it imports. There is none if they have none.
func Relay(imports []analysis.Fact) (about analysis.Fact, ok bool) {
	var merged FeedsFact
	for _, fact := range imports {
		if f, feeds := fact.(*FeedsFact); feeds {
			ok = true
			for _, field := range f.Fields {
				merged.Add(field)
			}
		}
	}
	merged.Sort()
	return &merged, ok
}

// NamesOf returns the names with which another package can use an object: its
// own and, of a field, those of the struct types that have it.
func NamesOf(obj types.Object) []string {
	names := []string{obj.Name()}
	v, ok := obj.(*types.Var)
	if !ok || !v.IsField() {
		return names
	}
	scope := v.Pkg().Scope()
	for _, name := range scope.Names() {
		if tn, ok := scope.Lookup(name).(*types.TypeName); ok && includes(tn, v) {
			names = append(names, name)
		}
	}
	return names
}

func includes(tn *types.TypeName, field *types.Var) bool {
	s := gotypes.StructOf(tn.Type())
	if s == nil {
		return false
	}
	for v := range s.Fields() {
		if v.Origin() == field {
			return true
		}
	}
	return false
}

func (f *YieldsFact) IsCredential() bool {
	return slices.ContainsFunc(f.Results, func(y Yield) bool { return y.From.secret() })
}

func (f *HoldsFact) IsCredential() bool {
	return slices.ContainsFunc(f.Values, func(h Held) bool { return h.From.secret() })
}

func (f *WrapperFact) IsCredential() bool {
	return len(f.Fails) > 0 || slices.ContainsFunc(f.Takes, func(t Takes) bool { return t.Label != Prints && t.Label != Hides })
}

func (*FieldFact) IsCredential() bool    { return true }
func (*ReportedFact) IsCredential() bool { return true }

func (f *YieldsFact) SetNames(names []string)   { f.Names = names }
func (f *HoldsFact) SetNames(names []string)    { f.Names = names }
func (f *WrapperFact) SetNames(names []string)  { f.Names = names }
func (f *FieldFact) SetNames(names []string)    { f.Names = names }
func (f *ReportedFact) SetNames(names []string) { f.Names = names }

// secret reports whether a value may be a secret: not what stands for one, and not
// what the function was given.
func (s Source) secret() bool {
	switch Kind(s.Kind) {
	case Param:
		return false
	case Const:
		return s.Real
	}
	return true
}
