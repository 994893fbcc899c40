package gotypes

import (
	"go/constant"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// IsLocal reports whether an object is made in the function that uses it.
func IsLocal(v ssa.Value) bool {
	_, ok := v.(*ssa.Alloc)
	return ok
}

// ValueName returns the name of a parameter, variable, field or function, or
// "":
//
//	conf.ClientSecret // ClientSecret
//	os.Getenv(key)    // Getenv()
func ValueName(v ssa.Value) string {
	switch v := v.(type) {
	case *ssa.Parameter:
		return v.Name()
	case *ssa.Field:
		return FieldOf(v.X.Type(), v.Field).Name()
	case *ssa.Call:
		if obj := Callee(v.Common()); obj != nil {
			return obj.Name() + "()"
		}
	case *ssa.UnOp:
		switch x := v.X.(type) {
		case *ssa.Global:
			return x.Name()
		case *ssa.FieldAddr:
			return FieldOf(x.X.Type(), x.Field).Name()
		case *ssa.Call: // *flag.Bool(...)
			return ValueName(x)
		}
	case *ssa.Extract:
		if types.Identical(v.Type(), types.Typ[types.Bool]) {
			return "" // what a look-up says of itself
		}
	}
	return ""
}

// IsNil reports whether a value is the constant nil.
func IsNil(v ssa.Value) bool {
	c, ok := v.(*ssa.Const)
	return ok && c.IsNil()
}

// StoredValues returns the values that are stored at an address:
//
//	s := new(string); *s = "a"; *s = b // at s: "a" and b
func StoredValues(addr ssa.Value) []ssa.Value {
	var all []ssa.Value
	if addr.Referrers() == nil {
		return nil
	}
	for _, instr := range *addr.Referrers() {
		if s, ok := instr.(*ssa.Store); ok && s.Addr == addr {
			all = append(all, s.Val)
		}
	}
	return all
}

// ElementAt returns what is stored in an element of a slice that is written in
// place:
//
//	f("a", secret) // of a function with ...string: element 1 is secret
func ElementAt(list ssa.Value, i int) ssa.Value {
	s, ok := list.(*ssa.Slice)
	if !ok || s.X.Referrers() == nil {
		return nil
	}
	for _, instr := range *s.X.Referrers() {
		if ia, ok := instr.(*ssa.IndexAddr); ok && IntConstant(ia.Index, 0) == i {
			return StoredValue(ia)
		}
	}
	return nil
}

// IntConstant returns the number that an index or the bound of a slice is: none
// where there is no bound, -1 where it is no constant number:
//
//	s[1:]  // 1, and none
//	s[i]   // -1
func IntConstant(v ssa.Value, none int) int {
	if v == nil {
		return none
	}
	k, ok := v.(*ssa.Const)
	if !ok || k.Value == nil {
		return -1
	}
	number := constant.ToInt(k.Value)
	if number.Kind() != constant.Int {
		return -1
	}
	n, ok := constant.Int64Val(number)
	if !ok {
		return -1
	}
	return int(n)
}

// StoredValue returns the first value that is stored at an address, or nil.
func StoredValue(addr ssa.Value) ssa.Value {
	if addr == nil || addr.Referrers() == nil {
		return nil
	}
	for _, instr := range *addr.Referrers() {
		if s, ok := instr.(*ssa.Store); ok && s.Addr == addr {
			return s.Val
		}
	}
	return nil
}

// OutermostStruct returns the pointer to the struct that a field lies in, however deep:
// that to s of &s.a.b.
func OutermostStruct(addr ssa.Value) ssa.Value {
	for {
		field, ok := addr.(*ssa.FieldAddr)
		if !ok {
			return addr
		}
		addr = field.X
	}
}

// SiblingValue returns what is stored in another field of the same struct:
//
//	Config{ClientID: id, ClientSecret: s} // from the address of ClientSecret, "ClientID" is id
func SiblingValue(fa *ssa.FieldAddr, name string) ssa.Value {
	if fa.X.Referrers() == nil {
		return nil
	}
	for _, instr := range *fa.X.Referrers() {
		other, ok := instr.(*ssa.FieldAddr)
		if ok && other.X == fa.X && FieldOf(other.X.Type(), other.Field).Name() == name {
			return StoredValue(other)
		}
	}
	return nil
}

// StringConstant returns the text of a constant string.
func StringConstant(v ssa.Value) (string, bool) {
	c, ok := v.(*ssa.Const)
	if !ok || c.Value == nil || c.Value.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(c.Value), true
}

// Unboxed returns the value that is put into an interface, or v:
//
//	var v any = secret // secret
func Unboxed(v ssa.Value) ssa.Value {
	if mi, ok := v.(*ssa.MakeInterface); ok {
		return mi.X
	}
	return v
}
