package gotypes

import (
	"go/types"
	"reflect"
	"strings"
)

// FieldOf returns the field of a struct, or of the struct behind a pointer, as
// declared.
func FieldOf(t types.Type, index int) *types.Var {
	if s := StructOf(t); s != nil && index < s.NumFields() {
		return s.Field(index).Origin()
	}
	return nil
}

// StructOf returns the struct that t is or points to, or nil.
func StructOf(t types.Type) *types.Struct {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, _ := t.Underlying().(*types.Struct)
	return s
}

// SameOwner reports whether two fields belong to one struct type.
func SameOwner(a, b *types.Var) bool {
	owner := FieldOwner(a)
	return owner != nil && owner == FieldOwner(b)
}

// FieldOwner returns the package-level struct type that declares a field, or nil.
func FieldOwner(v *types.Var) *types.TypeName {
	scope := v.Pkg().Scope()
	for _, name := range scope.Names() {
		tn, ok := scope.Lookup(name).(*types.TypeName)
		if !ok || tn.IsAlias() {
			continue
		}
		if s, ok := tn.Type().Underlying().(*types.Struct); ok {
			for i := range s.NumFields() {
				if s.Field(i).Origin() == v {
					return tn
				}
			}
		}
	}
	return nil
}

// FieldName returns the name of the field that [FieldOf] returns, or "".
func FieldName(t types.Type, index int) string {
	if f := FieldOf(t, index); f != nil {
		return f.Name()
	}
	return ""
}

// SameField reports whether two fields are the same one of an object: structs
// that are written twice, or converted, have fields of the same name and type:
//
//	type A struct{ Secret string }; type B A // A.Secret and B.Secret
func SameField(a, b *types.Var) bool {
	return a == b || a != nil && a.Name() == b.Name() && types.Identical(a.Type(), b.Type())
}

// HasField reports whether the struct that t is or points to has a field of the
// name.
func HasField(t types.Type, name string) bool {
	s := StructOf(t)
	if s == nil {
		return false
	}
	for i := range s.NumFields() {
		if s.Field(i).Name() == name {
			return true
		}
	}
	return false
}

// TagName returns the name that a struct tag gives a field in forms, queries
// and documents:
//
//	Secret string `json:"client_secret,omitempty"` // client_secret
func TagName(tag string) string {
	for _, key := range []string{"url", "form", "query", "schema", "json"} {
		if name, _, _ := strings.Cut(reflect.StructTag(tag).Get(key), ","); name != "" && name != "-" {
			return name
		}
	}
	return ""
}

// QualifiedField names a field for people:
//
//	oauth2.Config.ClientSecret
func QualifiedField(t types.Type, f *types.Var) string {
	if tn := TypeName(t); tn != nil && tn.Pkg() != nil {
		return tn.Pkg().Name() + "." + tn.Name() + "." + f.Name()
	}
	return f.Name()
}
