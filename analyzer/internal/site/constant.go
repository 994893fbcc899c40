package site

import (
	"go/ast"
	"go/constant"
	"go/types"
)

// String returns the value of a constant expression of string type.
func (p *Package) String(e ast.Expr) (string, bool) {
	if e == nil {
		return "", false
	}
	tv, ok := p.Info.Types[e]
	if !ok || tv.Value == nil || tv.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(tv.Value), true
}

// isString reports whether values of the type can hold a secret: strings and
// byte slices, named or pointed to, and any.
func isString(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Info()&types.IsString != 0
	case *types.Slice:
		b, ok := t.Elem().Underlying().(*types.Basic)
		return ok && b.Kind() == types.Byte
	case *types.Pointer:
		b, ok := t.Elem().Underlying().(*types.Basic)
		return ok && b.Info()&types.IsString != 0
	}
	return false
}

// isStringOrAny also accepts the empty interface, as in map[string]any.
func isStringOrAny(t types.Type) bool {
	if i, ok := t.Underlying().(*types.Interface); ok {
		return i.Empty()
	}
	return isString(t)
}
