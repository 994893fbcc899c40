package gotypes

import (
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// ReturnsReceiver reports whether a method returns what its receiver is:
//
//	func (r *Request) SetBody(body any) *Request // a chain goes on with the same object
func ReturnsReceiver(fn *ssa.Function) bool {
	sig := fn.Signature
	return sig.Recv() != nil && sig.Results().Len() == 1 && types.Identical(sig.Recv().Type(), sig.Results().At(0).Type())
}

// FullName returns "import/path.Name" or "import/path.Type.Name", by whatever alias
// the receiver is declared; "" for what is no function of a package.
func FullName(obj types.Object) string {
	fn, ok := obj.(*types.Func)
	if !ok || fn.Pkg() == nil {
		return ""
	}
	name := fn.Name()
	if recv := fn.Signature().Recv(); recv != nil {
		if tn := TypeName(recv.Type()); tn != nil {
			name = tn.Name() + "." + name
		}
	}
	return fn.Pkg().Path() + "." + name
}

// IsBytes reports whether a type is []byte, or a type made of it.
func IsBytes(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	b, ok := s.Elem().Underlying().(*types.Basic)
	return ok && b.Kind() == types.Byte
}

// IsPointerTo reports whether a type is a pointer to another.
func IsPointerTo(t, to types.Type) bool {
	ptr, ok := t.Underlying().(*types.Pointer)
	return ok && types.Identical(ptr.Elem(), to)
}

// IsTimePointer reports whether a type is a pointer to a time.Time.
func IsTimePointer(t types.Type) bool {
	ptr, ok := t.Underlying().(*types.Pointer)
	return ok && IsNamed(ptr.Elem(), "time", "Time")
}

// IsReadFrom reports whether a type is read from: a body, not a document.
func IsReadFrom(t types.Type) bool {
	for _, name := range []string{"Read", "QueryString"} {
		if obj, _, _ := types.LookupFieldOrMethod(t, true, nil, name); obj != nil {
			return true
		}
	}
	return false
}

// IsText reports whether values of the type are strings or bytes.
func IsText(t types.Type) bool {
	if b, ok := t.Underlying().(*types.Basic); ok {
		return b.Info()&types.IsString != 0
	}
	return IsBytes(t)
}

// TypeName returns the name of the type that t is or points to, or nil.
func TypeName(t types.Type) *types.TypeName {
	if ptr, ok := types.Unalias(t).(*types.Pointer); ok {
		t = ptr.Elem()
	}
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Obj()
	}
	return nil
}

// ReturnsType reports whether a result of a function contains t.
func ReturnsType(fn *types.Func, t types.Type) bool {
	for v := range fn.Signature().Results().Variables() {
		if ContainsType(v.Type(), t) {
			return true
		}
	}
	return false
}

// ContainsType reports whether a type is t, or a pointer to it, or holds such:
//
//	map[string][]*T // holds T
func ContainsType(typ, t types.Type) bool {
	if tn := TypeName(typ); tn != nil {
		return tn == TypeName(t)
	}
	switch typ := types.Unalias(typ).(type) {
	case *types.Slice:
		return ContainsType(typ.Elem(), t)
	case *types.Array:
		return ContainsType(typ.Elem(), t)
	case *types.Map:
		return ContainsType(typ.Elem(), t)
	}
	return false
}

// Pointee returns the type that t points to, or t.
func Pointee(t types.Type) types.Type {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		return ptr.Elem()
	}
	return t
}

// IsBool reports whether a type is boolean.
func IsBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

// AcceptsError reports whether a value of the type can stand where an error is
// wanted: error itself, or what implements it:
//
//	func f() *url.Error // also where the source does not say error
func AcceptsError(t types.Type) bool { return types.AssignableTo(t, ErrorType) }

// IsNamed reports whether a type is, or points to, the named type of a package.
func IsNamed(t types.Type, path, name string) bool {
	tn := TypeName(t)
	return tn != nil && tn.Pkg() != nil && tn.Pkg().Path() == path && tn.Name() == name
}

// IsNetHTTP reports whether a type is, or points to, a type of net/http.
func IsNetHTTP(t types.Type, name string) bool { return IsNamed(t, "net/http", name) }

// ErrorType is the predeclared type error, ErrorInterface the interface below it.
var (
	ErrorType      = types.Universe.Lookup("error").Type()
	ErrorInterface = ErrorType.Underlying().(*types.Interface)
)

// IsError reports whether a type is error itself.
func IsError(t types.Type) bool { return types.Identical(t, ErrorType) }

// IsContext reports whether a type is context.Context.
func IsContext(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && IsNamed(named, "context", "Context")
}
