package cleartext

import (
	"go/types"
	"reflect"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/oauthvet/oauthvet/analyzer/internal/budget"
	"github.com/oauthvet/oauthvet/analyzer/internal/catalog"
	"github.com/oauthvet/oauthvet/analyzer/internal/dataflow"
	"github.com/oauthvet/oauthvet/analyzer/internal/gotypes"
	"github.com/oauthvet/oauthvet/analyzer/internal/lexicon"
	"github.com/oauthvet/oauthvet/analyzer/internal/site"
)

// field returns what a field of a struct holds by its name; ok is false where what is
// stored in it has to be asked for.
func (c *tracer) field(pt dataflow.Point, f dataflow.FieldPart) (found []exposure, ok bool) {
	if c.Trap(f.Var) {
		return nil, true
	}
	if f.Owner != nil && gotypes.IsNetHTTP(f.Owner, "Response") && f.Var.Name() == "Body" {
		return c.answer(f.Base), true
	}
	if spec := c.secretField(f.Var, f.Owner, f.Tag); spec != nil {
		if !c.isPresent(pt) {
			return nil, true
		}
		return []exposure{{what: ExposesSecret, name: spec.Label, client: spec.Row != nil}}, true
	}
	if c.tokenField(f.Var, f.Owner, f.Tag) && !lexicon.HoldsNames(ownerName(f.Base)) {
		if !c.isPresent(pt) {
			return nil, true
		}
		return []exposure{{what: ExposesToken, name: c.qualified(f.Owner, f.Var), client: c.fromProvider(f.Var) || c.gotAsClient(pt), human: c.signsIn(f.Base)}}, true
	}
	return nil, false
}

func (c *tracer) qualified(owner types.Type, f *types.Var) string {
	if owner == nil {
		return f.Name()
	}
	return gotypes.QualifiedField(owner, f)
}

// secretField returns what a field takes if that is a client secret, and
// nothing else. A fact alone says that a field can end in a slot, among other
// places: its name has to agree.
func (c *tracer) secretField(f *types.Var, owner types.Type, tag string) *site.Spec {
	if owner == nil {
		return nil
	}
	spec := c.Unit().Site.SecretField(f, owner, tag)
	if spec == nil || spec.Row == nil && (spec.Inside != site.Whole || !lexicon.IsConfidential(f.Name())) {
		return nil
	}
	return spec
}

// tokenField reports whether a field holds a token that a program can use. Those that
// a library keeps for itself are its own matter: nobody but it fills them.
func (c *tracer) tokenField(f *types.Var, owner types.Type, tag string) bool {
	if owner == nil || f.Pkg() != c.Unit().Pass.Pkg && !isVisible(f, owner) {
		return false
	}
	return c.Unit().Site.TokenField(f, owner, tag)
}

// isVisible reports whether a field of another package's struct is exported, and so is
// the struct.
func isVisible(f *types.Var, owner types.Type) bool {
	tn := gotypes.TypeName(owner)
	return f.Exported() && (tn == nil || tn.Exported())
}

// fromProvider reports whether a field belongs to a library that asks for
// tokens, and not to the code that is being analysed.
func (c *tracer) fromProvider(f *types.Var) bool {
	return f.Pkg() != c.Unit().Pass.Pkg && c.Unit().Site.AsksForTokens(f.Pkg())
}

// gotAsClient reports whether what a field of the program's own holds is the token that a
// provider gave the program:
//
//	data := User{AccessToken: tok.AccessToken}
func (c *tracer) gotAsClient(pt dataflow.Point) bool {
	return c.reaches(pt, func(from dataflow.Point) bool {
		f, ok := from.Field()
		return ok && f.Owner != nil && c.fromProvider(f.Var) && c.tokenField(f.Var, f.Owner, f.Tag)
	})
}

// signsIn reports whether a token was got with the name and password that
// somebody gave: the program signs its users in with them.
func (c *tracer) signsIn(pt dataflow.Point) bool {
	return c.reaches(pt, func(pt dataflow.Point) bool {
		call, ok := pt.Value.(*ssa.Call)
		if !ok || gotypes.Callee(call.Common()) == nil || len(call.Common().Args) == 0 {
			return false
		}
		r := c.Unit().Site.Row(gotypes.Callee(call.Common()), catalog.Token)
		if r == nil || r.Word("grant") != "password" {
			return false
		}
		_, fixed := gotypes.StringConstant(call.Common().Args[len(call.Common().Args)-1])
		return !fixed
	})
}

// anywhere returns what the package stores in a field of any object, where nothing is
// known of the one that is asked for.
func (c *tracer) anywhere(f dataflow.FieldPart, ok bool, how manner) []exposure {
	if !ok || !gotypes.IsText(f.Var.Type()) || !lexicon.IsCredential(f.Var.Name()) {
		return nil
	}
	var all []exposure
	for _, fa := range c.Prog.FieldAddrs[f.Var] {
		if v := gotypes.StoredValue(fa); v != nil {
			for _, h := range c.at(dataflow.Point{Value: v}, how) {
				if h.param == nil {
					all = append(all, h)
				}
			}
		}
	}
	return all
}

// A shown type has confidential parts that printing it shows.
type shown struct {
	secret, token string
	// client says that the secret or token is a client's, by the catalogue.
	client bool
	inside []exposure
}

// shows returns what a value of a type may show by its fields.
func (c *tracer) shows(t types.Type, how manner) shown {
	var s shown
	c.showsIn(dataflow.Point{}, t, how, 0, &s)
	return s
}

