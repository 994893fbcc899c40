package site

import (
	"fmt"
	"go/types"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
)

// Resolve returns the object that a row is about, in the package that its
// symbol names, and an error that tells what is missing: the symbol, or one of
// the parameters, results and fields that the attributes name.
//
// Fields and methods of generic types are returned as declared, not
// instantiated.
func Resolve(pkg *types.Package, row *catalog.Row) (types.Object, error) {
	return resolve(pkg, row, true)
}

// ResolveAny is Resolve for any version of a library: the field for a secret may
// be older than fields that the row names beside it, such as AuthStyle.
func ResolveAny(pkg *types.Package, row *catalog.Row) (types.Object, error) {
	field := row.Verb == catalog.Secret && row.Symbol.Type != "" && !row.Symbol.Method
	return resolve(pkg, row, !field)
}

// resolve resolves a row; if it is not strict, fields beside the symbol may be
// missing.
func resolve(pkg *types.Package, row *catalog.Row, strict bool) (types.Object, error) {
	obj, err := lookup(pkg, row.Symbol)
	if err != nil {
		return nil, err
	}
	if err := checkParam(obj, row.Symbol.Param); err != nil {
		return nil, err
	}
	for _, key := range row.Attrs() {
		v, _ := row.Attr(key)
		switch {
		case v.Field != "":
			if err := checkPeer(pkg, obj, row.Symbol, v.Field); err != nil && strict {
				return nil, fmt.Errorf("%s=.%s: %w", key, v.Field, err)
			}
		case v.Param >= 0 && key == "err":
			if err := checkError(obj, v.Param); err != nil {
				return nil, err
			}
		case v.Param != -1:
			if err := checkParam(obj, v.Param); err != nil {
				return nil, fmt.Errorf("%s: %w", key, err)
			}
		}
	}
	return obj, nil
}

func lookup(pkg *types.Package, s catalog.Symbol) (types.Object, error) {
	first := s.Name
	if s.Type != "" {
		first = s.Type
	}
	obj := pkg.Scope().Lookup(first)
	if obj == nil {
		return nil, fmt.Errorf("package %s has no %s", pkg.Path(), first)
	}
	if s.Type == "" {
		return obj, nil
	}
	typ := types.Unalias(obj.Type())
	if _, isType := obj.(*types.TypeName); !isType {
		return nil, fmt.Errorf("%s.%s is no type", pkg.Path(), first)
	}
	if s.Pointer {
		typ = types.NewPointer(typ)
	}
	member, _, _ := types.LookupFieldOrMethod(typ, true, pkg, s.Name)
	switch m := member.(type) {
	case *types.Func:
		if s.Method {
			return m.Origin(), nil
		}
	case *types.Var:
		if !s.Method {
			return m.Origin(), nil
		}
	}
	kind := "field"
	if s.Method {
		kind = "method"
	}
	return nil, fmt.Errorf("%s.%s has no %s %s", pkg.Path(), s.Type, kind, s.Name)
}

func checkParam(obj types.Object, i int) error {
	if i < 0 {
		return nil
	}
	sig, ok := signature(obj)
	if !ok {
		return fmt.Errorf("%s takes no parameters", obj.Name())
	}
	if i >= sig.Params().Len() {
		return fmt.Errorf("%s has %d parameters, no #%d", obj.Name(), sig.Params().Len(), i)
	}
	return nil
}

func checkError(obj types.Object, i int) error {
	sig, ok := signature(obj)
	if !ok {
		return fmt.Errorf("%s has no results", obj.Name())
	}
	if i >= sig.Results().Len() || !types.Identical(sig.Results().At(i).Type(), types.Universe.Lookup("error").Type()) {
		return fmt.Errorf("result %d of %s is no error", i, obj.Name())
	}
	return nil
}

// checkPeer looks for a field beside the row's object: in the same struct, or
// in the struct that the object's type is.
func checkPeer(pkg *types.Package, obj types.Object, s catalog.Symbol, field string) error {
	typ := obj.Type()
	if s.Type != "" {
		typ = pkg.Scope().Lookup(s.Type).Type()
	}
	if m, _, _ := types.LookupFieldOrMethod(types.Unalias(typ), true, pkg, field); m != nil {
		if v, ok := m.(*types.Var); ok && v.IsField() {
			return nil
		}
	}
	return fmt.Errorf("no such field beside %s", obj.Name())
}

// signature returns the signature of a function, method, or variable of
// function type.
func signature(obj types.Object) (*types.Signature, bool) {
	switch obj.(type) {
	case *types.Func, *types.Var:
		sig, ok := obj.Type().Underlying().(*types.Signature)
		return sig, ok
	}
	return nil, false
}
