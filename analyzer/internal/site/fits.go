package site

import (
	"fmt"
	"go/token"
	"go/types"
	"strings"

	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/internal/prefilter"
)

// Fits returns why a row says nothing of its symbol in a package, or nil: what
// [Resolve] does not find, or that the verb is about something else.
func Fits(pkg *types.Package, r *catalog.Row) error {
	obj, err := Resolve(pkg, r)
	if err != nil {
		return err
	}
	return fits(obj, r)
}

// fits reports whether the object is of the kind that the verb is about. A
// secret slot must be able to hold a string in some form.
func fits(obj types.Object, r *catalog.Row) error {
	switch r.Verb {
	case catalog.Secret, catalog.JSON, catalog.SecretID:
		typ, err := slotType(obj, r)
		if err != nil {
			return err
		}
		if !holdsText(typ) {
			return fmt.Errorf("%s is of type %s, which holds no text", slotName(obj, r), types.TypeString(typ, (*types.Package).Name))
		}
		if fields := textFields(typ); r.Symbol.Param >= 0 && len(fields) > 0 {
			return fmt.Errorf("%s is the struct %s: name the field, as in %s.%s", slotName(obj, r), types.TypeString(typ, (*types.Package).Name),
				strings.TrimPrefix(types.TypeString(typ, nil), "*"), strings.Join(fields, " or ."))
		}
	case catalog.Trap, catalog.Expiry:
		_, err := slotType(obj, r)
		return err
	case catalog.Token:
		sig, ok := obj.Type().Underlying().(*types.Signature)
		if !ok {
			return fmt.Errorf("%s can't be called", obj.Name())
		}
		if r.Word("err") == "" || r.Word("err") == "none" {
			return nil // none: an error, if there is one, is no answer of a server
		}
		for v := range sig.Results().Variables() {
			if isError(v.Type()) {
				return fmt.Errorf("err=%s, but %s returns an error", r.Word("err"), obj.Name())
			}
		}
	case catalog.Endpoint:
		_, isType := obj.(*types.TypeName)
		if _, ok := r.Attr("url"); ok != isType {
			return fmt.Errorf("%s: a type has the fields url and auth, a function or variable has none", obj.Name())
		}
		if !isType && r.Word("provider") == "" && r.Param("issuer") < 0 {
			return fmt.Errorf("%s: no provider", obj.Name())
		}
	}
	return nil
}

// slotType returns the type of the field, variable, constant or parameter of a row.
func slotType(obj types.Object, r *catalog.Row) (types.Type, error) {
	if r.Symbol.Param < 0 {
		switch obj.(type) {
		case *types.Var, *types.Const:
			return obj.Type(), nil
		}
		return nil, fmt.Errorf("%s is neither field nor variable; a parameter needs #0", obj.Name())
	}
	sig, ok := signature(obj)
	if !ok {
		return nil, fmt.Errorf("%s can't be called", obj.Name())
	}
	return sig.Params().At(r.Symbol.Param).Type(), nil
}

// slotName names the place that a row is about.
func slotName(obj types.Object, r *catalog.Row) string {
	if r.Symbol.Param >= 0 {
		return fmt.Sprintf("parameter #%d of %s", r.Symbol.Param, obj.Name())
	}
	return obj.Name()
}

// holdsText reports whether values of the type are strings, bytes or pointers
// to them, or something that a library makes of a string: an interface, a
// function, a struct.
func holdsText(t types.Type) bool {
	switch t := t.Underlying().(type) {
	case *types.Basic:
		return t.Info()&types.IsString != 0
	case *types.Slice:
		b, ok := t.Elem().Underlying().(*types.Basic)
		// options.Secrets, f(secrets ...string), f(args ...any)
		return ok && b.Kind() == types.Byte || isString(t.Elem()) || types.IsInterface(t.Elem())
	case *types.Pointer:
		return holdsText(t.Elem())
	case *types.Interface, *types.Signature, *types.Struct:
		return true
	}
	return false
}

// textFields returns the fields through which others hand texts over in a struct: a
// row is about one of them. There are none in what a library makes of one text.
//
//	func New(c Config)            // ID and Secret
//	func WithSecret(s Secret)     // none: type Secret struct{ value string }
//	func Login(s sql.NullString)  // none
func textFields(t types.Type) (names []string) {
	s := gotypes.StructOf(t)
	if s == nil || gotypes.IsNamed(t, "database/sql", "NullString") {
		return nil
	}
	for f := range s.Fields() {
		if f.Exported() && holdsText(f.Type()) {
			names = append(names, f.Name())
		}
	}
	return names
}

// Seen is a package whose declarations are known.
type Seen struct {
	Types *types.Package
	// Source says that they come from source: export data lacks what no other
	// package can name.
	Source bool
}

// Misfit returns why a row fits none of the packages with its path that were seen,
// whatever their major versions. It is nil if the row's package is not among them.
func Misfit(r *catalog.Row, packages []Seen) (first error) {
	for _, p := range packages {
		if r.Path == "" || prefilter.Path(p.Types.Path()) != r.Symbol.Path || !p.knows(r.Symbol) {
			continue
		}
		err := Fits(p.Types, r)
		if err == nil {
			return nil
		}
		if first == nil {
			first = err
		}
	}
	return first
}

// knows reports whether the declarations of the package would have the symbol. Of a
// package that others import, export data may hold no more than they mention; it is
// not complete then.
func (p Seen) knows(s catalog.Symbol) bool {
	exported := token.IsExported(s.Name) && (s.Type == "" || token.IsExported(s.Type))
	return p.Source || exported && p.Types.Complete()
}

// Misfit returns what is wrong with the first of the user's rows that does not fit
// the package or one of those that it imports, directly or not. A package of another
// major version than the row's proves nothing here: another package may import the
// one that the row is about.
func (p *Package) Misfit() error {
	for _, r := range p.catalog.User() {
		var seen []Seen
		for _, q := range p.visible {
			if q.Path() == r.Path {
				seen = append(seen, Seen{q, q == p.Types})
			}
		}
		if err := Misfit(r, seen); err != nil {
			return &catalog.UserError{Row: r.Line, Err: err}
		}
	}
	return nil
}
