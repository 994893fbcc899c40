package site

import (
	"go/types"
	"reflect"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
)

// SecretField returns what a field of the struct takes if that is a client
// secret, by the catalogue, a fact or its name; else nil. The tag is the
// field's.
func (p *Package) SecretField(field *types.Var, owner types.Type, tag string) *Spec {
	if !isString(field.Type()) {
		return nil
	}
	return p.fieldSpec(field.Origin(), owner, tag)
}

// SecretVariable returns what a package variable takes if that is a client
// secret; else nil.
func (p *Package) SecretVariable(obj types.Object) *Spec {
	if !isString(obj.Type()) {
		return nil
	}
	return p.variableSpec(obj)
}

// TokenField reports whether a field holds an access, refresh or ID token, by
// its name or the name under which it is encoded.
func (p *Package) TokenField(field *types.Var, owner types.Type, tag string) bool {
	if !isString(field.Type()) {
		return false
	}
	if lexicon.IsTokenName(field.Name()) {
		return true
	}
	if tn := gotypes.TypeName(owner); tn != nil && field.Name() == "Token" && lexicon.IsTokenName(tn.Name()) {
		return true
	}
	for _, key := range []string{"json", "yaml", "form", "url", "bson"} {
		if name := tagName(tag, key); name != "" && lexicon.IsTokenName(name) {
			return true
		}
	}
	return false
}

func tagName(tag, key string) string {
	value := reflect.StructTag(tag).Get(key)
	for i := range len(value) {
		if value[i] == ',' {
			return value[:i]
		}
	}
	return value
}

// AsksForTokens reports whether the catalogue knows calls in the package that
// acquire tokens: what its types hold came from a provider.
func (p *Package) AsksForTokens(pkg *types.Package) bool {
	if pkg == nil {
		return false
	}
	for _, r := range p.catalog.Package(pkg.Path()) {
		if r.Verb == catalog.Token {
			return true
		}
	}
	return false
}