// structure returns what a struct shows, or a list of structs.
func (c *tracer) structure(pt dataflow.Point, t types.Type, how manner) []exposure {
	var s shown
	c.showsIn(pt, t, how, 0, &s)
	all := []exposure{}
	if s.secret != "" {
		all = append(all, exposure{what: ExposesConfig, name: s.secret, client: s.client})
	}
	if s.token != "" {
		all = append(all, exposure{what: ExposesToken, name: s.token, client: s.client, human: c.signsIn(pt)})
	}
	for _, h := range s.inside {
		if h.what == ExposesSecret && s.secret != "" {
			h.what, h.name = ExposesConfig, s.secret
		}
		all = append(all, h)
	}
	if len(all) == 0 && !c.mayShow(t, how) {
		return nil // what a library made of its arguments: zap.Any("token", t)
	}
	return all
}

// mayShow reports whether a type has fields that may show something.
func (c *tracer) mayShow(t types.Type, how manner) bool {
	sh := c.shows(t, how)
	return sh.secret != "" || sh.token != ""
}

// showsIn adds what a part of a printed value shows. Without a value, the point is
// zero and only types are asked.
func (c *tracer) showsIn(pt dataflow.Point, t types.Type, how manner, depth int, s *shown) {
	if depth > budget.PrintedDepth.Max || depth > 0 && c.hides(t, how) {
		return
	}
	below := func(step *dataflow.Path) dataflow.Point {
		if pt.Value == nil {
			return pt
		}
		return pt.At(step)
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		if depth == 0 || how == asJSON || how == reflected {
			c.showsIn(below(dataflow.Through(nil)), u.Elem(), how, depth, s) // fmt shows other pointers as addresses
		}
	case *types.Slice:
		c.showsIn(below(dataflow.At(dataflow.AnyKey, nil)), u.Elem(), how, depth+1, s)
	case *types.Array:
		c.showsIn(below(dataflow.At(dataflow.AnyKey, nil)), u.Elem(), how, depth+1, s)
	case *types.Map:
		c.showsIn(below(dataflow.At(dataflow.AnyKey, nil)), u.Elem(), how, depth+1, s)
	case *types.Struct:
		tn := gotypes.TypeName(t)
		if tn != nil && tn.Pkg() != nil && site.Standard(tn.Pkg().Path()) {
			return
		}
		for i := range u.NumFields() {
			c.showsField(below(dataflow.Into(t, i, nil)), t, u, i, how, depth, s)
		}
	}
}

func (c *tracer) showsField(pt dataflow.Point, t types.Type, u *types.Struct, i int, how manner, depth int, s *shown) {
	f := u.Field(i).Origin()
	json := reflect.StructTag(u.Tag(i)).Get("json")
	switch {
	case c.Trap(f), how == asJSON && !f.Exported() && !f.Embedded(), json == "-" && (how == asJSON || how == logged), c.hides(f.Type(), how):
		return
	}
	if ptr, ok := f.Type().Underlying().(*types.Pointer); ok && how != asJSON && how != reflected && gotypes.IsText(ptr.Elem()) {
		return // an address
	}
	if spec := c.secretField(f, t, u.Tag(i)); spec != nil {
		if pt.Value != nil && !c.isPresent(pt) {
			return
		}
		if s.secret == "" {
			s.secret = strings.TrimSuffix(gotypes.QualifiedField(t, f), "."+f.Name())
		}
		s.client = s.client || spec.Row != nil
		return
	}
	if c.tokenField(f, t, u.Tag(i)) {
		if pt.Value != nil && !c.isPresent(pt) {
			return
		}
		if s.token == "" {
			s.token = strings.TrimSuffix(gotypes.QualifiedField(t, f), "."+f.Name())
		}
		s.client = s.client || c.fromProvider(f) || pt.Value != nil && c.gotAsClient(pt)
		return
	}
	switch {
	case gotypes.IsText(f.Type()), types.IsInterface(f.Type()):
		if pt.Value != nil {
			s.inside = append(s.inside, c.at(pt, how)...)
		}
	case !lexicon.HoldsNames(f.Name()):
		c.showsIn(pt, f.Type(), how, depth+1, s)
	}
}

// ownerName returns the name under which a struct is kept, or "".
func ownerName(base dataflow.Point) string {
	if f, ok := base.Field(); ok {
		return f.Var.Name()
	}
	if fa, ok := base.Value.(*ssa.FieldAddr); ok { // syntax: s.headers.token
		return gotypes.FieldOf(fa.X.Type(), fa.Field).Name()
	}
	return gotypes.ValueName(base.Value)
}

// revealing are the methods by which a type decides how it is shown.
var revealing = map[manner][]string{
	plain:     {"Format", "String", "Error"},
	goSyntax:  {"Format", "GoString"},
	asJSON:    {"MarshalJSON", "MarshalText"},
	reflected: {"Format", "String", "Error"},
	logged:    {"LogValue", "MarshalLog", "MarshalLogObject", "MarshalZerologObject", "MarshalZerologArray", "Format", "String", "Error", "GoString", "MarshalJSON", "MarshalText"},
}

// hides reports whether a type decides for itself how it is shown. Types of the
// standard library hide nothing.
func (c *tracer) hides(t types.Type, how manner) bool {
	if types.IsInterface(t) {
		return false
	}
	methods := types.NewMethodSet(t)
	for _, name := range revealing[how] {
		if m := methods.Lookup(nil, name); m != nil {
			return m.Obj().Pkg() == nil || !site.Standard(m.Obj().Pkg().Path())
		}
	}
	return false
}
