package site

import (
	"fmt"
	"go/types"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/internal/spelling"
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
		return nil, fmt.Errorf("package %s has no %s%s", pkg.Path(), first, meant(first, pkg.Scope().Names()))
	}
	if s.Type == "" {
		return obj, nil
	}
	if _, isType := obj.(*types.TypeName); !isType {
		return nil, fmt.Errorf("%s is no type%s", qualified(obj), parameterForm(obj, s))
	}
	typ := types.Unalias(obj.Type())
	if s.Pointer {
		if types.IsInterface(typ) {
			return nil, fmt.Errorf("%s is an interface: write (%s.%s).%s", qualified(obj), pkg.Path(), s.Type, s.Name)
		}
		typ = types.NewPointer(typ)
	}
	member, _, _ := types.LookupFieldOrMethod(typ, true, pkg, s.Name)
	switch m := member.(type) {
	case *types.Func:
		if s.Method {
			return m.Origin(), nil
		}
		return nil, fmt.Errorf("%s has no field %s: it is a method: write (%s.%s).%s", qualified(obj), s.Name, pkg.Path(), s.Type, s.Name)
	case *types.Var:
		if !s.Method {
			return m.Origin(), nil
		}
		return nil, fmt.Errorf("%s has no method %s: it is a field: write %s.%s.%s", qualified(obj), s.Name, pkg.Path(), s.Type, s.Name)
	}
	kind, names := "field", fieldNames(typ)
	if s.Method {
		kind, names = "method", methodNames(typ)
	}
	return nil, fmt.Errorf("%s has no %s %s%s", qualified(obj), kind, s.Name, meant(s.Name, names))
}

// meant returns what a name was probably meant to be, as part of a message.
func meant(name string, names []string) string {
	if few := spelling.Words(name, names); len(few) > 0 {
		return " (" + few[0] + "?)"
	}
	return ""
}

// parameterForm says how a parameter is written, if a row names it.
func parameterForm(obj types.Object, s catalog.Symbol) string {
	sig, ok := signature(obj)
	if !ok {
		return ""
	}
	i := 0
	for v := range sig.Params().Variables() {
		if v.Name() == s.Name {
			return fmt.Sprintf(": the parameter is written %s.%s#%d", obj.Pkg().Path(), obj.Name(), i)
		}
		i++
	}
	return ""
}

// fieldNames returns the names of the fields of a struct, without those that
// embedded structs add.
func fieldNames(t types.Type) []string {
	var names []string
	if s, ok := t.Underlying().(*types.Struct); ok {
		for f := range s.Fields() {
			names = append(names, f.Name())
		}
	}
	return names
}

// methodNames returns the names of the methods of a type and of pointers to it.
func methodNames(t types.Type) []string {
	if _, pointer := t.(*types.Pointer); !pointer && !types.IsInterface(t) {
		t = types.NewPointer(t)
	}
	var names []string
	for m := range types.NewMethodSet(t).Methods() {
		names = append(names, m.Obj().Name())
	}
	return names
}

func checkParam(obj types.Object, i int) error {
	if i < 0 {
		return nil
	}
	sig, ok := signature(obj)
	if !ok {
		return fmt.Errorf("%s is no function: it has no parameter #%d", objectLabel(obj), i)
	}
	if i >= sig.Params().Len() {
		return fmt.Errorf("%s has no parameter #%d: %s", funcLabel(obj), i, parameters(sig))
	}
	return nil
}

// parameters lists the parameters of a function as rows number them.
func parameters(sig *types.Signature) string {
	if sig.Params().Len() == 0 {
		return "it has none"
	}
	var list []string
	for v := range sig.Params().Variables() {
		list = append(list, strings.TrimSpace(fmt.Sprintf("#%d %s", len(list), v.Name())))
	}
	return "it has " + strings.Join(list, ", ")
}

func isError(t types.Type) bool { return types.Identical(t, types.Universe.Lookup("error").Type()) }

func checkError(obj types.Object, i int) error {
	sig, ok := signature(obj)
	if !ok {
		return fmt.Errorf("%s can't be called", objectLabel(obj))
	}
	if i < sig.Results().Len() && isError(sig.Results().At(i).Type()) {
		return nil
	}
	for j := range sig.Results().Len() {
		if isError(sig.Results().At(j).Type()) {
			return fmt.Errorf("err=%d: result %d of %s is no error; result %d is", i, i, funcLabel(obj), j)
		}
	}
	return fmt.Errorf("err=%d: %s returns no error", i, funcLabel(obj))
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
	return fmt.Errorf("%s has no field %s%s", types.TypeString(typ, (*types.Package).Name), field, meant(field, fieldNames(typ)))
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
